package io.dateline.internal.lucene;

import io.dateline.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Filters on fields that some facet leaves aside, so that it counts also what they keep out. They
 * are not part of the query: each article the query finds is told which of them it fails. A set of
 * them is written as an int with one bit for each.
 */
final class Sideways {
  private final Map<Field, Query> filters;
  private final List<Weight> weights = new ArrayList<>();

  Sideways(IndexSearcher searcher, Map<Field, Query> filters) throws IOException {
    this.filters = new EnumMap<>(Field.class);
    this.filters.putAll(filters);
    for (Query filter : this.filters.values()) {
      Query rewritten = searcher.rewrite(filter);
      weights.add(searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1));
    }
  }

  boolean isNothing() {
    return weights.isEmpty();
  }

  /** The filters on these fields. */
  int filters(Set<Field> fields) {
    int set = 0;
    int bit = 1;
    for (Field field : filters.keySet()) {
      set |= fields.contains(field) ? bit : 0;
      bit <<= 1;
    }
    return set;
  }

  /**
   * What finds every article that fails no filter beyond one of these sets; null when that is
   * everything.
   */
  @Nullable Query failingAtMost(Collection<Integer> sets) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    for (int set : sets) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      int bit = 1;
      int heeded = 0;
      for (Query filter : filters.values()) {
        if ((set & bit) == 0) {
          all.add(filter, Occur.FILTER);
          heeded++;
        }
        bit <<= 1;
      }
      if (heeded == 0) {
        return null;
      }
      either.add(all.build(), Occur.SHOULD);
    }
    return either.build();
  }

  Test test(LeafReaderContext leaf) throws IOException {
    DocIdSetIterator[] passing = new DocIdSetIterator[weights.size()];
    for (int i = 0; i < passing.length; i++) {
      Scorer scorer = weights.get(i).scorer(leaf);
      passing[i] = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }
    return new Test(passing);
  }

  /** The test of a segment's documents, in ascending order. */
  static final class Test {
    private final DocIdSetIterator[] passing;

    private Test(DocIdSetIterator[] passing) {
      this.passing = passing;
    }

    /** The set of filters that a document fails. */
    int failed(int doc) throws IOException {
      int failed = 0;
      for (int i = 0; i < passing.length; i++) {
        DocIdSetIterator iterator = passing[i];
        int at = iterator.docID();
        if (at < doc) {
          at = iterator.advance(doc);
        }
        failed |= at == doc ? 0 : 1 << i;
      }
      return failed;
    }
  }
}
