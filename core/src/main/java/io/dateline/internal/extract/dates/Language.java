package io.dateline.internal.extract.dates;

import java.util.Locale;

/** The languages whose words for dates are known. */
enum Language {
  EN,
  DE,
  FR,
  ES,
  IT,
  PT,
  NL;

  Locale locale() {
    return Locale.forLanguageTag(name());
  }
}
