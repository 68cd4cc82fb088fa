package io.dateline.server.feed;

import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date as feeds have it: to the second, or none. What is known to the day has its first second in
 * UTC; what is known less precisely, or not at all, is not said to be published at some moment.
 *
 * @param published when it was published; null where no day is known
 * @param updated what to sort by, which Atom wants of every entry: the beginning of what is known,
 *     and the year 1970 where nothing is, so that an undated article never looks new
 */
record FeedDate(@Nullable OffsetDateTime published, Instant updated) {
  /** Stands for no date. */
  static final Instant UNKNOWN = Instant.EPOCH;

  static FeedDate of(@Nullable PartialDate date) {
    if (date == null) {
      return new FeedDate(null, UNKNOWN);
    }
    OffsetDateTime start = date.start().atOffset(date.offset().orElse(ZoneOffset.UTC));
    boolean day = date.precision().compareTo(Precision.DAY) >= 0;
    return new FeedDate(day ? start : null, start.toInstant());
  }
}
