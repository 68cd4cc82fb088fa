package io.dateline.internal.lucene;

import io.dateline.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Titles that have the words typed. Of those that pass, the newest are looked at: as many as are
 * likely to hold the most prominent, and no more, however many match.
 */
final class Titles {
  /** How many different titles are compared for each that is shown. */
  private static final int COMPARED = 3;

  /** The most articles looked at for them: many may have one title. */
  private static final int MOST_ARTICLES = 512;

  /** A title as its newest article has it, and its name in {@link Schema#TITLE_HASH}. */
  record Title(String text, BytesRef hash) {}

  private final IndexSearcher searcher;
  private final Derived derived;
  private final Tally tally;

  Titles(IndexSearcher searcher, Derived derived, Tally tally) {
    this.searcher = searcher;
    this.derived = derived;
    this.tally = tally;
  }

  /** Those to choose as many as are shown from. */
  List<Title> having(Typed typed, Typed.Reach reach, int shown) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int word = 0; word < typed.words().size(); word++) {
      all.add(query(typed, word, reach), Occur.FILTER);
    }
    Map<BytesRef, Title> titles = new LinkedHashMap<>();
    Map<LeafReaderContext, HitColumn.Rows> rows = new HashMap<>();
    int[] seen = new int[1];
    new Walk(searcher, tally.passing(all.build()), Sort.NEWEST)
        .forEach((leaf, doc) -> {
          HitColumn.Rows hits = rows.get(leaf);
          if (hits == null) {
            hits = new HitColumn.Rows(leaf.reader());
            rows.put(leaf, hits);
          }
          String title = hits.row(doc).title();
          if (title != null) {
            BytesRef hash = TitleHash.of(title);
            titles.putIfAbsent(hash, new Title(title, hash));
          }
          return titles.size() < COMPARED * shown && ++seen[0] < MOST_ARTICLES;
        });
    return new ArrayList<>(titles.values());
  }

  private Query query(Typed typed, int at, Typed.Reach reach) throws IOException {
    Typed.Word word = typed.words().get(at);
    Term term = new Term(Schema.TITLE_EXACT, word.bytes());
    if ((reach == Typed.Reach.SLIPS && word.slips() > 0)
        || (reach == Typed.Reach.INSIDE && word.mayBeInside())) {
      return new TermInSetQuery(Schema.TITLE_EXACT, derived.titleWords().having(typed, at, reach));
    }
    if (!typed.isOpen(at)) {
      return new TermQuery(term);
    }
    return word.letters().length <= Schema.TITLE_START_LETTERS
        ? new TermQuery(new Term(Schema.TITLE_START, word.bytes()))
        : new PrefixQuery(term);
  }
}
