package io.dateline.internal.extract.dates;

import io.dateline.internal.extract.dates.Names.Name;
import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads weekdays: {@code Wednesday}, {@code Wed.}, {@code quarta-feira}, {@code 星期三}. */
final class WeekdayGrammar {
  /**
   * A weekday.
   *
   * @param languages whose word it is; empty for a single sign
   * @param faint whether it may confirm a date, but not contradict one
   * @param full whether it is a name in full, which is a weekday even alone
   */
  record Weekday(DayOfWeek day, Set<Language> languages, boolean faint, boolean full, Token last) {}

  private static final String CHINESE = "一二三四五六日";
  private static final String JAPANESE = "月火水木金土日";

  /** What a Chinese weekday begins with. */
  static final Set<String> FIRST_SIGNS = Set.of("星", "周", "週");

  private WeekdayGrammar() {}

  static boolean isBracket(Token token) {
    return token.isMarkOf("(（");
  }

  /** What begins at this token, or null. */
  static @Nullable Weekday read(Token first) {
    if (!first.isWord()) {
      return null;
    }
    Name<DayOfWeek> name = Names.weekday(first);
    if (name == null) {
      return chinese(first);
    }
    if (!first.opens()) {
      return null;
    }
    Token mark = first.next();
    if (mark.isMark('-') && mark.next().is("feira")) {
      return new Weekday(name.value(), Set.of(Language.PT), false, true, mark.next());
    }
    boolean stop = mark.isMark('.') && mark.isGlued() && !name.full();
    boolean faint = !stop && Names.isFaint(first, mark.isMark(','));
    return new Weekday(name.value(), name.languages(), faint, name.full(), stop ? mark : first);
  }

  private static @Nullable Weekday chinese(Token first) {
    Token sign = first.next();
    if (first.is("星") && sign.is("期")) {
      sign = sign.next();
    } else if (!first.is("周") && !first.is("週")) {
      return null;
    }
    int day = sign.isWord() ? CHINESE.indexOf(sign.mark()) : -1;
    return day < 0 ? null : new Weekday(DayOfWeek.of(day + 1), Set.of(), false, false, sign);
  }

  /** The weekday behind a date: {@code , Wednesday}, {@code (Wed)}, {@code (水)}; or null. */
  static @Nullable Weekday afterDate(Token first) {
    if (!isBracket(first)) {
      return read(first.isMark(',') ? first.next() : first);
    }
    Token sign = first.next();
    int day = sign.isWord() ? JAPANESE.indexOf(sign.mark()) : -1;
    Weekday inner =
        day < 0 ? read(sign) : new Weekday(DayOfWeek.of(day + 1), Set.of(), false, false, sign);
    if (inner == null || !inner.last().next().isMarkOf(")）")) {
      return null;
    }
    return new Weekday(
        inner.day(), inner.languages(), inner.faint(), inner.full(), inner.last().next());
  }
}
