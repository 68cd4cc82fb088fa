package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Words in a row in the body. Their places are read only in articles that have their {@link
 * Bigrams}, too: what matches and scores is the same.
 */
final class BigramRow extends Query {
  /** Where fewer articles of a segment have the rarest of the words, their places are looked at. */
  private static final int FEW = 128;

  private final Query row;
  private final List<BytesRef> bigrams;

  private BigramRow(Query row, List<BytesRef> bigrams) {
    this.row = row;
    this.bigrams = bigrams;
  }

  /**
   * The same with regard to bigrams, where there are any.
   *
   * @param row looks for the words, which are as written, in the body
   */
  static Query of(Query row, List<BytesRef> words) {
    List<BytesRef> bigrams = Bigrams.terms(words);
    return bigrams.isEmpty() ? row : new BigramRow(row, bigrams);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = row.rewrite(searcher);
    if (rewritten instanceof MatchNoDocsQuery) {
      return rewritten;
    }
    return rewritten.equals(row) ? this : new BigramRow(rewritten, bigrams);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    return new FilterWeight(this, row.createWeight(searcher, scoreMode, boost)) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier places = in.scorerSupplier(leaf);
        // Older archives have none.
        Terms terms = leaf.reader().terms(Schema.BODY_BIGRAMS);
        if (places == null || terms == null || places.cost() < FEW) {
          return places;
        }
        List<DocIdSetIterator> having = having(terms);
        return having.size() < bigrams.size() ? null : new Both(places, having);
      }
    };
  }

  /** The articles that have each of the bigrams; fewer where none has one. */
  private List<DocIdSetIterator> having(Terms terms) throws IOException {
    List<DocIdSetIterator> having = new ArrayList<>();
    TermsEnum each = terms.iterator();
    for (BytesRef bigram : bigrams) {
      if (each.seekExact(bigram)) {
        having.add(each.postings(null, PostingsEnum.NONE));
      }
    }
    return having;
  }

  /** Both conditions in one segment. */
  private static final class Both extends ScorerSupplier {
    private final ScorerSupplier places;
    private final List<DocIdSetIterator> having;

    Both(ScorerSupplier places, List<DocIdSetIterator> having) {
      this.places = places;
      this.having = having;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      Scorer scorer = places.get(leadCost);
      TwoPhaseIterator row = scorer.twoPhaseIterator();
      return row == null ? scorer : new RowScorer(scorer, row, having);
    }

    @Override
    public long cost() {
      return places.cost();
    }
  }

  private static final class RowScorer extends Scorer {
    private final Scorer scorer;
    private final TwoPhaseIterator both;

    RowScorer(Scorer scorer, TwoPhaseIterator row, List<DocIdSetIterator> having) {
      this.scorer = scorer;
      List<DocIdSetIterator> all = new ArrayList<>(having);
      all.add(row.approximation());
      this.both =
          new TwoPhaseIterator(ConjunctionUtils.intersectIterators(all)) {
            @Override
            public boolean matches() throws IOException {
              return row.matches();
            }

            @Override
            public float matchCost() {
              return row.matchCost();
            }
          };
    }

    @Override
    public int docID() {
      return both.approximation().docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return TwoPhaseIterator.asDocIdSetIterator(both);
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return both;
    }

    @Override
    public float score() throws IOException {
      return scorer.score();
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return scorer.getMaxScore(upTo);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    row.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return row.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BigramRow that && row.equals(that.row) && bigrams.equals(that.bigrams);
  }

  @Override
  public int hashCode() {
    return classHash() ^ row.hashCode();
  }
}
