package io.dateline.internal.lucene;

import io.dateline.Interval;
import io.dateline.PartialDate.Precision;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** The calendar of an interval: where its buckets begin, and what they are called. */
final class DateBuckets {
  private DateBuckets() {}

  /** The least precision of a date that falls into one bucket. */
  static Precision precision(Interval interval) {
    return switch (interval) {
      case YEAR -> Precision.YEAR;
      case QUARTER, MONTH -> Precision.MONTH;
      case WEEK, DAY -> Precision.DAY;
      case HOUR -> Precision.MINUTE;
    };
  }

  /** The first moment of the bucket that has this one. */
  static LocalDateTime first(Interval interval, LocalDateTime time) {
    LocalDateTime day = time.truncatedTo(ChronoUnit.DAYS);
    return switch (interval) {
      case YEAR -> day.withDayOfYear(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case MONTH -> day.withDayOfMonth(1);
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case DAY -> day;
      case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
    };
  }

  /** The first moment of the bucket after. */
  static LocalDateTime next(Interval interval, LocalDateTime first) {
    return switch (interval) {
      case YEAR -> first.plusYears(1);
      case QUARTER -> first.plusMonths(3);
      case MONTH -> first.plusMonths(1);
      case WEEK -> first.plusWeeks(1);
      case DAY -> first.plusDays(1);
      case HOUR -> first.plusHours(1);
    };
  }

  /** How many buckets there are from one to another, both of them too. */
  static long count(Interval interval, LocalDateTime first, LocalDateTime last) {
    ChronoUnit unit =
        switch (interval) {
          case YEAR -> ChronoUnit.YEARS;
          case QUARTER, MONTH -> ChronoUnit.MONTHS;
          case WEEK -> ChronoUnit.WEEKS;
          case DAY -> ChronoUnit.DAYS;
          case HOUR -> ChronoUnit.HOURS;
        };
    long units = unit.between(first, last);
    return 1 + (interval == Interval.QUARTER ? units / 3 : units);
  }

  /** Whether the zone's clock shows no moment of a bucket, because it was set forward over it. */
  static boolean isSkipped(Interval interval, LocalDateTime first, ZoneRules zone) {
    ZoneOffsetTransition change = zone.getTransition(first);
    return change != null
        && change.isGap()
        && !next(interval, first).isAfter(change.getDateTimeAfter());
  }

  static String name(Interval interval, LocalDateTime first) {
    String year = padded(first.getYear(), 4);
    return switch (interval) {
      case YEAR -> year;
      case QUARTER -> year + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
      case MONTH -> year + "-" + padded(first.getMonthValue(), 2);
      case WEEK ->
          padded(first.get(IsoFields.WEEK_BASED_YEAR), 4)
              + "-W"
              + padded(first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
      case DAY -> day(year, first);
      case HOUR -> day(year, first) + "T" + padded(first.getHour(), 2);
    };
  }

  private static String day(String year, LocalDateTime time) {
    return year + "-" + padded(time.getMonthValue(), 2) + "-" + padded(time.getDayOfMonth(), 2);
  }

  /** A histogram names many buckets, for which formats would take longer than counting. */
  private static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
