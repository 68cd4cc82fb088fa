package io.dateline.internal.lucene;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Folds away what is only another way to write a word: case and accents, so that "Zürich", "ZURICH"
 * and "Zu\u0308rich" are one; the vowel signs and the forms of letters of Arabic; widths of
 * Chinese, Japanese and Korean; the digits of other scripts; the dots of the Russian ё.
 */
final class Folding extends TokenFilter {
  /** The most characters that one folds to. */
  private static final int GROWTH = 4;

  private static final char FIRST_ACCENT = '\u0300';
  private static final char LAST_ACCENT = '\u036f';
  private static final char SOFT_HYPHEN = '\u00ad';

  private static final char ALEF_MADDA = '\u0622';
  private static final char ALEF_HAMZA_ABOVE = '\u0623';
  private static final char ALEF_HAMZA_BELOW = '\u0625';
  private static final char ALEF = '\u0627';
  private static final char TEH_MARBUTA = '\u0629';
  private static final char HEH = '\u0647';
  private static final char DOTLESS_YEH = '\u0649';
  private static final char YEH = '\u064a';

  /** Stretches a word, and says nothing. */
  private static final char TATWEEL = '\u0640';

  private static final char FIRST_VOWEL_SIGN = '\u064b';
  private static final char LAST_VOWEL_SIGN = '\u0652';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private char[] folded = new char[64];

  Folding(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!lowerAscii(term.buffer(), term.length())) {
      fold();
    }
    return true;
  }

  /** The whole text, folded as its words would be. */
  static String fold(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    char[] chars = composed.toLowerCase(Locale.ROOT).toCharArray();
    char[] folded = new char[chars.length * GROWTH];
    int grown = ASCIIFoldingFilter.foldToASCII(chars, 0, folded, 0, chars.length);
    int kept = grown == 0 ? 0 : dropMarks(folded, grown);
    lowerAscii(folded, kept);
    return new String(folded, 0, kept);
  }

  /** Lowers ASCII letters in place; false when there are characters beyond ASCII. */
  private static boolean lowerAscii(char[] chars, int length) {
    int all = 0;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      all |= c;
      if (c >= 'A' && c <= 'Z') {
        chars[i] = (char) (c + ('a' - 'A'));
      }
    }
    return all < 0x80;
  }

  private void fold() {
    compose();
    int length = term.length();
    char[] chars = term.buffer();
    lower(chars, length);
    foldScripts(chars, length);
    if (folded.length < length * GROWTH) {
      folded = new char[length * GROWTH];
    }
    int grown = ASCIIFoldingFilter.foldToASCII(chars, 0, folded, 0, length);
    int kept = dropMarks(folded, grown);
    lowerAscii(folded, kept);
    term.copyBuffer(folded, 0, kept);
  }

  /**
   * So that a letter and its combining accent fold as one, and each letter has one width and form.
   * Below the first accent all is composed.
   */
  private void compose() {
    char[] chars = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      if (chars[i] >= FIRST_ACCENT) {
        if (!Normalizer.isNormalized(term, Normalizer.Form.NFKC)) {
          String composed = Normalizer.normalize(term, Normalizer.Form.NFKC);
          term.setEmpty().append(composed);
        }
        return;
      }
    }
  }

  /** What ASCII has no letters for. */
  private static void foldScripts(char[] chars, int length) {
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c >= FIRST_ACCENT) {
        chars[i] = Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : letter(c);
      }
    }
  }

  /** In Arabic the forms that writers take for each other, as Larkey's light stemmer has them. */
  private static char letter(char c) {
    return switch (c) {
      case 'ё' -> 'е';
      case ALEF_MADDA, ALEF_HAMZA_ABOVE, ALEF_HAMZA_BELOW -> ALEF;
      case DOTLESS_YEH -> YEH;
      case TEH_MARBUTA -> HEH;
      default -> c;
    };
  }

  private static void lower(char[] chars, int length) {
    for (int i = 0; i < length; ) {
      int point = Character.codePointAt(chars, i, length);
      i += Character.toChars(Character.toLowerCase(point), chars, i);
    }
  }

  /** Drops accents that belong to no composed letter, Arabic vowel signs, and soft hyphens. */
  private static int dropMarks(char[] chars, int length) {
    int kept = 0;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (!isMark(c)) {
        chars[kept++] = c;
      }
    }
    // A lone mark is a token as well, and a token is never empty.
    return kept == 0 ? length : kept;
  }

  private static boolean isMark(char c) {
    return (c >= FIRST_ACCENT && c <= LAST_ACCENT)
        || (c >= FIRST_VOWEL_SIGN && c <= LAST_VOWEL_SIGN)
        || c == TATWEEL
        || c == SOFT_HYPHEN;
  }
}
