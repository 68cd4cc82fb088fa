package io.dateline.internal.extract.dates;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Whether a language has it whose dates are read in every form. */
    boolean isKnown() {
      return languages.stream().anyMatch(Language::isKnown);
    }
  }

  private static final List<TextStyle> FULL = List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE);
  private static final List<TextStyle> SHORT = List.of(TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private static final Map<String, Name<Month>> MONTHS = months();
  private static final Map<String, Name<DayOfWeek>> WEEKDAYS = weekdays();

  private Names() {}

  /** Every word that names a month. */
  static Set<String> ofMonths() {
    return MONTHS.keySet();
  }

  /** Every word that names a weekday. */
  static Set<String> ofWeekdays() {
    return WEEKDAYS.keySet();
  }

  static @Nullable Name<Month> month(Token token) {
    return MONTHS.get(token.word());
  }

  static @Nullable Name<DayOfWeek> weekday(Token token) {
    return WEEKDAYS.get(token.word());
  }

  /** Whether the word is surely a month even where only a year or only a day stands beside it. */
  static boolean isPlainMonth(Token token, Name<Month> name) {
    return switch (token.word()) {
      // "set 12 goals"
      case "set", "out", "ago", "gen", "mag" -> false;
      case "mars" -> !token.isCapitalised();
      case "marco" -> token.text().toLowerCase(Locale.ROOT).equals("março");
      case "may", "march", "mar" -> token.isCapitalised();
      default -> name.isKnown();
    };
  }

  /**
   * Whether a weekday's name without a full stop is so short, or so common a word, that it only
   * ever confirms a date and never contradicts one.
   */
  static boolean isFaint(Token token, boolean beforeComma) {
    return switch (token.word()) {
      case "sun", "mar", "sex", "ter" -> true;
      default -> token.length() <= 2 && !beforeComma;
    };
  }

  private static Map<String, Name<Month>> months() {
    Map<String, Name<Month>> names = new HashMap<>();
    for (Language language : Language.values()) {
      for (Month month : Month.values()) {
        for (TextStyle style : styles(language)) {
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
    add(names, "juill", Month.JULY, Language.FR, false);
    add(names, "sep", Month.SEPTEMBER, Language.FR, false);
    add(names, "sep", Month.SEPTEMBER, Language.ES, false);
    add(names, "set", Month.SEPTEMBER, Language.ES, false);
    add(names, "setiembre", Month.SEPTEMBER, Language.ES, true);
    add(names, "sett", Month.SEPTEMBER, Language.IT, false);
    for (Language language : List.of(Language.EN, Language.DE, Language.NL)) {
      add(names, "sept", Month.SEPTEMBER, language, false);
    }
    return Map.copyOf(names);
  }

  private static Map<String, Name<DayOfWeek>> weekdays() {
    Map<String, Name<DayOfWeek>> names = new HashMap<>();
    for (Language language : Language.values()) {
      for (DayOfWeek day : DayOfWeek.values()) {
        for (TextStyle style : styles(language)) {
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

  private static List<TextStyle> styles(Language language) {
    return language.isKnown() ? Stream.concat(FULL.stream(), SHORT.stream()).toList() : FULL;
  }

  private static boolean isFull(TextStyle style) {
    return FULL.contains(style);
  }

  /** Where a word would name two things, the first stays. */
  private static <T> void add(
      Map<String, Name<T>> names, String name, T value, Language language, boolean full) {
    names.merge(
        Letters.fold(name.replace(".", "")),
        new Name<>(value, EnumSet.of(language), full),
        (known, added) -> known.value().equals(value) ? known.and(added) : known);
  }
}
