package io.dateline.internal.extract.dates;

import java.util.Locale;

/** The languages whose names of months and weekdays are known. */
enum Language {
  EN(true),
  DE(true),
  FR(true),
  ES(true),
  IT(true),
  PT(true),
  NL(true),
  AR(false),
  CS(false),
  DA(false),
  FI(false),
  NB(false),
  PL(false),
  RO(false),
  RU(false),
  SV(false),
  TR(false),
  UK(false);

  private final boolean known;

  Language(boolean known) {
    this.known = known;
  }

  /**
   * Whether all its forms of date are read. Of the others only the names in full, and only in dates
   * that have both day and year, where they cannot be taken for a word of another language.
   */
  boolean isKnown() {
    return known;
  }

  Locale locale() {
    return Locale.forLanguageTag(name());
  }
}
