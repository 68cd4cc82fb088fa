package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first and the last article by date, those of one moment by their ids. Within a segment
 * documents lie newest first, then by id, the undated at the end.
 */
final class SpanCounter implements Counter {
  /** A dated match; {@code doc} is its document's number in the whole index. */
  private record Dated(long start, BytesRef id, int doc) {}

  private static final Comparator<Dated> OLDEST_FIRST =
      Comparator.comparingLong(Dated::start).thenComparing(Dated::id);
  private static final Comparator<Dated> NEWEST_FIRST =
      Comparator.comparingLong(Dated::start).reversed().thenComparing(Dated::id);

  /** Of each segment the first and the last. */
  private final List<Dated> ends = new ArrayList<>();

  private @Nullable LeafReaderContext leaf;
  private @Nullable NumericDocValues starts;
  private int latest = -1;
  private int earliest = -1;
  private long latestStart;
  private long earliestStart;

  @Override
  public void segment(LeafReaderContext leaf) throws IOException {
    endSegment();
    this.leaf = leaf;
    starts = DocValues.getNumeric(leaf.reader(), Schema.START);
  }

  @Override
  public void count(int[] docs, int size) throws IOException {
    if (starts == null) {
      throw new IllegalStateException("no segment was begun");
    }
    for (int i = 0; i < size; i++) {
      starts.advanceExact(docs[i]);
      long start = starts.longValue();
      if (start == Dates.UNDATED) {
        return;
      }
      if (latest < 0) {
        latest = docs[i];
        latestStart = start;
      }
      if (earliest < 0 || start < earliestStart) {
        earliest = docs[i];
        earliestStart = start;
      }
    }
  }

  private void endSegment() throws IOException {
    if (leaf != null && latest >= 0) {
      Ids ids = new Ids(leaf.reader());
      ends.add(new Dated(latestStart, ids.id(ids.ordinal(latest)), leaf.docBase + latest));
      ends.add(new Dated(earliestStart, ids.id(ids.ordinal(earliest)), leaf.docBase + earliest));
    }
    latest = -1;
    earliest = -1;
  }

  /**
   * The documents of the first and of the last article.
   *
   * @param first empty when none is dated, as is {@code last}
   */
  record Span(OptionalInt first, OptionalInt last) {}

  /** What was found. Nothing is counted afterwards. */
  Span span() throws IOException {
    endSegment();
    return new Span(best(OLDEST_FIRST), best(NEWEST_FIRST));
  }

  private OptionalInt best(Comparator<Dated> order) {
    return ends.stream().sorted(order).mapToInt(Dated::doc).findFirst();
  }
}
