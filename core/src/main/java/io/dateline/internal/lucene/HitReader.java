package io.dateline.internal.lucene;

import io.dateline.Hit;
import io.dateline.Query;
import io.dateline.ScoreExplanation;
import io.dateline.SearchRequest;
import io.dateline.Snippet;
import io.dateline.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/** Reads the hits of a page, in the order they lie on disk. For one search, on one thread. */
final class HitReader {
  private final List<LeafReaderContext> leaves;
  private final boolean scored;
  private final @Nullable Snippets snippets;
  private final @Nullable Explanations explanations;

  /**
   * @param synonyms what means the same as words of it
   * @param query what was looked for
   * @param scoring the same as it was run
   */
  HitReader(
      Searcher searcher,
      SynonymTable synonyms,
      Query query,
      org.apache.lucene.search.Query scoring,
      SearchRequest request)
      throws IOException {
    this.leaves = searcher.getIndexReader().leaves();
    this.scored = request.sort() == Sort.RELEVANCE;
    this.snippets =
        request.snippets() == 0
            ? null
            : new Snippets(searcher, synonyms, query, request.snippets(), request.snippetChars());
    this.explanations = request.explain() && scored ? new Explanations(searcher, scoring) : null;
  }

  List<Hit> read(List<TopHits.Entry> page) throws IOException {
    long[] places = new long[page.size()];
    for (int place = 0; place < places.length; place++) {
      places[place] = (long) page.get(place).doc() << Integer.SIZE | place;
    }
    Arrays.sort(places);
    Hit[] hits = new Hit[page.size()];
    LeafReaderContext leaf = null;
    HitColumn.Rows column = null;
    for (long each : places) {
      int place = (int) each;
      TopHits.Entry entry = page.get(place);
      if (leaf == null || column == null || entry.doc() >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leaves.get(ReaderUtil.subIndex(entry.doc(), leaves));
        column = new HitColumn.Rows(leaf.reader());
      }
      hits[place] = read(entry, leaf, column);
    }
    return new ArrayList<>(Arrays.asList(hits));
  }

  /** The hit of a document, by its number in the whole index, without score and snippets. */
  @Nullable Hit bare(OptionalInt doc) throws IOException {
    if (doc.isEmpty()) {
      return null;
    }
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.getAsInt(), leaves));
    return new HitColumn.Rows(leaf.reader())
        .row(doc.getAsInt() - leaf.docBase)
        .hit(null, List.of(), null);
  }

  private Hit read(TopHits.Entry entry, LeafReaderContext leaf, HitColumn.Rows column)
      throws IOException {
    HitColumn.Row row = column.row(entry.doc() - leaf.docBase);
    Float score = scored ? NumericUtils.sortableIntToFloat((int) entry.key()) : null;
    List<Snippet> passages = snippets == null ? List.of() : snippets.of(leaf, entry.doc(), row);
    ScoreExplanation why =
        explanations == null || score == null ? null : explanations.of(leaf, entry.doc(), score);
    return row.hit(score, passages, why);
  }
}
