package io.dateline.internal.extract.dates;

import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import io.dateline.internal.extract.dates.DateMention.Form;
import io.dateline.internal.extract.dates.FirstWords.Opening;
import io.dateline.internal.extract.dates.WeekdayGrammar.Weekday;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole expressions: a date with the weekday and the time that stand before or after it, or
 * one of these alone.
 */
final class ExpressionGrammar {
  private final String line;
  private final ClockGrammar clocks;

  ExpressionGrammar(String line, ClockGrammar clocks) {
    this.line = line;
    this.clocks = clocks;
  }

  /** The next number after a token, or the next word that may begin an expression or a link. */
  static Token nextFrom(String line, Token token) {
    int at = token.end();
    while (at < line.length()) {
      char c = line.charAt(at);
      if (Character.isDigit(c)) {
        break;
      }
      boolean letter = Token.isLetter(c);
      int end = letter ? Token.wordEnd(line, at) : at + 1;
      if (letter && FirstWords.mayHold(line, at, end)) {
        break;
      }
      at = end;
    }
    return token.nextAt(at);
  }

  /** The expression that begins at this token, or null. */
  @Nullable Expression read(Token first) {
    Set<Opening> openings = FirstWords.of(first);
    if (openings.contains(Opening.RELATIVE)) {
      RelativeGrammar.Back back = RelativeGrammar.read(first);
      if (back != null) {
        return relative(first, back);
      }
    }
    Weekday weekday = openings.contains(Opening.WEEKDAY) ? WeekdayGrammar.read(first) : null;
    if (weekday != null) {
      Token next = Joiners.pastToDate(weekday.last().next());
      Expression whole = timeAndDate(first, weekday, next);
      if (whole != null) {
        return whole;
      }
    }
    if (openings.contains(Opening.DATE)) {
      Expression expression = timeAndDate(first, null, first);
      if (expression != null) {
        return expression;
      }
    }
    return weekday == null ? null : weekdayAlone(first, weekday);
  }

  private static @Nullable Found date(Token first) {
    Found found = anyDate(first);
    boolean sure = found instanceof Found.Day day && day.isSure() && first.opensLoosely();
    return sure || first.opens() ? found : null;
  }

  private static @Nullable Found anyDate(Token first) {
    Found named = NamedGrammar.read(first);
    return named != null || !first.isNumber() ? named : DigitGrammar.read(first);
  }

  /** A date with or without a time before it; behind a weekday never a time alone. */
  private @Nullable Expression timeAndDate(Token start, @Nullable Weekday weekday, Token first) {
    Clock clock = clocks.read(first, false);
    if (clock == null) {
      Found found = date(first);
      return found == null ? null : finish(start, weekday, null, found);
    }
    Token next = Joiners.pastToDate(clock.last().next());
    Weekday between = weekday == null ? WeekdayGrammar.read(next) : null;
    Expression whole = null;
    if (between != null) {
      Token date = Joiners.pastToDate(between.last().next());
      whole = dateAfterTime(start, between, clock, date);
    }
    if (whole == null) {
      whole = dateAfterTime(start, weekday, clock, next);
    }
    return whole == null && weekday == null ? time(start, clock) : whole;
  }

  private @Nullable Expression dateAfterTime(
      Token start, @Nullable Weekday weekday, Clock clock, Token first) {
    Found found = date(first);
    return found instanceof Found.Day || found instanceof Found.NoYear
        ? finish(start, weekday, clock, found)
        : null;
  }

  /** Null where the weekday turns out not to belong to the date. */
  private @Nullable Expression finish(
      Token start, @Nullable Weekday weekday, @Nullable Clock clock, Found found) {
    return switch (found) {
      case Found.Impossible impossible -> new Expression(null, impossible.last());
      case Found.Span span -> range(start, span.last());
      case Found.Coarse coarse -> weekday == null ? coarse(start, coarse) : null;
      case Found.NoYear noYear ->
          belongs(weekday, noYear.languages()) ? yearless(start, weekday, clock, noYear) : null;
      case Found.Day day ->
          belongs(weekday, day.languages()) ? calendar(start, weekday, clock, day) : null;
    };
  }

  /** Whether the weekday is of the month's language: "di" is no Tuesday in "di 12 ottobre". */
  private static boolean belongs(@Nullable Weekday weekday, Set<Language> languages) {
    if (weekday == null || weekday.languages().isEmpty()) {
      return true;
    }
    return languages.isEmpty()
        ? !weekday.faint()
        : !Collections.disjoint(weekday.languages(), languages);
  }

  /** The second date of a span whose first ends before this token; null when there is none. */
  private static @Nullable Found otherEnd(Token joiner) {
    if (!Joiners.isUpTo(joiner)) {
      return null;
    }
    Token second = joiner.next();
    Weekday weekday = WeekdayGrammar.read(second);
    if (weekday != null) {
      Token after = weekday.last().next();
      second = after.isMark(',') ? after.next() : after;
    }
    // What stands glued behind a dash does not open by itself.
    return anyDate(second);
  }

  private Expression coarse(Token start, Found.Coarse coarse) {
    Token last = coarse.last();
    if (otherEnd(last.next()) instanceof Found.Coarse other
        && other.value().precision() == coarse.value().precision()) {
      return range(start, other.last());
    }
    return calendar(start, last, coarse.form(), List.of(coarse.value()), null, List.of());
  }

  private @Nullable Expression yearless(
      Token start, @Nullable Weekday before, @Nullable Clock clockBefore, Found.NoYear found) {
    Token last = found.last();
    Found other = otherEnd(last.next());
    if (other instanceof Found.NoYear || other instanceof Found.Day) {
      return range(start, other.last());
    }
    Weekday weekday = before;
    if (weekday == null) {
      weekday = WeekdayGrammar.afterDate(last.next());
      last = weekday == null ? last : weekday.last();
    }
    Clock clock = clockBefore;
    if (clock == null) {
      clock = clockAfter(last, Form.NAMED);
      last = clock == null ? last : clock.last();
      Found.Day dated = clock == null ? null : dated(found, clock);
      if (dated != null) {
        return finish(start, weekday, clock, dated);
      }
    }
    return yearless(start, last, found, weekday, clock);
  }

  /** With the year behind the time, as computers write it: {@code Oct 12 14:05:00 UTC 2016}. */
  private static Found.@Nullable Day dated(Found.NoYear found, Clock clock) {
    Token year = clock.last().next();
    if (clock.time().precision() != Precision.SECOND || !Found.isYear(year) || !year.closes()) {
      return null;
    }
    return found.day().isValidYear(year.value())
        ? new Found.Day(
            Form.NAMED, List.of(found.day().atYear(year.value())), found.languages(), year)
        : null;
  }

  private @Nullable Expression calendar(
      Token start, @Nullable Weekday before, @Nullable Clock clockBefore, Found.Day found) {
    Token last = found.last();
    if (otherEnd(last.next()) instanceof Found.Day other
        && !other.readings().equals(found.readings())) {
      return range(start, other.last());
    }
    Weekday weekday = before == null ? weekdayAfter(found) : before;
    List<LocalDate> days = weekday == null ? found.readings() : on(weekday, found.readings());
    if (before == null) {
      last = weekday == null ? last : weekday.last();
    } else if (days.isEmpty() && before.faint()) {
      return null;
    }
    Clock clock = clockBefore;
    if (clock == null) {
      clock = clockAfter(last, found.form());
      last = clock == null ? last : clock.last();
    }
    if (days.size() == 2 && (isDayFirst(weekday) || isDayFirst(clock))) {
      days = days.subList(0, 1);
    }
    TimeOfDay time = clock == null ? null : clock.time();
    List<PartialDate> readings = days.stream().map(day -> Dates.at(day, time)).toList();
    boolean open = readings.stream().anyMatch(reading -> reading.offset().isEmpty());
    List<ZoneId> zones = time != null && open && time.zones().size() > 1 ? time.zones() : List.of();
    return calendar(start, last, found.form(), readings, weekday, zones);
  }

  /**
   * The weekday behind a date. In brackets it may contradict the date; else it belongs to it only
   * if it agrees, for it may as well begin what follows.
   */
  private static @Nullable Weekday weekdayAfter(Found.Day found) {
    Token next = found.last().next();
    Weekday weekday = WeekdayGrammar.afterDate(next);
    if (weekday == null) {
      return null;
    }
    boolean sure = WeekdayGrammar.isBracket(next) && !weekday.faint();
    return sure || !on(weekday, found.readings()).isEmpty() ? weekday : null;
  }

  private static List<LocalDate> on(Weekday weekday, List<LocalDate> days) {
    return days.stream().filter(day -> day.getDayOfWeek() == weekday.day()).toList();
  }

  private static boolean isDayFirst(@Nullable Weekday weekday) {
    return weekday != null && isDayFirst(weekday.languages());
  }

  private static boolean isDayFirst(@Nullable Clock clock) {
    return clock != null && isDayFirst(clock.languages());
  }

  /** English alone has writers who put the month first. */
  private static boolean isDayFirst(Set<Language> languages) {
    return !languages.isEmpty() && !languages.contains(Language.EN);
  }

  private @Nullable Clock clockAfter(Token last, Form form) {
    Token next = last.next();
    if (form == Form.COMPACT) {
      return next.is("t") && next.isGlued() ? clocks.readCompact(next.next()) : null;
    }
    if (next.is("t") && !(next.isGlued() && next.next().isGlued())) {
      return null;
    }
    return clocks.read(Joiners.pastToTime(next), true);
  }

  private @Nullable Expression weekdayAlone(Token first, Weekday weekday) {
    if (!weekday.full()) {
      return null;
    }
    Clock clock = clocks.read(Joiners.pastToTime(weekday.last().next()), true);
    Token last = Joiners.withBracket(first, clock == null ? weekday.last() : clock.last());
    TimeOfDay time = clock == null ? null : clock.time();
    return new Expression(
        new DateMention.Weekday(first.start(), last.end(), text(first, last), weekday.day(), time),
        last);
  }

  private Expression calendar(
      Token start,
      Token end,
      Form form,
      List<PartialDate> readings,
      @Nullable Weekday weekday,
      List<ZoneId> zones) {
    Token last = Joiners.withBracket(start, end);
    return new Expression(
        new DateMention.Calendar(
            start.start(),
            last.end(),
            text(start, last),
            form,
            readings,
            weekday == null ? null : weekday.day(),
            zones),
        last);
  }

  private Expression yearless(
      Token start,
      Token end,
      Found.NoYear found,
      @Nullable Weekday weekday,
      @Nullable Clock clock) {
    Token last = Joiners.withBracket(start, end);
    return new Expression(
        new DateMention.Yearless(
            start.start(),
            last.end(),
            text(start, last),
            found.day(),
            weekday == null ? null : weekday.day(),
            clock == null ? null : clock.time()),
        last);
  }

  private Expression time(Token start, Clock clock) {
    Token last = clock.last();
    return new Expression(
        new DateMention.Time(start.start(), last.end(), text(start, last), clock.time()), last);
  }

  private Expression relative(Token start, RelativeGrammar.Back back) {
    Token last = back.last();
    return new Expression(
        new DateMention.Relative(
            start.start(), last.end(), text(start, last), back.back(), back.unit()),
        last);
  }

  private Expression range(Token start, Token last) {
    return new Expression(
        new DateMention.Range(start.start(), last.end(), text(start, last)), last);
  }

  private String text(Token first, Token last) {
    return line.substring(first.start(), last.end());
  }
}
