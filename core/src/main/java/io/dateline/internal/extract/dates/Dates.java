package io.dateline.internal.extract.dates;

import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reckoning with dates of any precision. */
public final class Dates {
  private static final List<Precision> FINE_TO_COARSE =
      List.of(Precision.SECOND, Precision.MINUTE, Precision.DAY, Precision.MONTH, Precision.YEAR);

  private Dates() {}

  /**
   * The finest value that all these share: {@code 2016} for 5 April and 4 May 2016, {@code 2016-05}
   * for two days of that May. Empty when even the years differ, or when there are none.
   */
  public static Optional<PartialDate> shared(Collection<PartialDate> dates) {
    Optional<PartialDate> shared = dates.stream().findFirst();
    for (PartialDate date : dates) {
      shared = shared.flatMap(so -> shared(so, date));
    }
    return shared;
  }

  private static Optional<PartialDate> shared(PartialDate one, PartialDate other) {
    for (Precision precision : FINE_TO_COARSE) {
      if (precision.compareTo(one.precision()) <= 0
          && precision.compareTo(other.precision()) <= 0
          && cut(one, precision).equals(cut(other, precision))) {
        return Optional.of(cut(one, precision));
      }
    }
    return Optional.empty();
  }

  /** The date at a precision that is no finer than its own. */
  public static PartialDate cut(PartialDate date, Precision precision) {
    LocalDateTime start = date.start();
    return switch (precision) {
      case YEAR -> PartialDate.year(start.getYear());
      case MONTH -> PartialDate.month(start.getYear(), start.getMonthValue());
      case DAY -> day(start.toLocalDate());
      case MINUTE, SECOND -> PartialDate.time(start, precision, date.offset());
    };
  }

  static PartialDate day(LocalDate day) {
    return PartialDate.day(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** That day, with the time if there is one, and with the offset if its zones leave but one. */
  static PartialDate at(LocalDate day, @Nullable TimeOfDay time) {
    if (time == null) {
      return day(day);
    }
    LocalDateTime local = day.atTime(time.time());
    List<Optional<ZoneOffset>> offsets =
        time.zones().stream().map(zone -> offset(local, zone)).distinct().toList();
    Optional<ZoneOffset> offset = offsets.size() == 1 ? offsets.get(0) : Optional.empty();
    return PartialDate.time(local, time.precision(), offset);
  }

  /** Empty for a clock time that the zone skips or has twice. */
  private static Optional<ZoneOffset> offset(LocalDateTime local, ZoneId zone) {
    List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
    return valid.size() == 1 ? Optional.of(valid.get(0)) : Optional.empty();
  }

  static Optional<PartialDate> complete(DateMention.Yearless mention, int year) {
    if (!mention.day().isValidYear(year)) {
      return Optional.empty();
    }
    LocalDate day = mention.day().atYear(year);
    if (mention.weekday() != null && mention.weekday() != day.getDayOfWeek()) {
      return Optional.empty();
    }
    return Optional.of(at(day, mention.time()));
  }

  static Optional<PartialDate> back(OffsetDateTime moment, int back, ChronoUnit unit) {
    LocalDate latest = moment.minus(back, unit).toLocalDate();
    if (unit == ChronoUnit.DAYS || back == 0) {
      return Optional.of(day(latest));
    }
    // "3 weeks ago" is said until four weeks have passed.
    OffsetDateTime next = moment.minus(back + 1L, unit);
    LocalDate earliest = (unit.isDateBased() ? next.plusDays(1) : next).toLocalDate();
    return shared(List.of(day(earliest), day(latest)));
  }

  static List<PartialDate> settle(DateMention.Calendar mention, Hints hints) {
    List<PartialDate> readings = mention.readings();
    if (readings.size() == 2) {
      DateOrder order = hints.order() != null ? hints.order() : order(hints.language());
      if (order == DateOrder.DMY) {
        readings = readings.subList(0, 1);
      } else if (order == DateOrder.MDY) {
        readings = readings.subList(1, 2);
      }
    }
    ZoneId zone = hints.zone();
    if (zone == null || mention.zones().isEmpty()) {
      return readings;
    }
    return readings.stream().map(reading -> inZone(reading, mention.zones(), zone)).toList();
  }

  /** With the offset in force at the publisher's, if it is that of one of the zones. */
  private static PartialDate inZone(PartialDate reading, List<ZoneId> zones, ZoneId publisher) {
    Optional<ZoneOffset> offset = offset(reading.start(), publisher);
    boolean meant =
        reading.offset().isEmpty()
            && offset.isPresent()
            && zones.stream().anyMatch(zone -> offset(reading.start(), zone).equals(offset));
    return meant ? PartialDate.time(reading.start(), reading.precision(), offset) : reading;
  }

  /** The order in which a language's own short dates stand; null where its writers differ. */
  private static @Nullable DateOrder order(@Nullable String language) {
    if (language == null || language.isEmpty() || language.equalsIgnoreCase("en")) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
    if (locale.getLanguage().isEmpty()) {
      return null;
    }
    String pattern;
    try {
      pattern =
          DateTimeFormatterBuilder.getLocalizedDateTimePattern(
              FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    } catch (DateTimeException e) {
      return null;
    }
    int year = pattern.indexOf('y');
    int month = Math.max(pattern.indexOf('M'), pattern.indexOf('L'));
    int day = pattern.indexOf('d');
    if (year < 0 || month < 0 || day < 0) {
      return null;
    }
    if (year < month) {
      return DateOrder.YMD;
    }
    return day < month ? DateOrder.DMY : DateOrder.MDY;
  }
}
