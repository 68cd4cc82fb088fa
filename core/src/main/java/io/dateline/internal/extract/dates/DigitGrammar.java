package io.dateline.internal.extract.dates;

import io.dateline.PartialDate;
import io.dateline.internal.extract.dates.DateMention.Form;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates of digits: {@code 2016-10-12}, {@code 12.10.2016}, {@code 20161012}, {@code 2016}.
 */
final class DigitGrammar {
  private DigitGrammar() {}

  /** What begins at this number, or null. */
  static @Nullable Found read(Token first) {
    if (first.length() == 8) {
      return compact(first);
    }
    if (Found.isYear(first)) {
      return yearFirst(first);
    }
    if (first.isNumber(1, 2)) {
      Found eastern = easternDay(first);
      return eastern != null ? eastern : yearLast(first);
    }
    return null;
  }

  private static @Nullable Found compact(Token token) {
    int year = token.value() / 10_000;
    int month = token.value() / 100 % 100;
    int day = token.value() % 100;
    boolean time = token.next().isGlued() && token.next().is("t");
    boolean meant = year >= 1900 && year <= Found.LAST_YEAR && Found.isDay(year, month, day);
    return meant && (time || token.closes())
        ? Found.day(Form.COMPACT, year, month, day, Set.of(), token)
        : null;
  }

  private static @Nullable Found yearFirst(Token year) {
    Token mark = year.next();
    Token second = mark.next();
    if (mark.isWord() && "年년".indexOf(mark.mark()) >= 0) {
      return easternYear(year, mark);
    }
    if (mark.isGlued() && mark.isMarkOf(Joiners.HYPHENS + "/.") && second.isNumber(1, 4)) {
      return afterYear(year, mark, second);
    }
    if (mark.isMarkOf(Joiners.DASHES) && Found.isYear(second) && second.closes()) {
      return new Found.Span(second);
    }
    return year.closes() ? bareYear(year) : null;
  }

  private static Found bareYear(Token year) {
    return new Found.Coarse(Form.BARE_YEAR, PartialDate.year(year.value()), year);
  }

  /** Korean writes {@code 2016. 10. 12}: a space may follow the full stop. */
  private static @Nullable Found afterYear(Token year, Token mark, Token second) {
    boolean stops = mark.isMark('.');
    Token secondMark = second.next();
    Token third = secondMark.next();
    boolean day =
        second.isNumber(1, 2)
            && secondMark.isGlued()
            && secondMark.mark() == mark.mark()
            && third.isNumber(1, 2)
            && (stops || (second.isGlued() && third.isGlued()))
            && (timeFollows(third) || closesDay(third));
    if (day) {
      return Found.day(
          Form.YEAR_FIRST, year.value(), second.value(), third.value(), Set.of(), third);
    }
    if (stops) {
      return year.closes() ? bareYear(year) : null;
    }
    return second.isGlued() && second.closes() ? monthOrSpan(year, second) : null;
  }

  /** {@code 2016-05} is a month, {@code 2016-17} and {@code 2011-12} are spans, as are years. */
  private static @Nullable Found monthOrSpan(Token year, Token second) {
    if (Found.isYear(second)) {
      return new Found.Span(second);
    }
    if (second.length() != 2) {
      return null;
    }
    if (second.value() > year.value() % 100) {
      return new Found.Span(second);
    }
    return second.value() >= 1 && second.value() <= 12
        ? new Found.Coarse(Form.YEAR_FIRST, PartialDate.month(year.value(), second.value()), second)
        : null;
  }

  private static Found easternYear(Token year, Token sign) {
    Token month = sign.next();
    Token monthSign = month.next();
    if (!month.isNumber(1, 2) || !isSign(monthSign, "月월")) {
      return new Found.Coarse(Form.YEAR_FIRST, PartialDate.year(year.value()), sign);
    }
    Token day = monthSign.next();
    if (day.isNumber(1, 2) && isSign(day.next(), "日号號일")) {
      return Found.day(
          Form.YEAR_FIRST, year.value(), month.value(), day.value(), Set.of(), day.next());
    }
    if (month.value() < 1 || month.value() > 12) {
      return new Found.Impossible(monthSign);
    }
    return new Found.Coarse(
        Form.YEAR_FIRST, PartialDate.month(year.value(), month.value()), monthSign);
  }

  private static @Nullable Found easternDay(Token month) {
    Token day = month.next().next();
    if (!isSign(month.next(), "月월") || !day.isNumber(1, 2) || !isSign(day.next(), "日号號일")) {
      return null;
    }
    // 2000 was a leap year.
    return Found.isDay(2000, month.value(), day.value())
        ? new Found.NoYear(MonthDay.of(month.value(), day.value()), Set.of(), day.next())
        : new Found.Impossible(day.next());
  }

  private static boolean isSign(Token token, String signs) {
    return token.isWord() && signs.indexOf(token.mark()) >= 0;
  }

  private static @Nullable Found yearLast(Token first) {
    Token mark = first.next();
    Token second = mark.next();
    if (!mark.isMarkOf(Joiners.HYPHENS + "/.") || !(mark.isGlued() || mark.isMark('/'))) {
      return null;
    }
    if (mark.isMark('/') && Found.isYear(second)) {
      return month(first, second);
    }
    Token secondMark = second.next();
    Token digits = secondMark.next();
    boolean twin = digits.isNumber(5, 6) && twinFollows(digits.head(4), mark);
    Token year = twin ? digits.head(4) : digits;
    boolean spaced = !second.isGlued() || !year.isGlued();
    if (!second.isNumber(1, 2)
        || secondMark.mark() != mark.mark()
        || !(secondMark.isGlued() || mark.isMark('/'))
        || (spaced && mark.isMarkOf(Joiners.HYPHENS))
        || !(twin || timeFollows(year) || closesDay(year))) {
      return null;
    }
    if (Found.isYear(year)) {
      return bothOrders(Form.NUMERIC, year.value(), first, second, year);
    }
    return year.isNumber(2, 2) && isShortDate(mark, first, second, year)
        ? bothOrders(Form.SHORT_YEAR, Found.fullYear(year), first, second, year)
        : null;
  }

  /** {@code 05/2016}. */
  private static @Nullable Found month(Token month, Token year) {
    boolean valid = month.length() == 2 && month.value() >= 1 && month.value() <= 12;
    return valid && year.isGlued() && year.closes()
        ? new Found.Coarse(Form.NUMERIC, PartialDate.month(year.value(), month.value()), year)
        : null;
  }

  /** Whether the same kind of date follows a year without a space: {@code 4/5/20167/5/2016}. */
  private static boolean twinFollows(Token year, Token mark) {
    Token first = year.next();
    Token firstMark = first.next();
    Token second = firstMark.next();
    return first.isNumber(1, 2)
        && firstMark.mark() == mark.mark()
        && second.isNumber(1, 2)
        && second.next().mark() == mark.mark();
  }

  /**
   * Two digits for a year are taken with care: {@code 5/4/16} is a date, {@code 5.4.16} may be a
   * version and {@code 5-4-16} a score.
   */
  private static boolean isShortDate(Token mark, Token first, Token second, Token year) {
    boolean padded = first.length() == 2 && second.length() == 2;
    Token time = year.next().isMark(',') ? year.next().next() : year.next();
    boolean timed = time.isNumber(1, 2) && time.next().isMark(':') && time.next().isGlued();
    return year.isGlued() && (mark.isMark('/') || (second.isGlued() && (padded || timed)));
  }

  private static Found bothOrders(Form form, int year, Token first, Token second, Token last) {
    List<LocalDate> readings = new ArrayList<>();
    if (Found.isDay(year, second.value(), first.value())) {
      readings.add(LocalDate.of(year, second.value(), first.value()));
    }
    if (first.value() != second.value() && Found.isDay(year, first.value(), second.value())) {
      readings.add(LocalDate.of(year, first.value(), second.value()));
    }
    return readings.isEmpty()
        ? new Found.Impossible(last)
        : new Found.Day(form, List.copyOf(readings), Set.of(), last);
  }

  /** Whether a time or another date stands right behind: {@code 2016-10-12T14:05}. */
  private static boolean timeFollows(Token last) {
    Token joiner = last.next();
    Token number = joiner.next();
    if (!joiner.isGlued() || !number.isGlued() || !number.isNumber(1, 6)) {
      return false;
    }
    if (joiner.is("t")) {
      return true;
    }
    Token after = number.next();
    return joiner.isMarkOf(",:/" + Joiners.DASHES)
        && number.length() <= 2
        && after.isGlued()
        && (after.isMark(':')
            || after.is("h")
            || (joiner.isMarkOf(Joiners.DASHES) && after.isMarkOf("./")));
  }

  /** A comma ends a date, even before a digit. */
  private static boolean closesDay(Token last) {
    return last.closes() || last.next().isMark(',') || last.closesLoosely();
  }
}
