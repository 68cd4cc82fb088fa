package io.dateline.internal.lucene;

import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How a date stands in the index: two seconds and a form.
 *
 * <p>With an offset the seconds are instants. Without one nobody knows the instant, and they are
 * the local clock read as if it were UTC's.
 */
final class Dates {
  /** The start and end of no date: the year 0, which sorts below every date there is. */
  static final long UNDATED = LocalDateTime.of(0, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);

  /** The least form of a date with an offset. */
  static final int ZONED = 8;

  /** Above the greatest form there is. */
  static final int FORMS = 2 * ZONED;

  private Dates() {}

  static long start(@Nullable PartialDate date) {
    return date == null ? UNDATED : second(date.start(), date);
  }

  static long end(@Nullable PartialDate date) {
    return date == null ? UNDATED : second(date.end(), date);
  }

  /** The rank of the precision, {@link #ZONED} more where there is an offset. */
  static int form(PartialDate date) {
    return rank(date.precision()) + (date.offset().isPresent() ? ZONED : 0);
  }

  static boolean isZoned(long form) {
    return form >= ZONED;
  }

  /** The rank of a form's precision. */
  static int rank(long form) {
    return (int) form & (ZONED - 1);
  }

  /** The number of a precision in the index; the finer, the greater. */
  static int rank(Precision precision) {
    return switch (precision) {
      case YEAR -> 0;
      case MONTH -> 1;
      case DAY -> 2;
      case MINUTE -> 3;
      case SECOND -> 4;
    };
  }

  private static long second(LocalDateTime time, PartialDate date) {
    return time.toEpochSecond(date.offset().orElse(ZoneOffset.UTC));
  }
}
