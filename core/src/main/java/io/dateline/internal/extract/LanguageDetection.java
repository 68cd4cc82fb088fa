package io.dateline.internal.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/**
 * Tells the language of a text: by its script or its small words, or else by a model, which knows
 * many languages and is read when it is first asked. Safe for use by many threads.
 */
public final class LanguageDetection {
  /** What BCP 47 calls a language that cannot be told. */
  static final String UNDETERMINED = "und";

  /** Shorter texts are misread by every detector. */
  private static final int LEAST_CHARS = 40;

  /** The model needs no more than this, and its time grows with the text. */
  private static final int MOST_CHARS = 600;

  /** So much of a text is written in the script that only its language has. */
  private static final double LEAST_OWN = 0.3;

  /** How much likelier than the next the language has to be. */
  private static final double LEAST_LEAD = 1.5;

  private static final Map<String, String> TAGS = tags();

  private static final class Model {
    static final ThreadSafeLanguageDetectorME DETECTOR = load();

    private static ThreadSafeLanguageDetectorME load() {
      try (InputStream file = LanguageDetection.class.getResourceAsStream("/langdetect-183.bin")) {
        if (file == null) {
          throw new IllegalStateException("the language model is missing");
        }
        return new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(file));
      } catch (IOException e) {
        throw new UncheckedIOException("the language model cannot be read", e);
      }
    }
  }

  private LanguageDetection() {}

  /** The language as BCP 47; empty when the text is too short, or it could be another. */
  public static Optional<String> detect(String text) {
    String sample = text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text;
    if (sample.strip().length() < LEAST_CHARS) {
      return Optional.empty();
    }
    Optional<String> sure = byScript(sample).or(() -> SmallWords.STANDARD.language(text));
    return sure.isPresent() ? sure : byModel(sample);
  }

  /** The language whose own script makes much of a text. */
  private static Optional<String> byScript(String sample) {
    int kana = 0;
    int hangul = 0;
    int letters = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      kana += c >= 0x3041 && c <= 0x30FF ? 1 : 0;
      hangul += c >= 0xAC00 && c <= 0xD7A3 ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
    }
    if (kana >= LEAST_OWN * letters && kana >= LEAST_CHARS / 2) {
      return Optional.of("ja");
    }
    boolean korean = hangul >= LEAST_OWN * letters && hangul >= LEAST_CHARS / 2;
    return korean ? Optional.of("ko") : Optional.empty();
  }

  private static Optional<String> byModel(String sample) {
    Language[] likely = Model.DETECTOR.predictLanguages(sample);
    if (likely.length == 0
        || (likely.length > 1
            && likely[0].getConfidence() < LEAST_LEAD * likely[1].getConfidence())) {
      return Optional.empty();
    }
    return Optional.ofNullable(TAGS.get(likely[0].getLang()));
  }

  /** The model names languages as ISO 639-3 does; what has a two-letter name is called by it. */
  private static Map<String, String> tags() {
    Map<String, String> tags = new HashMap<>();
    for (String language : Locale.getISOLanguages()) {
      tags.put(Locale.of(language).getISO3Language(), language);
    }
    tags.put("cmn", "zh");
    tags.put("nob", "nb");
    tags.put("lvs", "lv");
    tags.put("ekk", "et");
    tags.put("pes", "fa");
    tags.put("zlm", "ms");
    tags.put("pnb", "pa");
    tags.put("plt", "mg");
    return Map.copyOf(tags);
  }
}
