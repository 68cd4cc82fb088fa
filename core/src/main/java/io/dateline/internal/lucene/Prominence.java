package io.dateline.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * How much a title or name is in the news: {@code ln(1 + articles) + 2 · 2^(-age)}, where the age
 * is that of its newest article against the newest of all, in years. So a name of this year stands
 * level with one that has seven times as many articles and went out of the news long ago.
 */
final class Prominence {
  private static final double RECENCY = 2;
  private static final double YEAR_SECONDS = 365.25 * 24 * 60 * 60;

  private final long newest;

  Prominence(IndexReader reader) throws IOException {
    long latest = Dates.UNDATED;
    for (LeafReaderContext leaf : reader.leaves()) {
      // Segments lie newest first.
      latest = Math.max(latest, Tally.start(leaf.reader(), 0));
    }
    this.newest = latest;
  }

  double of(Tally.Count count) {
    double frequency = Math.log1p((double) count.articles());
    if (count.newest() == Dates.UNDATED) {
      return frequency;
    }
    double years = (double) Math.max(0, newest - count.newest()) / YEAR_SECONDS;
    return frequency + RECENCY * Math.exp(-years * Math.log(2));
  }
}
