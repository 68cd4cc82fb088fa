package io.dateline;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date or date-time in ISO 8601 at exactly the precision its source gives: {@code 2016}, {@code
 * 2016-05}, {@code 2016-10-12}, {@code 2016-10-12T14:05}, {@code 2016-10-12T14:05:33}, the last two
 * with or without an offset ({@code Z}, {@code +08:00}).
 *
 * <p>It stands for an interval: from {@link #start()} up to, but not including, {@link #end()},
 * both on the clock of the place that wrote it. Without an offset nobody can say which instant that
 * is, so such a date keeps its own local day in every zone.
 *
 * <p>Immutable and safe for use by many threads. Two dates are equal when they print the same.
 */
public final class PartialDate {
  /** How much of a date is known. The order is from coarse to fine. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY,
    MINUTE,
    SECOND;

    /** The lower-case name, as it stands in JSON. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})"
              + "(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
              + "(Z|[+-]\\d{2}(?::?\\d{2})?)?)?)?)?");

  private final Precision precision;
  private final LocalDateTime start;
  private final Optional<ZoneOffset> offset;

  private PartialDate(Precision precision, LocalDateTime start, Optional<ZoneOffset> offset) {
    this.precision = precision;
    this.start = start;
    this.offset = offset;
  }

  /** A year from 1 to 9999. */
  public static PartialDate year(int year) {
    return of(Precision.YEAR, year, 1, 1);
  }

  /** A month; {@code month} from 1. */
  public static PartialDate month(int year, int month) {
    return of(Precision.MONTH, year, month, 1);
  }

  /** A day; {@code month} and {@code day} from 1. */
  public static PartialDate day(int year, int month, int day) {
    return of(Precision.DAY, year, month, day);
  }

  /**
   * A date-time, cut to the precision.
   *
   * @param precision {@link Precision#MINUTE} or {@link Precision#SECOND}
   */
  public static PartialDate time(
      LocalDateTime time, Precision precision, Optional<ZoneOffset> offset) {
    if (precision.compareTo(Precision.MINUTE) < 0) {
      throw new IllegalArgumentException("a time has the precision minute or second: " + precision);
    }
    LocalDateTime cut = time.withNano(0);
    if (precision == Precision.MINUTE) {
      cut = cut.withSecond(0);
    }
    return new PartialDate(precision, cut, offset);
  }

  /**
   * Reads the ISO forms above. Also read: a space for the {@code T}, an offset without its colon or
   * minutes, and fractions of a second, which are dropped.
   *
   * @throws InvalidRequestException with {@link ErrorCode#INVALID_DATE} when the text is no such
   *     date, or names a day that does not exist
   */
  public static PartialDate parse(String text) {
    Matcher iso = ISO.matcher(text);
    if (!iso.matches()) {
      throw invalid(text, null);
    }
    try {
      return read(iso);
    } catch (DateTimeException e) {
      throw invalid(text, e);
    }
  }

  private static PartialDate read(Matcher iso) {
    int year = Integer.parseInt(iso.group(1));
    if (iso.group(2) == null) {
      return year(year);
    }
    int month = Integer.parseInt(iso.group(2));
    if (iso.group(3) == null) {
      return month(year, month);
    }
    int day = Integer.parseInt(iso.group(3));
    if (iso.group(4) == null) {
      return day(year, month, day);
    }
    boolean seconds = iso.group(6) != null;
    LocalDateTime time =
        LocalDateTime.of(
            year,
            month,
            day,
            Integer.parseInt(iso.group(4)),
            Integer.parseInt(iso.group(5)),
            seconds ? Integer.parseInt(iso.group(6)) : 0);
    return time(
        time,
        seconds ? Precision.SECOND : Precision.MINUTE,
        Optional.ofNullable(iso.group(7)).map(ZoneOffset::of));
  }

  private static PartialDate of(Precision precision, int year, int month, int day) {
    if (year < 1 || year > 9999) {
      throw new DateTimeException("a year is from 1 to 9999: " + year);
    }
    return new PartialDate(precision, LocalDateTime.of(year, month, day, 0, 0), Optional.empty());
  }

  private static InvalidRequestException invalid(String text, @Nullable DateTimeException cause) {
    return new InvalidRequestException(
        ErrorCode.INVALID_DATE,
        "'"
            + Texts.clip(text, 60)
            + "' is not a date; give one such as 2016, 2016-05, 2016-05-04 or"
            + " 2016-05-04T13:40+08:00",
        cause);
  }

  /** How much is known. */
  public Precision precision() {
    return precision;
  }

  /** The first moment of the interval, on the writer's clock. */
  public LocalDateTime start() {
    return start;
  }

  /** The first moment after the interval, on the writer's clock. */
  public LocalDateTime end() {
    return switch (precision) {
      case YEAR -> start.plusYears(1);
      case MONTH -> start.plusMonths(1);
      case DAY -> start.plusDays(1);
      case MINUTE -> start.plusMinutes(1);
      case SECOND -> start.plusSeconds(1);
    };
  }

  /** The offset from UTC, where the source gives one. Only date-times have it. */
  public Optional<ZoneOffset> offset() {
    return offset;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartialDate date
        && date.precision == precision
        && date.start.equals(start)
        && date.offset.equals(offset);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * precision.hashCode() + start.hashCode()) + offset.hashCode();
  }

  /** The ISO 8601 form; {@link #parse} reads it back to an equal date. */
  @Override
  public String toString() {
    String day = start.toLocalDate().toString();
    return switch (precision) {
      case YEAR -> day.substring(0, 4);
      case MONTH -> day.substring(0, 7);
      case DAY -> day;
      case MINUTE, SECOND -> day + "T" + clock() + offset.map(ZoneOffset::getId).orElse("");
    };
  }

  private String clock() {
    // It leaves out seconds that are none.
    String clock = start.toLocalTime().toString();
    return precision == Precision.SECOND && start.getSecond() == 0 ? clock + ":00" : clock;
  }
}
