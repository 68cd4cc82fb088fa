package io.dateline.internal.lucene;

import io.dateline.Query;
import io.dateline.Query.Scope;
import io.dateline.Snippet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/**
 * The passages of a page of hits, in the order they are read: one of the title, where it matches
 * and there is room beside the body's, then those of the body. Where a single passage is wanted it
 * is the body's, since the title is shown anyway, unless only the title matches.
 *
 * <p>For one search, on one thread.
 */
final class Snippets {
  private final Searcher searcher;
  private final SynonymTable synonyms;
  private final Query query;
  private final int most;
  private final int chars;
  private final Bodies bodies;
  private @Nullable Marks inBody;
  private @Nullable Marks inTitle;

  /**
   * @param most the most passages a hit, at least one
   * @param chars the longest passage, in UTF-16 units
   */
  Snippets(Searcher searcher, SynonymTable synonyms, Query query, int most, int chars)
      throws IOException {
    this.searcher = searcher;
    this.synonyms = synonyms;
    this.query = query;
    this.most = most;
    this.chars = chars;
    this.bodies = new Bodies(searcher.getIndexReader());
  }

  /**
   * The passages of a hit.
   *
   * @param doc its number in the whole index
   */
  List<Snippet> of(LeafReaderContext leaf, int doc, HitColumn.Row row) throws IOException {
    Locale language = row.language() == null ? Locale.ROOT : Locale.forLanguageTag(row.language());
    String title = row.title() == null ? "" : row.title();
    String body = bodies.body(doc);
    if (body == null || body.isBlank()) {
      return title.isBlank() ? List.of() : inTitle(title, language, leaf, doc, true);
    }
    Passages passages = new Passages("body", body, language, chars);
    List<Passages.Match> matches = matches(marksInBody(), leaf, doc, body);
    if (most == 1 && !matches.isEmpty()) {
      return passages.best(matches, marksInBody().weights(), 1);
    }
    List<Snippet> snippets = new ArrayList<>(inTitle(title, language, leaf, doc, false));
    if (!matches.isEmpty()) {
      int left = most - snippets.size();
      snippets.addAll(passages.best(matches, marksInBody().weights(), left));
    }
    return snippets.isEmpty() ? List.of(passages.beginning()) : snippets;
  }

  /** At most one passage of the title; its beginning, if that is wanted where nothing matches. */
  private List<Snippet> inTitle(
      String title, Locale language, LeafReaderContext leaf, int doc, boolean beginning)
      throws IOException {
    List<Passages.Match> matches = matches(marksInTitle(), leaf, doc, title);
    if (matches.isEmpty() && !beginning) {
      return List.of();
    }
    Passages passages = new Passages("title", title, language, chars);
    return matches.isEmpty()
        ? List.of(passages.beginning())
        : passages.best(matches, marksInTitle().weights(), 1);
  }

  private static List<Passages.Match> matches(
      Marks marks, LeafReaderContext leaf, int doc, String text) throws IOException {
    return marks.isEmpty() ? List.of() : marks.in(leaf, doc - leaf.docBase, text);
  }

  private Marks marksInBody() throws IOException {
    Marks marks = inBody;
    if (marks == null) {
      marks = new Marks(searcher, synonyms, query, Scope.BODY);
      inBody = marks;
    }
    return marks;
  }

  private Marks marksInTitle() throws IOException {
    Marks marks = inTitle;
    if (marks == null) {
      marks = new Marks(searcher, synonyms, query, Scope.TITLE);
      inTitle = marks;
    }
    return marks;
  }
}
