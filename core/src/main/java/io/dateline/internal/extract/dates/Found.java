package io.dateline.internal.extract.dates;

import io.dateline.PartialDate;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Set;

/** What a grammar read from tokens, up to and with {@link #last}. */
sealed interface Found {
  Token last();

  /**
   * A day.
   *
   * @param readings one, or two that differ: the day first, then the month first
   * @param languages whose month it names; empty for digits
   */
  record Day(DateMention.Form form, List<LocalDate> readings, Set<Language> languages, Token last)
      implements Found {
    /** Whether its form is that of a date and of nothing else. */
    boolean isSure() {
      return switch (form) {
        case YEAR_FIRST, NAMED, NUMERIC -> true;
        case SHORT_YEAR, COMPACT, BARE_YEAR -> false;
      };
    }
  }

  /** A year or a month. */
  record Coarse(DateMention.Form form, PartialDate value, Token last) implements Found {}

  /** A day of whatever year. */
  record NoYear(MonthDay day, Set<Language> languages, Token last) implements Found {}

  /** From one to another. */
  record Span(Token last) implements Found {}

  /** Written like a date, but there is no such day. */
  record Impossible(Token last) implements Found {}

  /** The years that a page may well write of. */
  int FIRST_YEAR = 1500;

  int LAST_YEAR = 2100;

  /** Whether the token is a year in full. */
  static boolean isYear(Token token) {
    return token.isNumber(4, 4) && token.value() >= FIRST_YEAR && token.value() <= LAST_YEAR;
  }

  /** The year that two digits mean, from 1970 to 2069. */
  static int fullYear(Token twoDigits) {
    return twoDigits.value() + (twoDigits.value() < 70 ? 2000 : 1900);
  }

  static boolean isDay(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= Month.of(month).length(Year.isLeap(year));
  }

  /** That one day, if it exists. */
  static Found day(
      DateMention.Form form, int year, int month, int day, Set<Language> languages, Token last) {
    return isDay(year, month, day)
        ? new Day(form, List.of(LocalDate.of(year, month, day)), languages, last)
        : new Impossible(last);
  }
}
