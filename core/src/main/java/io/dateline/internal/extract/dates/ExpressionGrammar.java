package io.dateline.internal.extract.dates;

import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import io.dateline.internal.extract.dates.DateMention.Form;
import io.dateline.internal.extract.dates.WeekdayGrammar.Weekday;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole expressions: a date with the weekday and the time that stand before or after it, or
 * one of these alone.
 */
final class ExpressionGrammar {
  private static final String MARKS_BEFORE_TIME = ",-–—|·•∙●◦/;:@(（丨｜~";
  private static final Set<String> WORDS_BEFORE_TIME =
      Set.of("at", "um", "a", "las", "alle", "ore", "as", "om", "kl", "ab", "t");
  private static final String MARKS_BEFORE_DATE = ",-–—|·•∙●◦/(";
  private static final Set<String> WORDS_BEFORE_DATE =
      Set.of(
          "on", "the", "am", "den", "dem", "der", "vom", "le", "du", "el", "del", "il", "op", "o",
          "em", "de", "dia");
  private static final Set<String> UP_TO =
      Set.of("to", "through", "thru", "until", "till", "bis", "au", "al", "tot");
  private static final int MOST_JOINERS = 3;

  private final String line;
  private final ClockGrammar clocks;

  ExpressionGrammar(String line, ClockGrammar clocks) {
    this.line = line;
    this.clocks = clocks;
  }

  /** The expression that begins at this token, or null. */
  @Nullable Expression read(Token first) {
    RelativeGrammar.Back back = RelativeGrammar.read(first);
    if (back != null) {
      int end = back.last().end();
      return new Expression(
          new DateMention.Relative(first.start(), end, text(first, end), back.back(), back.unit()),
          back.last());
    }
    Weekday weekday = WeekdayGrammar.read(first);
    if (weekday != null) {
      Token next = pastToDate(weekday.last().next());
      Expression whole = timeAndDate(first, weekday, next);
      if (whole != null) {
        return whole;
      }
    }
    Expression expression = timeAndDate(first, null, first);
    if (expression != null) {
      return expression;
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

  /** A date with or without a time before it, behind a weekday or not. */
  private @Nullable Expression timeAndDate(Token start, @Nullable Weekday weekday, Token first) {
    Clock clock = clocks.read(first, false);
    if (clock == null) {
      Found found = date(first);
      return found == null ? null : finish(start, weekday, null, found);
    }
    Token next = pastToDate(clock.last().next());
    Weekday between = weekday == null ? WeekdayGrammar.read(next) : null;
    Expression whole =
        between == null
            ? null
            : dateAfterTime(start, between, clock, pastToDate(between.last().next()));
    if (whole == null) {
      whole = dateAfterTime(start, weekday, clock, next);
    }
    if (whole != null) {
      return whole;
    }
    if (weekday != null) {
      return null;
    }
    int end = clock.last().end();
    return new Expression(
        new DateMention.Time(start.start(), end, text(start, end), clock.time()), clock.last());
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

  private Expression range(Token start, Token last) {
    return new Expression(
        new DateMention.Range(start.start(), last.end(), text(start, last.end())), last);
  }

  private @Nullable Expression coarse(Token start, Found.Coarse coarse) {
    Token last = coarse.last();
    Token second = last.next().isMarkOf("-–—") || isUpTo(last.next()) ? last.next().next() : last;
    if (second != last
        && date(second) instanceof Found.Coarse other
        && other.value().precision() == coarse.value().precision()) {
      return range(start, other.last());
    }
    return new Expression(
        new DateMention.Calendar(
            start.start(),
            last.end(),
            text(start, last.end()),
            coarse.form(),
            List.of(coarse.value()),
            null,
            List.of()),
        last);
  }

  private static boolean isUpTo(Token token) {
    return token.isMarkOf("-–—") || UP_TO.contains(token.word());
  }

  /** The second date of a span whose first ends before this token; null when there is none. */
  private static @Nullable Found otherEnd(Token joiner) {
    if (!isUpTo(joiner)) {
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
    Clock clock = clockBefore == null ? clockAfter(last, Form.NAMED) : clockBefore;
    if (clock != null && clockBefore == null) {
      last = pastBracket(last, clock.last());
      Token year = last.next();
      boolean unix = clock.time().precision() == Precision.SECOND;
      if (unix && Found.isYear(year) && year.closes()) {
        Found day =
            Found.day(
                Form.NAMED,
                year.value(),
                found.day().getMonthValue(),
                found.day().getDayOfMonth(),
                found.languages(),
                year);
        return finish(start, weekday, clock, day);
      }
    }
    return new Expression(
        new DateMention.Yearless(
            start.start(),
            last.end(),
            text(start, last.end()),
            found.day(),
            weekday == null ? null : weekday.day(),
            clock == null ? null : clock.time()),
        last);
  }

  private @Nullable Expression calendar(
      Token start, @Nullable Weekday before, @Nullable Clock clockBefore, Found.Day found) {
    Token last = found.last();
    if (otherEnd(last.next()) instanceof Found.Day other
        && !other.readings().equals(found.readings())) {
      return range(start, other.last());
    }
    List<LocalDate> days = found.readings();
    Weekday weekday = before;
    if (weekday != null) {
      days = on(weekday, days);
      if (days.isEmpty() && weekday.faint()) {
        return null;
      }
    } else {
      weekday = WeekdayGrammar.afterDate(last.next());
      boolean bracketed = last.next().isMarkOf("(（");
      if (weekday != null) {
        List<LocalDate> agreeing = on(weekday, days);
        // Without brackets it may as well begin what follows.
        if (agreeing.isEmpty() && (!bracketed || weekday.faint())) {
          weekday = null;
        } else {
          days = agreeing;
          last = weekday.last();
        }
      }
    }
    Clock clock = clockBefore;
    if (clock == null) {
      clock = clockAfter(last, found.form());
      last = clock == null ? last : pastBracket(last, clock.last());
    }
    return new Expression(mention(start, last, found.form(), days, weekday, clock), last);
  }

  private static List<LocalDate> on(Weekday weekday, List<LocalDate> days) {
    return days.stream().filter(day -> day.getDayOfWeek() == weekday.day()).toList();
  }

  private DateMention mention(
      Token start,
      Token last,
      Form form,
      List<LocalDate> days,
      @Nullable Weekday weekday,
      @Nullable Clock clock) {
    List<LocalDate> narrowed = days;
    if (days.size() == 2 && (isDayFirst(weekday) || isDayFirst(clock))) {
      narrowed = days.subList(0, 1);
    }
    TimeOfDay time = clock == null ? null : clock.time();
    List<PartialDate> readings = new ArrayList<>();
    for (LocalDate day : narrowed) {
      readings.add(Dates.at(day, time));
    }
    boolean open = readings.stream().anyMatch(reading -> reading.offset().isEmpty());
    List<ZoneId> zones = time == null || !open ? List.of() : time.zones();
    return new DateMention.Calendar(
        start.start(),
        last.end(),
        text(start, last.end()),
        form,
        readings,
        weekday == null ? null : weekday.day(),
        zones.size() > 1 ? zones : List.of());
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
    return clocks.read(pastToTime(next), true);
  }

  /** The last token with the bracket that closes one opened between the two, if there is one. */
  private static Token pastBracket(Token before, Token last) {
    Token token = before.next();
    for (int i = 0; i < MOST_JOINERS && token.start() < last.start(); i++) {
      if (token.isMarkOf("(（") && last.next().isMarkOf(")）")) {
        return last.next();
      }
      token = token.next();
    }
    return last;
  }

  private static Token pastToDate(Token first) {
    return past(first, MARKS_BEFORE_DATE, WORDS_BEFORE_DATE);
  }

  private static Token pastToTime(Token first) {
    return past(first, MARKS_BEFORE_TIME, WORDS_BEFORE_TIME);
  }

  /** Past what may join two parts. */
  private static Token past(Token first, String marks, Set<String> words) {
    Token token = first;
    for (int i = 0; i < MOST_JOINERS; i++) {
      if (!token.isMarkOf(marks) && !words.contains(token.word())) {
        break;
      }
      token = token.next();
    }
    return token;
  }

  private @Nullable Expression weekdayAlone(Token first, Weekday weekday) {
    if (!weekday.full()) {
      return null;
    }
    Token next = pastToTime(weekday.last().next());
    Clock clock = clocks.read(next, true);
    Token last = clock == null ? weekday.last() : clock.last();
    return new Expression(
        new DateMention.Weekday(
            first.start(),
            last.end(),
            text(first, last.end()),
            weekday.day(),
            clock == null ? null : clock.time()),
        last);
  }

  private String text(Token first, int end) {
    return line.substring(first.start(), end);
  }
}
