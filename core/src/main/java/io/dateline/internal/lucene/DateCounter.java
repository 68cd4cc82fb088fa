package io.dateline.internal.lucene;

import org.apache.lucene.index.LeafReaderContext;

/** Counts articles by date, a run of documents at a time. */
final class DateCounter implements Counter {
  private final DateRuns runs;
  private final long[] counts;
  private DateRuns.Segment segment = DateRuns.Segment.NONE;
  private int run;

  DateCounter(DateRuns runs) {
    this.runs = runs;
    this.counts = new long[runs.buckets()];
  }

  @Override
  public void segment(LeafReaderContext leaf) {
    segment = runs.segment(leaf);
    run = 0;
  }

  @Override
  public void count(int[] docs, int size) {
    for (int i = 0; i < size; ) {
      run = segment.runOf(docs[i], run);
      int end = segment.end(run);
      int from = i;
      if (docs[size - 1] < end) {
        i = size;
      } else {
        do {
          i++;
        } while (docs[i] < end);
      }
      counts[segment.bucket(run)] += i - from;
    }
  }

  /** What was counted. */
  DateCounts counts() {
    return new DateCounts(runs, counts);
  }
}
