package io.dateline.internal.extract.dates;

import io.dateline.PartialDate;
import io.dateline.internal.extract.dates.DateMention.Form;
import io.dateline.internal.extract.dates.Names.Name;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates whose month is a word: {@code October 12, 2016}, {@code 4 de mayo de 2016}, {@code
 * 12-Oct-2016}, {@code May 2016}, {@code 4-6 May}.
 */
final class NamedGrammar {
  private static final Set<String> ORDINALS =
      Set.of("st", "nd", "rd", "th", "er", "e", "eme", "ste", "de", "o", "a", "º", "ª");
  private static final Set<String> OF = Set.of("of", "de", "del", "di", "d");

  private NamedGrammar() {}

  /** What begins at this number or word, or null. */
  static @Nullable Found read(Token first) {
    if (first.isWord()) {
      Name<Month> month = Names.month(first);
      return month == null ? null : monthFirst(first, month);
    }
    if (Found.isYear(first)) {
      return yearFirst(first);
    }
    if (!first.isNumber(1, 2)) {
      return null;
    }
    Found span = spanOfDays(first);
    return span != null ? span : dayFirst(first);
  }

  /** {@code 2016 October 12}, {@code 2016-Oct-12}. */
  private static @Nullable Found yearFirst(Token year) {
    Token month = year.next();
    boolean hyphens = month.isMarkOf(Joiners.HYPHENS) && month.isGlued();
    if (hyphens) {
      month = month.next();
    }
    Name<Month> name = Names.month(month);
    if (name == null || (hyphens && !month.isGlued())) {
      return null;
    }
    Token day = month.next();
    if (hyphens) {
      if (!day.isMarkOf(Joiners.HYPHENS) || !day.isGlued()) {
        return null;
      }
      day = day.next();
    }
    boolean another = day.isNumber() && (Found.isYear(day.next()) || day.next().isMark(','));
    return day.isNumber(1, 2) && day.closes() && !another
        ? day(Form.NAMED, year.value(), name, day, day)
        : null;
  }

  private static @Nullable Found dayFirst(Token day) {
    Token month = afterDay(day);
    boolean slashes = month.isMark('/') || (month.isMarkOf(Joiners.HYPHENS) && month.isGlued());
    if (slashes) {
      month = month.next();
    }
    Name<Month> name = Names.month(month);
    if (name == null) {
      return null;
    }
    Token end = abbreviated(month, name);
    Token year = end.next();
    if (slashes && year.isMarkOf(Joiners.HYPHENS + "/")) {
      year = year.next();
    }
    // 12-Oct-16, 03.Mar.19
    boolean tight = slashes || (month.isGlued() && end.isMark('.'));
    if (tight && year.isNumber(2, 2) && year.isGlued() && year.closes()) {
      return day(Form.SHORT_YEAR, Found.fullYear(year), name, day, year);
    }
    Found dated = withYear(name, day, year);
    if (dated != null) {
      return dated;
    }
    boolean plain = Names.isPlainMonth(month, name) || OF.contains(day.next().word());
    return plain && !slashes && (month.closes() || dateFollows(end))
        ? noYear(name, day, end)
        : null;
  }

  /** Past what makes a number a day: {@code 4th of}, {@code 4.}, {@code 1er}, {@code 4 de}. */
  private static Token afterDay(Token day) {
    Token token = day.next();
    if (token.isGlued() && ORDINALS.contains(token.word())) {
      token = token.next();
    } else if (token.isGlued() && token.isMarkOf(".°")) {
      token = token.next();
    }
    if (OF.contains(token.word())) {
      token = token.next();
      return token.isMarkOf("'’") ? token.next() : token;
    }
    return token;
  }

  /**
   * The month's last token: with the full stop of an abbreviation. Behind a word that some language
   * writes in full, it is one only when the date goes on: {@code 4 de mai. de 2016}.
   */
  private static Token abbreviated(Token month, Name<Month> name) {
    Token stop = month.next();
    boolean goesOn = !name.full() || OF.contains(stop.next().word());
    return stop.isMark('.') && stop.isGlued() && goesOn ? stop : month;
  }

  /** The day with the year that is looked for from this token on; null when there is none. */
  private static @Nullable Found withYear(Name<Month> name, Token day, Token from) {
    Token year = from;
    if (year.isMark(',') || year.isMark('/')) {
      year = year.next();
    }
    if (OF.contains(year.word())) {
      year = year.next();
    }
    if (year.isMarkOf("'’‘") && year.next().isGlued() && year.next().isNumber(2, 2)) {
      Token digits = year.next();
      return digits.closes()
          ? day(Form.SHORT_YEAR, Found.fullYear(digits), name, day, digits)
          : null;
    }
    Token whole = year.isNumber(5, 6) ? year.head(4) : year;
    return Found.isYear(whole) && (whole == year ? closesYear(year) : anotherFollows(whole))
        ? day(Form.NAMED, whole.value(), name, day, whole)
        : null;
  }

  /** A year may be followed by what lost its space, and by a comma. */
  private static boolean closesYear(Token year) {
    Token mark = year.next();
    boolean seam = mark.isGlued() && mark.isWord() && mark.length() > 2;
    if (year.closes() || year.closesLoosely() || seam || mark.isMark(',') || dateFollows(year)) {
      return true;
    }
    Token after = mark.next();
    boolean time = after.next().isMark(':') || after.next().is("h");
    return mark.isGlued()
        && after.isGlued()
        && ((mark.isMarkOf(Joiners.DASHES) && (after.isWord() || time))
            || (mark.isMark(':') && time)
            || (mark.isMark('/') && !after.isNumber(2, 4)));
  }

  /** Whether a dash and another date stand right behind: {@code May 4-June 2}. */
  private static boolean dateFollows(Token last) {
    Token dash = last.next();
    Token first = dash.next();
    return dash.isMarkOf(Joiners.DASHES)
        && (Names.month(first) != null
            || (first.isNumber(1, 2) && Names.month(afterDay(first)) != null));
  }

  /** After a year that ran into the next number: {@code 202025. May}, {@code 202014:05}. */
  private static boolean anotherFollows(Token year) {
    Token rest = year.next();
    Token after = rest.next();
    boolean date = Names.month(after.isMark('.') ? after.next() : after) != null;
    boolean time = after.isMark(':') && after.next().isNumber(2, 2);
    return date || time || after.is("min") || after.is("mins");
  }

  private static @Nullable Found monthFirst(Token month, Name<Month> name) {
    Token end = abbreviated(month, name);
    Token token = end.next();
    boolean hyphens = token.isMarkOf(Joiners.HYPHENS + "/") && token.isGlued();
    Found span = spanOfMonths(token);
    if (span != null) {
      return span;
    }
    if (hyphens || token.is("the")) {
      token = token.next();
    }
    if (token.isNumber(1, 2) && (!hyphens || token.isGlued())) {
      return monthAndDay(month, name, token, hyphens);
    }
    if (token.isMark(',') || OF.contains(token.word())) {
      token = token.next();
    }
    boolean sure = Names.isPlainMonth(month, name) || end != month;
    return sure && Found.isYear(token) && token.closes()
        ? new Found.Coarse(
            Form.NAMED, PartialDate.month(token.value(), name.value().getValue()), token)
        : null;
  }

  private static @Nullable Found monthAndDay(
      Token month, Name<Month> name, Token day, boolean hyphens) {
    Token end = day;
    Token after = day.next();
    if (after.isGlued() && ORDINALS.contains(after.word())) {
      end = after;
    }
    Token from = end.next();
    if (hyphens) {
      if (!from.isMarkOf(Joiners.HYPHENS + "/") || !from.isGlued() || !Found.isYear(from.next())) {
        return null;
      }
      return withYear(name, day, from.next());
    }
    Found span = upToDay(end.next());
    if (span != null) {
      return span;
    }
    Found dated = withYear(name, day, from);
    if (dated != null) {
      return dated;
    }
    boolean closed = end.closes() || end.next().isMark(',') || dateFollows(end);
    return closed && Names.isPlainMonth(month, name) ? noYear(name, day, end) : null;
  }

  /** {@code 4-6 May 2016}, {@code 4. bis 6. Mai}, {@code 4 et 5 mai}. */
  private static @Nullable Found spanOfDays(Token first) {
    Token joiner = first.next();
    if (joiner.isGlued() && (joiner.isMark('.') || ORDINALS.contains(joiner.word()))) {
      joiner = joiner.next();
    }
    Token second = joiner.next();
    boolean upTo = Joiners.isUpTo(joiner) || Joiners.isAnd(joiner) || joiner.isMark('/');
    if (!upTo || !second.isNumber(1, 2) || second.value() <= first.value()) {
      return null;
    }
    Token month = afterDay(second);
    Name<Month> name = Names.month(month);
    return name == null || first.value() < 1 || second.value() > 31
        ? null
        : new Found.Span(withoutYear(abbreviated(month, name)));
  }

  /** After {@code May 4}: {@code -6, 2016}, {@code to 6}; not a time. */
  private static @Nullable Found upToDay(Token joiner) {
    Token second = joiner.next();
    if (!(Joiners.isUpTo(joiner) || Joiners.isAnd(joiner)) || !second.isNumber(1, 2)) {
      return null;
    }
    Token after = second.next();
    boolean ordinal = after.isGlued() && ORDINALS.contains(after.word());
    Token end = ordinal ? after : second;
    Token then = end.next();
    boolean time =
        then.isMarkOf(":.") && then.isGlued() && then.next().isGlued() && then.next().isNumber();
    // "May 4 - 10 comments", "on May 4 and 5 people"
    boolean tight = second.isGlued() || !(Joiners.isAnd(joiner) || joiner.isMarkOf(Joiners.DASHES));
    boolean count = !ordinal && !tight && then.isWord();
    boolean date = Names.month(then) != null || OF.contains(then.word());
    boolean closed = end.closes() || then.isMark(',');
    return time || count || date || !closed || second.value() > 31
        ? null
        : new Found.Span(withoutYear(end));
  }

  /** After a month: {@code - June 2016}. */
  private static @Nullable Found spanOfMonths(Token joiner) {
    Token other = joiner.next();
    Name<Month> name = Names.month(other);
    if (name == null || !(Joiners.isUpTo(joiner) || joiner.isMark('/'))) {
      return null;
    }
    Token end = abbreviated(other, name);
    Token year = withoutYear(end);
    return year == end ? null : new Found.Span(year);
  }

  /** Past the year that may follow. */
  private static Token withoutYear(Token last) {
    Token year = last.next();
    if (year.isMark(',') || OF.contains(year.word())) {
      year = year.next();
    }
    return Found.isYear(year) && year.closes() ? year : last;
  }

  private static Found day(Form form, int year, Name<Month> month, Token day, Token last) {
    return Found.day(form, year, month.value().getValue(), day.value(), month.languages(), last);
  }

  private static Found noYear(Name<Month> month, Token day, Token last) {
    return day.value() >= 1 && day.value() <= month.value().maxLength()
        ? new Found.NoYear(MonthDay.of(month.value(), day.value()), month.languages(), last)
        : new Found.Impossible(last);
  }
}
