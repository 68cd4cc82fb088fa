package io.dateline.internal.lucene;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/** The lengths that an {@link Inversion} knows, as Lucene's own norms hold them. Scores nothing. */
final class Lengths extends Similarity {
  private final Inversion inversion;

  Lengths(Inversion inversion) {
    this.inversion = inversion;
  }

  @Override
  public long computeNorm(FieldInvertState state) {
    return SmallFloat.intToByte4(inversion.length(state.getName()));
  }

  @Override
  public SimScorer scorer(
      float boost, CollectionStatistics collection, TermStatistics... statistics) {
    throw new UnsupportedOperationException();
  }
}
