package io.dateline.internal.lucene;

import io.dateline.Query;
import io.dateline.Query.Scope;
import io.dateline.Snippet;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * The passages of a page of hits. They come from the body; from the title where there is no body.
 *
 * <p>For one search, on one thread.
 */
final class Snippets {
  private final IndexSearcher searcher;
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
  Snippets(IndexSearcher searcher, Query query, int most, int chars) throws IOException {
    this.searcher = searcher;
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
    String body = bodies.body(doc);
    if (body != null && !body.isBlank()) {
      return passages(new Passages("body", body, language, chars), marksInBody(), leaf, doc, body);
    }
    String title = row.title();
    if (title != null && !title.isBlank()) {
      return passages(
          new Passages("title", title, language, chars), marksInTitle(), leaf, doc, title);
    }
    return List.of();
  }

  private List<Snippet> passages(
      Passages passages, Marks marks, LeafReaderContext leaf, int doc, String text)
      throws IOException {
    List<Passages.Match> matches =
        marks.isEmpty() ? List.of() : marks.in(leaf, doc - leaf.docBase, text);
    return matches.isEmpty()
        ? List.of(passages.beginning())
        : passages.best(matches, marks.weights(), most);
  }

  private Marks marksInBody() throws IOException {
    Marks marks = inBody;
    if (marks == null) {
      marks = new Marks(searcher, query, Scope.BODY);
      inBody = marks;
    }
    return marks;
  }

  private Marks marksInTitle() throws IOException {
    Marks marks = inTitle;
    if (marks == null) {
      marks = new Marks(searcher, query, Scope.TITLE);
      inTitle = marks;
    }
    return marks;
  }
}
