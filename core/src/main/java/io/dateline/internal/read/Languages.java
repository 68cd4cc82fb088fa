package io.dateline.internal.read;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Language tags as inputs write them. */
final class Languages {
  private static final Map<String, String> SHORTER =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toUnmodifiableMap(
                  language -> Locale.of(language).getISO3Language(),
                  language -> language,
                  (one, other) -> one));

  /** The tags of what nearly all inputs write, for a locale takes long to make. */
  private static final Map<String, String> TAGS =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toUnmodifiableMap(
                  language -> language, language -> canonical(language).orElseThrow()));

  /** What BCP 47 calls a language that cannot be told. */
  static final String UNDETERMINED = "und";

  private Languages() {}

  /** The tag as BCP 47 writes it: {@code en-GB} for {@code EN_gb}; empty when it is none. */
  static Optional<String> tag(String text) {
    String known = TAGS.get(text);
    return known == null ? canonical(text) : Optional.of(known);
  }

  private static Optional<String> canonical(String text) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text.strip().replace('_', '-')).build();
      String language = SHORTER.getOrDefault(locale.getLanguage(), locale.getLanguage());
      // Longer ones are reserved: what stands there is a language's name.
      if (language.length() < 2 || language.length() > 3) {
        return Optional.empty();
      }
      return Optional.of(
          new Locale.Builder().setLocale(locale).setLanguage(language).build().toLanguageTag());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
