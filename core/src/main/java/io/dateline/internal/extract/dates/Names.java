package io.dateline.internal.extract.dates;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of months and weekdays, full and shortened, in every {@link Language}: those of the
 * JDK's locale data, and the common ones that it lacks. All are folded as {@link Token#word()} is.
 */
final class Names {
  /**
   * What a word names.
   *
   * @param value the month or the weekday
   * @param languages whose word it is
   * @param full whether it is nobody's abbreviation, so that a full stop after it ends a sentence
   */
  record Name<T>(T value, Set<Language> languages, boolean full) {
    Name<T> and(Name<T> other) {
      Set<Language> all = EnumSet.copyOf(languages);
      all.addAll(other.languages);
      return new Name<>(value, all, full || other.full);
    }
  }

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private static final Map<String, Name<Month>> MONTHS = months();
  private static final Map<String, Name<DayOfWeek>> WEEKDAYS = weekdays();

  /**
   * Names of months that are ordinary words as well ("set 12 goals", "Mars 2020"); on their own
   * they say too little.
   */
  private static final Set<String> COMMON_WORDS = Set.of("set", "out", "ago", "gen", "mag", "mars");

  /** English verbs in lower case. */
  private static final Set<String> VERBS = Set.of("may", "march", "mar");

  private Names() {}

  static @Nullable Name<Month> month(Token token) {
    return MONTHS.get(token.word());
  }

  static @Nullable Name<DayOfWeek> weekday(Token token) {
    return WEEKDAYS.get(token.word());
  }

  /** Whether the word is surely a month even where only a year or only a day stands beside it. */
  static boolean isPlainMonth(Token token) {
    if (COMMON_WORDS.contains(token.word())) {
      return token.is("mars") && !token.isCapitalised();
    }
    return token.isCapitalised() || !VERBS.contains(token.word());
  }

  /**
   * Whether a weekday's name is so short, or so common a word, that it only ever confirms a date
   * and never contradicts one.
   */
  static boolean isFaint(Token token) {
    return token.length() <= 2 || Set.of("sun", "mar", "sex", "ter").contains(token.word());
  }

  private static Map<String, Name<Month>> months() {
    Map<String, Name<Month>> names = new HashMap<>();
    for (Language language : Language.values()) {
      for (Month month : Month.values()) {
        for (TextStyle style : STYLES) {
          String name = month.getDisplayName(style, language.locale());
          add(names, name, month, language, isFull(style));
        }
      }
    }
    add(names, "märz", Month.MARCH, Language.DE, true);
    add(names, "maerz", Month.MARCH, Language.DE, true);
    add(names, "mrz", Month.MARCH, Language.DE, false);
    add(names, "jänner", Month.JANUARY, Language.DE, true);
    add(names, "feber", Month.FEBRUARY, Language.DE, true);
    add(names, "jan", Month.JANUARY, Language.FR, false);
    add(names, "fev", Month.FEBRUARY, Language.FR, false);
    add(names, "jul", Month.JULY, Language.FR, false);
    add(names, "sep", Month.SEPTEMBER, Language.FR, false);
    add(names, "sep", Month.SEPTEMBER, Language.ES, false);
    add(names, "set", Month.SEPTEMBER, Language.ES, false);
    add(names, "setiembre", Month.SEPTEMBER, Language.ES, true);
    add(names, "sett", Month.SEPTEMBER, Language.IT, false);
    for (Language language : Language.values()) {
      add(names, "sept", Month.SEPTEMBER, language, false);
    }
    return Map.copyOf(names);
  }

  private static Map<String, Name<DayOfWeek>> weekdays() {
    Map<String, Name<DayOfWeek>> names = new HashMap<>();
    for (Language language : Language.values()) {
      for (DayOfWeek day : DayOfWeek.values()) {
        for (TextStyle style : STYLES) {
          String name = day.getDisplayName(style, language.locale());
          // "quarta-feira" is "quarta" for short, which is also "fourth".
          String stem = name.replace("-feira", "");
          add(names, stem, day, language, isFull(style) && stem.equals(name));
        }
      }
    }
    add(names, "tues", DayOfWeek.TUESDAY, Language.EN, false);
    add(names, "weds", DayOfWeek.WEDNESDAY, Language.EN, false);
    add(names, "thur", DayOfWeek.THURSDAY, Language.EN, false);
    add(names, "thurs", DayOfWeek.THURSDAY, Language.EN, false);
    add(names, "sonnabend", DayOfWeek.SATURDAY, Language.DE, true);
    return Map.copyOf(names);
  }

  private static boolean isFull(TextStyle style) {
    return style.asNormal() == TextStyle.FULL;
  }

  /** Where a word would name two things, the first stays. */
  private static <T> void add(
      Map<String, Name<T>> names, String name, T value, Language language, boolean full) {
    names.merge(
        Token.fold(name.replace(".", "")),
        new Name<>(value, EnumSet.of(language), full),
        (known, added) -> known.value().equals(value) ? known.and(added) : known);
  }
}
