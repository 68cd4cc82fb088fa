package io.dateline.internal.extract.dates;

import java.text.Normalizer;
import java.util.Locale;

/** Folds letters: lower case without accents. Those of most alphabets, one by one in a table. */
final class Letters {
  /** What becomes of a character that does not become a single one, whatever stands around it. */
  static final char OTHER = 0xFFFF;

  /** Latin, Greek and Cyrillic letters come before it. */
  private static final int TABLE = 0x530;

  /** At the end of a word it has another small letter. */
  private static final char SIGMA = 'Σ';

  private static final char[] FOLDED = folded();

  private Letters() {}

  private static char[] folded() {
    char[] folded = new char[TABLE];
    for (char c = 0; c < TABLE; c++) {
      String letter = foldAny(String.valueOf(c));
      folded[c] = letter.length() == 1 && c != SIGMA ? letter.charAt(0) : OTHER;
    }
    return folded;
  }

  /** A character folded, or {@link #OTHER}. */
  static char fold(char c) {
    return c < TABLE ? FOLDED[c] : isPlain(c) ? c : OTHER;
  }

  private static boolean isPlain(char c) {
    return Token.isUnspaced(c) && !Character.isHighSurrogate(c);
  }

  /** Lower case without accents. */
  static String fold(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(text.charAt(i));
      if (folded[i] == OTHER) {
        return foldAny(text);
      }
    }
    return new String(folded);
  }

  private static String foldAny(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean plain = true;
    for (int i = 0; i < lower.length() && plain; i++) {
      plain = lower.charAt(i) < 128 || Token.isUnspaced(lower.charAt(i));
    }
    if (plain) {
      return lower;
    }
    StringBuilder folded = new StringBuilder(lower.length());
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .chars()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> folded.append((char) c));
    return folded.toString();
  }
}
