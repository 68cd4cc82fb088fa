package io.dateline.internal.query;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import io.dateline.Query.Published;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads what stands after {@code published:}. */
final class DateSpan {
  private static final String DOTS = "..";

  private DateSpan() {}

  /**
   * A date, two with dots between or one with dots beside it, or one after {@code < <= > >=}; null
   * when it is none of these.
   */
  static @Nullable Published read(String text) {
    try {
      return span(text);
    } catch (InvalidRequestException e) {
      return null;
    }
  }

  private static @Nullable Published span(String text) {
    if (text.startsWith(">=")) {
      return published(text.substring(2), "");
    }
    if (text.startsWith("<=")) {
      return published("", text.substring(2));
    }
    if (text.startsWith(">")) {
      PartialDate after = beside(date(text.substring(1)), 1);
      return after == null ? null : new Published(after, null);
    }
    if (text.startsWith("<")) {
      PartialDate before = beside(date(text.substring(1)), -1);
      return before == null ? null : new Published(null, before);
    }
    int dots = text.indexOf(DOTS);
    return dots < 0
        ? published(text, text)
        : published(text.substring(0, dots), text.substring(dots + DOTS.length()));
  }

  /** Between two dates, of which one may be empty. */
  private static @Nullable Published published(String first, String last) {
    PartialDate from = first.isEmpty() ? null : date(first);
    PartialDate to = last.isEmpty() ? null : date(last);
    return from == null && to == null ? null : new Published(from, to);
  }

  private static PartialDate date(String text) {
    PartialDate date = PartialDate.parse(text);
    if (date.precision().compareTo(Precision.DAY) > 0) {
      throw new InvalidRequestException(ErrorCode.INVALID_DATE, text + " is finer than a day");
    }
    return date;
  }

  /** The next year, month or day, or the one before; null past the years there are. */
  private static @Nullable PartialDate beside(PartialDate date, int step) {
    LocalDate start = date.start().toLocalDate();
    LocalDate moved =
        switch (date.precision()) {
          case YEAR -> start.plusYears(step);
          case MONTH -> start.plusMonths(step);
          case DAY, MINUTE, SECOND -> start.plusDays(step);
        };
    int year = moved.getYear();
    if (year < 1 || year > 9999) {
      return null;
    }
    return switch (date.precision()) {
      case YEAR -> PartialDate.year(year);
      case MONTH -> PartialDate.month(year, moved.getMonthValue());
      case DAY, MINUTE, SECOND ->
          PartialDate.day(year, moved.getMonthValue(), moved.getDayOfMonth());
    };
  }
}
