package io.dateline.internal.extract;

import io.dateline.PartialDate;
import io.dateline.internal.extract.dates.DateFinder;
import io.dateline.internal.extract.dates.DateMention;
import io.dateline.internal.extract.dates.Hints;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates that machines write for machines, and those that people write for them. */
final class HtmlDate {
  /** Nothing longer is a date. */
  private static final int MOST_CHARS = 100;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T"
              + " ,]{1,2}(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,:]\\d{1,9})?)?"
              + " ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?(?:\\[[\\w/]{1,40}\\])?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");

  private static final DateFinder FINDER = new DateFinder(Words.ZONES);

  private HtmlDate() {}

  /** The ways to read a value; none when it is no date, or that of a clock that was never set. */
  static List<PartialDate> read(String value, Hints hints) {
    String text = value.strip();
    if (text.isEmpty() || text.length() > MOST_CHARS) {
      return List.of();
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return iso(iso).filter(HtmlDate::isSet).map(List::of).orElse(List.of());
    }
    if (EPOCH.matcher(text).matches()) {
      return List.of(epoch(text));
    }
    return within(text, hints);
  }

  /** The ways to read the only day that a text names among its words. */
  static List<PartialDate> within(String text, Hints hints) {
    List<DateMention.Calendar> found =
        FINDER.find(text).stream()
            .filter(DateMention.Calendar.class::isInstance)
            .map(DateMention.Calendar.class::cast)
            .filter(mention -> mention.form() != DateMention.Form.BARE_YEAR)
            .toList();
    List<List<PartialDate>> days =
        found.stream().map(mention -> mention.settle(hints)).distinct().toList();
    return days.isEmpty() ? List.of() : days.getFirst().stream().filter(HtmlDate::isSet).toList();
  }

  private static Optional<PartialDate> iso(Matcher iso) {
    try {
      int year = Integer.parseInt(iso.group(1));
      int month = Integer.parseInt(iso.group(2));
      int day = Integer.parseInt(iso.group(3));
      PartialDate date = PartialDate.day(year, month, day);
      if (iso.group(4) == null) {
        return Optional.of(date);
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
      return Optional.of(
          PartialDate.time(
              time,
              seconds ? PartialDate.Precision.SECOND : PartialDate.Precision.MINUTE,
              offset(iso.group(7))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneOffset> offset(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    boolean utc = Character.isLetter(text.charAt(0));
    return Optional.of(utc ? ZoneOffset.UTC : ZoneOffset.of(text));
  }

  private static PartialDate epoch(String digits) {
    long seconds = Long.parseLong(digits.substring(0, 10));
    return PartialDate.time(
        LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC),
        PartialDate.Precision.SECOND,
        Optional.of(ZoneOffset.UTC));
  }

  /** A clock that was never set stands at one of these. */
  private static boolean isSet(PartialDate date) {
    int year = date.start().getYear();
    return year > 1900 && !(year == 1970 && date.start().getDayOfYear() <= 2);
  }
}
