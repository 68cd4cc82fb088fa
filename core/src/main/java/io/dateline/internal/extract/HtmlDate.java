package io.dateline.internal.extract;

import io.dateline.InvalidRequestException;
import io.dateline.PartialDate;
import io.dateline.internal.extract.dates.DateFinder;
import io.dateline.internal.extract.dates.DateMention;
import io.dateline.internal.extract.dates.Hints;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** What machines write, in the one form of it that {@link PartialDate#parse} reads. */
  private static Optional<PartialDate> iso(Matcher iso) {
    StringBuilder text = new StringBuilder();
    text.append(iso.group(1)).append('-').append(iso.group(2)).append('-').append(iso.group(3));
    if (iso.group(4) != null) {
      text.append(iso.group(4).length() == 1 ? "T0" : "T").append(iso.group(4));
      text.append(':').append(iso.group(5));
      text.append(iso.group(6) == null ? "" : ":" + iso.group(6));
      String offset = iso.group(7) == null ? "" : iso.group(7);
      text.append(!offset.isEmpty() && Character.isLetter(offset.charAt(0)) ? "Z" : offset);
    }
    try {
      return Optional.of(PartialDate.parse(text.toString()));
    } catch (InvalidRequestException e) {
      return Optional.empty();
    }
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
