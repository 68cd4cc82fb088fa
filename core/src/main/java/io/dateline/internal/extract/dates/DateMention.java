package io.dateline.internal.extract.dates;

import io.dateline.PartialDate;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date expression in a line: where it stands, and how it can be read. {@code start} and {@code
 * end} are half-open UTF-16 offsets into the line; {@code text} is what stands there.
 */
public sealed interface DateMention {
  int start();

  int end();

  String text();

  /** How a {@link Calendar} date is written. */
  enum Form {
    /** {@code 2016-10-12}, {@code 2016/10/12}, {@code 2016年10月12日}: the year first. */
    YEAR_FIRST,
    /** The month is a word. */
    NAMED,
    /** {@code 12/10/2016}: digits, the year last. */
    NUMERIC,
    /** {@code 12/10/16}, {@code 12 Oct '16}: the century is a guess. */
    SHORT_YEAR,
    /** {@code 20161012}: eight digits, which may well be another number. */
    COMPACT,
    /** {@code 2016}: four digits, which may well be another number. */
    BARE_YEAR
  }

  /**
   * A year, a month or a day of a year, perhaps with a time.
   *
   * @param readings the ways to read it. One: it is settled. Two: both day and month are possible
   *     as such, the day first in the first reading, the month first in the second. None: its
   *     weekday agrees with no reading, so that it is no date at all, though it is meant as one
   * @param weekday the weekday named with it, which the readings already agree with
   * @param zones the zones of its time, where several share an abbreviation: the readings then lack
   *     an offset. Otherwise empty
   */
  record Calendar(
      int start,
      int end,
      String text,
      Form form,
      List<PartialDate> readings,
      @Nullable DayOfWeek weekday,
      List<ZoneId> zones)
      implements DateMention {
    public Calendar {
      readings = List.copyOf(readings);
      zones = List.copyOf(zones);
    }

    /** Whether its weekday contradicts it. */
    public boolean conflicting() {
      return readings.isEmpty();
    }

    /** The readings that the hints leave: all of them where the hints do not help. */
    public List<PartialDate> settle(Hints hints) {
      return Dates.settle(this, hints);
    }
  }

  /** A day without its year: {@code May 4}, {@code Wednesday, 4. Mai, 14:05 Uhr}. */
  record Yearless(
      int start,
      int end,
      String text,
      MonthDay day,
      @Nullable DayOfWeek weekday,
      @Nullable TimeOfDay time)
      implements DateMention {
    /**
     * The date in that year; empty when there is no such day in it, or it falls on another weekday.
     */
    public Optional<PartialDate> in(int year) {
      return Dates.complete(this, year);
    }
  }

  /** A weekday alone: {@code on Thursday}, {@code Thursday at 2 p.m.} */
  record Weekday(int start, int end, String text, DayOfWeek day, @Nullable TimeOfDay time)
      implements DateMention {}

  /** A time alone: {@code 14:05}, {@code 2:05 PM EDT}. */
  record Time(int start, int end, String text, TimeOfDay time) implements DateMention {}

  /**
   * A time told from the moment of writing: {@code yesterday} is one day back, {@code 3 hours ago}
   * three hours, {@code tomorrow} minus one day.
   */
  record Relative(int start, int end, String text, int back, ChronoUnit unit)
      implements DateMention {
    /**
     * The date meant at that moment, at the precision that the words and the moment's clock allow:
     * never finer than a day. Empty when they leave even the year open.
     */
    public Optional<PartialDate> from(OffsetDateTime moment) {
      return Dates.back(moment, back, unit);
    }
  }

  /** Two dates or years and what lies between: {@code 4-6 May 2016}, {@code 1914-1918}. */
  record Range(int start, int end, String text) implements DateMention {}
}
