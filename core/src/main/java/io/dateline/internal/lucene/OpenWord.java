package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * What has a word that may go on in many ways. Its words are looked up, and what has them is read,
 * once for all the passes of a search. All matches score the same.
 *
 * <p>For one search, on one thread.
 */
final class OpenWord extends Query {
  private final Query words;
  private final Map<Integer, Matches> found = new HashMap<>();

  /** Those of one segment, and how many they are. */
  private record Matches(BitSet docs, long count) {}

  private OpenWord(Query words) {
    this.words = words;
  }

  /** The query, with the open words among its parts read once. */
  static Query readOnce(Query query) {
    if (query instanceof MultiTermQuery) {
      return new OpenWord(query);
    }
    if (!(query instanceof BooleanQuery bool)) {
      return query;
    }
    BooleanQuery.Builder parts = new BooleanQuery.Builder();
    bool.forEach(part -> parts.add(readOnce(part.query()), part.occur()));
    return parts.setMinimumNumberShouldMatch(bool.getMinimumNumberShouldMatch()).build();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    Weight each = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE_NO_SCORES, 1);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        Matches known = found.get(leaf.ord);
        Matches matches = known == null ? read(each, leaf) : known;
        found.put(leaf.ord, matches);
        if (matches.count == 0) {
          return null;
        }
        return new DefaultScorerSupplier(
            new ConstantScoreScorer(
                score(), scoreMode, new BitSetIterator(matches.docs, matches.count)));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private static Matches read(Weight words, LeafReaderContext leaf) throws IOException {
    Scorer scorer = words.scorer(leaf);
    DocIdSetIterator docs = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    BitSet bits = BitSet.of(docs, leaf.reader().maxDoc());
    return new Matches(bits, bits.cardinality());
  }

  @Override
  public void visit(QueryVisitor visitor) {
    words.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return words.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OpenWord word && words.equals(word.words);
  }

  @Override
  public int hashCode() {
    return classHash() ^ words.hashCode();
  }
}
