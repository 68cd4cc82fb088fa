package io.dateline.internal.extract.dates;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.ChronoUnit.YEARS;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads times told from the moment of writing: {@code yesterday}, {@code 3 hours ago}, {@code vor
 * einer Stunde}, {@code il y a 2 jours}.
 */
final class RelativeGrammar {
  /** So many units back, up to and with the last token. */
  record Back(int back, ChronoUnit unit, Token last) {}

  /** Days back. The French "hier" is missing: in German it means "here". */
  private static final Map<String, Integer> DAY_WORDS =
      Map.ofEntries(
          Map.entry("today", 0),
          Map.entry("tonight", 0),
          Map.entry("yesterday", 1),
          Map.entry("tomorrow", -1),
          Map.entry("heute", 0),
          Map.entry("gestern", 1),
          Map.entry("vorgestern", 2),
          Map.entry("hoy", 0),
          Map.entry("ayer", 1),
          Map.entry("anteayer", 2),
          Map.entry("oggi", 0),
          Map.entry("ieri", 1),
          Map.entry("hoje", 0),
          Map.entry("ontem", 1),
          Map.entry("anteontem", 2),
          Map.entry("vandaag", 0),
          Map.entry("gisteren", 1),
          Map.entry("eergisteren", 2));

  private static final Map<String, ChronoUnit> UNITS =
      units(
          Map.of(
              MINUTES, "minute minutes min mins m minuten minuto minutos minuti minuto minuut",
              HOURS, "hour hours hr hrs h stunde stunden std heure heures hora horas ora ore uur",
              DAYS, "day days d tag tagen jour jours dia dias giorno giorni dag dagen",
              WEEKS,
                  "week weeks wk wks w woche wochen semaine semaines semana semanas settimana"
                      + " settimane weken",
              MONTHS, "month months mo mos monat monaten mois mes meses mese mesi maand maanden",
              YEARS, "year years yr yrs y jahr jahren an ans ano anos anni anno jaar"));

  private static final Set<String> ONE =
      Set.of("a", "an", "one", "einer", "einem", "une", "un", "una", "uma", "um", "een");
  private static final Set<String> AGO = Set.of("ago", "fa", "atras", "geleden");
  private static final int MOST = 999;

  private RelativeGrammar() {}

  private static Map<String, ChronoUnit> units(Map<ChronoUnit, String> words) {
    Map<String, ChronoUnit> units = new HashMap<>();
    words.forEach((unit, names) -> {
      for (String name : names.split(" ", -1)) {
        units.put(name, unit);
      }
    });
    return Map.copyOf(units);
  }

  /** The words that one may begin with. */
  static Set<String> firstWords() {
    Set<String> words = new HashSet<>(DAY_WORDS.keySet());
    words.addAll(ONE);
    words.addAll(Set.of("aujourd", "vor", "hace", "ha", "il"));
    return words;
  }

  /** What begins at this token, or null. */
  static @Nullable Back read(Token first) {
    if (first.isWord()) {
      Integer days = DAY_WORDS.get(first.word());
      if (days != null) {
        return new Back(days, DAYS, first);
      }
    }
    if (first.is("aujourd") && first.next().next().is("hui")) {
      return new Back(0, DAYS, first.next().next());
    }
    if (first.is("vor") || first.is("hace") || isHa(first)) {
      return amount(first.next());
    }
    if (first.is("il") && first.next().is("y") && first.next().next().is("a")) {
      return amount(first.next().next().next());
    }
    Back back = amount(first);
    return back != null && AGO.contains(back.last().next().word())
        ? new Back(back.back(), back.unit(), back.last().next())
        : null;
  }

  /** The Portuguese word, whose accent tells it from others. */
  private static boolean isHa(Token word) {
    return word.is("ha") && word.text().equalsIgnoreCase("há");
  }

  /** {@code 3 hours}, {@code 3h}, {@code une heure}, {@code un'ora}. */
  private static @Nullable Back amount(Token first) {
    boolean one = ONE.contains(first.word());
    Token unit = first.next();
    if (unit.isMarkOf("'’")) {
      unit = unit.next();
    }
    ChronoUnit length = UNITS.get(unit.word());
    if (length == null || !(one || (first.isNumber(1, 3) && first.value() <= MOST))) {
      return null;
    }
    return new Back(one ? 1 : first.value(), length, unit);
  }
}
