package io.dateline.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The articles whose date lies inside a range as a whole. As articles lie newest first, those that
 * begin inside are one run of documents; of these, who ends after the range is left out.
 */
final class DateSpan extends Query {
  /** How many documents to leap over within a block, before going on one by one. */
  private static final int LEAP = 64;

  /** About what it takes to read when an article ends, as Lucene counts. */
  private static final float END_COST = 2;

  private final DateRanges.Range range;

  DateSpan(DateRanges.Range range) {
    this.range = range;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        int first = firstBefore(range.to(), leaf.reader());
        int end = firstBefore(range.from(), leaf.reader());
        if (first >= end) {
          return null;
        }
        DocIdSetIterator begun = DocIdSetIterator.range(first, end);
        return new DefaultScorerSupplier(
            range.to() == DateRanges.END
                ? new ConstantScoreScorer(score(), mode, begun)
                : new ConstantScoreScorer(score(), mode, ending(begun, leaf.reader())));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return true;
      }
    };
  }

  /** The first document that begins before a second; all after it do. */
  private static int firstBefore(long second, LeafReader reader) throws IOException {
    DocValuesSkipper blocks = reader.getDocValuesSkipper(Schema.START);
    if (blocks == null) {
      return reader.maxDoc();
    }
    blocks.advance(Long.MIN_VALUE, second - 1);
    int doc = blocks.minDocID(0);
    if (doc == DocIdSetIterator.NO_MORE_DOCS) {
      return reader.maxDoc();
    }
    int last = blocks.maxDocID(0);
    for (int step = LEAP; step > 0; step /= LEAP) {
      // Values are read in ascending order only.
      NumericDocValues starts = DocValues.getNumeric(reader, Schema.START);
      while (doc + step - 1 <= last && beginsFrom(second, starts, doc + step - 1)) {
        doc += step;
      }
    }
    return doc;
  }

  private static boolean beginsFrom(long second, NumericDocValues starts, int doc)
      throws IOException {
    return starts.advanceExact(doc) && starts.longValue() >= second;
  }

  /** Those that end inside, too. */
  private TwoPhaseIterator ending(DocIdSetIterator begun, LeafReader reader) throws IOException {
    NumericDocValues ends = DocValues.getNumeric(reader, Schema.END);
    return new TwoPhaseIterator(begun) {
      @Override
      public boolean matches() throws IOException {
        return ends.advanceExact(begun.docID()) && ends.longValue() <= range.to();
      }

      @Override
      public float matchCost() {
        return END_COST;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(Schema.START)) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String field) {
    return "date in " + range;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DateSpan span && range.equals(span.range);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + range.hashCode();
  }
}
