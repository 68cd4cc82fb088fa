package io.dateline.internal.extract.dates;

import io.dateline.PartialDate.Precision;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads times of day: {@code 14:05:33+02:00}, {@code 2.05pm BST}, {@code 14h05}, {@code 14 Uhr}.
 */
final class ClockGrammar {
  /** What has to follow the digits before they are a time. */
  private enum Need {
    /** {@code 14:05}. */
    NOTHING,
    /** {@code 14.05}, which may be a price: a unit, a half of the day or a zone. */
    ANYTHING,
    /** {@code 1405}, which may be a year: a unit or a zone. */
    UNIT_OR_ZONE,
    /** {@code 2}: a unit or a half of the day. */
    UNIT_OR_HALF
  }

  /** What the digits say, before anything that follows them. {@code second} is -1 without one. */
  private record Face(int hour, int minute, int second, Need need, Token last) {
    boolean isValid() {
      return hour <= 23 && minute <= 59 && second <= 59;
    }
  }

  private record Unit(Set<Language> languages, Token last) {}

  private record Meridiem(boolean afternoon, Token last) {}

  private final ZoneGrammar zones;

  ClockGrammar(ZoneGrammar zones) {
    this.zones = zones;
  }

  /**
   * The time that begins at this token, or null.
   *
   * @param expected whether it follows a date, so that forms are read that would be too faint alone
   */
  @Nullable Clock read(Token first, boolean expected) {
    if (!first.isNumber(1, 4) || !(expected || first.opens())) {
      return null;
    }
    Face face = face(first, expected);
    return face == null || !face.isValid() ? null : finish(face, expected);
  }

  /** The {@code 140533} or {@code 1405} after the {@code T} of a compact date; null when none. */
  @Nullable Clock readCompact(Token digits) {
    int number = digits.value();
    Face face =
        switch (digits.isNumber() ? digits.length() : 0) {
          case 4 -> new Face(number / 100, number % 100, -1, Need.NOTHING, digits);
          case 6 ->
              new Face(number / 10_000, number / 100 % 100, number % 100, Need.NOTHING, digits);
          default -> null;
        };
    return face == null || !face.isValid() ? null : finish(face, true);
  }

  private static @Nullable Face face(Token first, boolean expected) {
    int number = first.value();
    Token mark = first.next();
    if (first.length() > 2) {
      return first.length() == 4
          ? new Face(number / 100, number % 100, -1, Need.UNIT_OR_ZONE, first)
          : null;
    }
    if (mark.isGlued() && mark.isMark(':')) {
      return colons(number, mark.next());
    }
    if (mark.is("h")) {
      return lettered(number, mark, expected);
    }
    if (mark.isWord() && "時时點点시".indexOf(mark.mark()) >= 0) {
      return eastern(number, mark);
    }
    Token minute = mark.next();
    if (mark.isGlued() && mark.isMark('.') && minute.isGlued() && minute.isNumber(2, 2)) {
      boolean ends = minute.next().isEnd() || minute.next().isMarkOf(")|");
      return new Face(
          number, minute.value(), -1, expected && ends ? Need.NOTHING : Need.ANYTHING, minute);
    }
    return new Face(number, 0, -1, Need.UNIT_OR_HALF, first);
  }

  private static @Nullable Face colons(int hour, Token minute) {
    if (!minute.isGlued() || !minute.isNumber(2, 2)) {
      return null;
    }
    Token second = afterGlued(minute, ":");
    if (second == null || !second.isNumber(2, 2)) {
      return new Face(hour, minute.value(), -1, Need.NOTHING, minute);
    }
    Token fraction = afterGlued(second, ".,");
    Token last = fraction != null && fraction.isNumber(1, 9) ? fraction : second;
    return new Face(hour, minute.value(), second.value(), Need.NOTHING, last);
  }

  /** The token after one of the marks, when nothing but the mark stands between the two. */
  private static @Nullable Token afterGlued(Token token, String marks) {
    Token mark = token.next();
    return mark.isGlued() && mark.isMarkOf(marks) && mark.next().isGlued() ? mark.next() : null;
  }

  /** {@code 14h05}, {@code 14 h 05}, {@code 14h05min}; alone, {@code 14h} may be a duration. */
  private static @Nullable Face lettered(int hour, Token letter, boolean expected) {
    Token minute = letter.next();
    if (minute.isNumber(2, 2) && minute.isGlued() == letter.isGlued()) {
      Token unit = minute.next();
      return new Face(hour, minute.value(), -1, Need.NOTHING, unit.is("min") ? unit : minute);
    }
    return expected ? new Face(hour, 0, -1, Need.NOTHING, letter) : null;
  }

  private static @Nullable Face eastern(int hour, Token sign) {
    Token minute = sign.next();
    Token unit = minute.next();
    if (minute.isNumber(1, 2) && unit.isWord() && "分분".indexOf(unit.mark()) >= 0) {
      return new Face(hour, minute.value(), -1, Need.NOTHING, unit);
    }
    return new Face(hour, 0, -1, Need.NOTHING, sign);
  }

  private @Nullable Clock finish(Face face, boolean expected) {
    Token last = face.last();
    Unit unit = unit(last.next(), face.need() == Need.UNIT_OR_HALF && !expected);
    Meridiem meridiem = unit == null ? meridiem(last.next(), face.hour()) : null;
    int hour = face.hour();
    if (unit != null) {
      last = unit.last();
    } else if (meridiem != null) {
      last = meridiem.last();
      hour = hour(hour, meridiem.afternoon());
    }
    if (hour < 0) {
      return null;
    }
    ZoneGrammar.Zone zone = zones.read(last.next(), meridiem != null, face.second() >= 0);
    if (zone != null) {
      last = skipElsewhere(zone.last());
    }
    boolean enough =
        switch (face.need()) {
          case NOTHING -> true;
          case ANYTHING -> unit != null || meridiem != null || zone != null;
          case UNIT_OR_ZONE -> meridiem == null && (unit != null || (zone != null && zone.named()));
          case UNIT_OR_HALF -> unit != null || meridiem != null;
        };
    if (!enough || !(zone != null || last.closes())) {
      return null;
    }
    LocalTime time = LocalTime.of(hour, face.minute(), Math.max(face.second(), 0));
    List<ZoneId> possible = zone == null ? List.of() : zone.zones();
    Precision precision = face.second() >= 0 ? Precision.SECOND : Precision.MINUTE;
    Set<Language> languages = unit == null ? Set.of() : unit.languages();
    return new Clock(new TimeOfDay(time, precision, possible), languages, last);
  }

  /** {@code Uhr} and the like. An hour alone before {@code uur} may be a duration. */
  private static @Nullable Unit unit(Token token, boolean faint) {
    if (!token.closes()) {
      return null;
    }
    return switch (token.word()) {
      case "uhr" -> new Unit(Set.of(Language.DE), token);
      case "uur" -> faint ? null : new Unit(Set.of(Language.NL), token);
      case "horas" -> faint ? null : new Unit(Set.of(Language.ES, Language.PT), token);
      case "h", "hs", "hrs" -> faint ? null : new Unit(Set.of(), token);
      default -> null;
    };
  }

  /** {@code am}, {@code a.m.}, {@code p. m.}; not the German preposition after 14:05. */
  private static @Nullable Meridiem meridiem(Token token, int hour) {
    Token last = token;
    boolean afternoon = token.is("pm");
    if (token.is("a") || token.is("p")) {
      Token m = token.next().isMark('.') ? token.next().next() : token.next();
      if (!m.is("m") || !token.next().isGlued()) {
        return null;
      }
      afternoon = token.is("p");
      last = m.next().isMark('.') && m.next().isGlued() ? m.next() : m;
    } else if (!afternoon && !token.is("am")) {
      return null;
    }
    boolean german = token.text().equals("am") && (hour > 12 || hour == 0 || isDative(token));
    return german ? null : new Meridiem(afternoon, last);
  }

  /** Whether a German date follows the German "am". */
  private static boolean isDative(Token am) {
    Token next = am.next();
    Names.Name<DayOfWeek> weekday = Names.weekday(next);
    return (next.isNumber(1, 2) && next.next().isMark('.'))
        || (weekday != null && weekday.languages().contains(Language.DE));
  }

  /** The hour from 0 to 23; -1 where the two contradict each other. */
  private static int hour(int hour, boolean afternoon) {
    if (hour > 12) {
      return afternoon ? hour : -1;
    }
    if (hour == 0) {
      return afternoon ? -1 : 0;
    }
    return hour % 12 + (afternoon ? 12 : 0);
  }

  /** Past the same time told for another place: {@code 0933 GMT (1733 HKT)}. */
  private Token skipElsewhere(Token last) {
    Token bracket = last.next();
    Token first = bracket.next();
    if (!bracket.isMark('(') || !first.isNumber(1, 4)) {
      return last;
    }
    Face face = face(first, true);
    if (face == null) {
      return last;
    }
    Meridiem meridiem = meridiem(face.last().next(), face.hour());
    Token end = meridiem == null ? face.last() : meridiem.last();
    ZoneGrammar.Zone zone = zones.read(end.next(), true, true);
    if (zone == null || !zone.last().next().isMark(')')) {
      return last;
    }
    return zone.last().next();
  }
}
