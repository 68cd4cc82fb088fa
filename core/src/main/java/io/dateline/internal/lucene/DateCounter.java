package io.dateline.internal.lucene;

import java.util.Arrays;
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
      int next = firstFrom(end, docs, i, size);
      counts[segment.bucket(run)] += next - i;
      i = next;
    }
  }

  /** The place of the first document at or after another, in leaps of twice the length each. */
  private static int firstFrom(int doc, int[] docs, int from, int size) {
    if (docs[size - 1] < doc) {
      return size;
    }
    int low = from;
    int step = 1;
    while (low + step < size && docs[low + step] < doc) {
      low += step;
      step *= 2;
    }
    int found = Arrays.binarySearch(docs, low, Math.min(low + step, size), doc);
    return found >= 0 ? found : -found - 1;
  }

  /** What was counted. */
  DateCounts counts() {
    return new DateCounts(runs, counts);
  }
}
