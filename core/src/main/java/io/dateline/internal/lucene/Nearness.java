package io.dateline.internal.lucene;

import io.dateline.Recency;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;

/**
 * What {@link Recency} multiplies scores by: from 1, far away or undated, to 2 at the reference. A
 * date stands for its interval, and is as near as the middle of it.
 */
final class Nearness {
  /** The greatest factor there is. */
  static final float MOST = 2;

  private final double reference;
  private final double halfLife;

  private Nearness(double reference, double halfLife) {
    this.reference = reference;
    this.halfLife = halfLife;
  }

  static Nearness of(Recency recency, IndexReader reader) throws IOException {
    double reference =
        recency.reference() == null
            ? newest(reader)
            : middle(Dates.start(recency.reference()), Dates.end(recency.reference()));
    return new Nearness(reference, recency.halfLife().toSeconds());
  }

  /** The date of the first article of some segment, for each lies newest first. */
  private static double newest(IndexReader reader) throws IOException {
    double newest = Dates.UNDATED;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues starts = DocValues.getNumeric(leaf.reader(), Schema.START);
      NumericDocValues ends = DocValues.getNumeric(leaf.reader(), Schema.END);
      if (starts.advanceExact(0) && ends.advanceExact(0)) {
        newest = Math.max(newest, middle(starts.longValue(), ends.longValue()));
      }
    }
    return newest;
  }

  private static double middle(long start, long end) {
    return (start + end) / 2.0;
  }

  Segment segment(LeafReaderContext leaf) throws IOException {
    return new Segment(
        DocValues.getNumeric(leaf.reader(), Schema.START),
        DocValues.getNumeric(leaf.reader(), Schema.END));
  }

  /** Multiplies numbers of documents, which ascend. */
  void multiply(float[] numbers, int[] docs, IndexReader reader) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    for (int i = 0; i < docs.length; i++) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[i], leaves));
      numbers[i] *= segment(leaf).factor(docs[i] - leaf.docBase);
    }
  }

  /** The articles of one segment, asked for in ascending order. */
  final class Segment {
    private final NumericDocValues starts;
    private final NumericDocValues ends;

    private Segment(NumericDocValues starts, NumericDocValues ends) {
      this.starts = starts;
      this.ends = ends;
    }

    float factor(int doc) throws IOException {
      if (!starts.advanceExact(doc) || !ends.advanceExact(doc)) {
        throw new IllegalStateException("document " + doc + " has no interval");
      }
      long start = starts.longValue();
      if (start == Dates.UNDATED) {
        return 1;
      }
      double distance = Math.abs(middle(start, ends.longValue()) - reference);
      return (float) (1 + Math.exp(-Math.log(2) * distance / halfLife));
    }
  }
}
