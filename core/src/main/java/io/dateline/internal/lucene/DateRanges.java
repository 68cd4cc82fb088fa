package io.dateline.internal.lucene;

import io.dateline.PartialDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The seconds during which a clock shows a time within bounds.
 *
 * <p>That is one stretch, but for the rare zones that set their clocks back over midnight: there an
 * evening comes back after the next day has begun.
 */
final class DateRanges {
  private static final long BEGIN = Dates.UNDATED + 1;

  /** The end of what has none. */
  static final long END = Long.MAX_VALUE;

  /**
   * A stretch of time.
   *
   * @param from the first second
   * @param to the first second after it
   */
  record Range(long from, long to) {}

  private DateRanges() {}

  /**
   * The seconds in which the zone's clock shows a time from {@code from} to the end of {@code to};
   * null is no bound. Those of no date are never among them.
   */
  static List<Range> within(@Nullable PartialDate from, @Nullable PartialDate to, ZoneRules zone) {
    List<Range> after = from == null ? List.of(new Range(BEGIN, END)) : since(from.start(), zone);
    List<Range> before = to == null ? List.of(new Range(BEGIN, END)) : until(to.end(), zone);
    List<Range> both = new ArrayList<>();
    for (Range a : after) {
      for (Range b : before) {
        Range range = new Range(Math.max(a.from(), b.from()), Math.min(a.to(), b.to()));
        if (range.from() < range.to()) {
          both.add(range);
        }
      }
    }
    return both;
  }

  /** When the clock shows this time or a later one. */
  private static List<Range> since(LocalDateTime time, ZoneRules zone) {
    ZoneOffsetTransition change = zone.getTransition(time);
    if (change == null) {
      return List.of(new Range(time.toEpochSecond(zone.getOffset(time)), END));
    }
    long changed = change.toEpochSecond();
    if (change.isGap()) {
      return List.of(new Range(changed, END));
    }
    long first = time.toEpochSecond(change.getOffsetBefore());
    long again = time.toEpochSecond(change.getOffsetAfter());
    return again == changed
        ? List.of(new Range(first, END))
        : List.of(new Range(first, changed), new Range(again, END));
  }

  /** When the clock shows an earlier time: whenever it is not {@link #since}. */
  private static List<Range> until(LocalDateTime time, ZoneRules zone) {
    List<Range> ranges = new ArrayList<>();
    long from = BEGIN;
    for (Range later : since(time, zone)) {
      ranges.add(new Range(from, later.from()));
      from = later.to();
    }
    return ranges;
  }

  /** The rules of a clock that is read as if it were UTC's. */
  static ZoneRules local() {
    return ZoneOffset.UTC.getRules();
  }
}
