package io.dateline.internal.lucene;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Folds case and accents away, so that "Zürich", "ZURICH" and "Zu\u0308rich" are one word. */
final class Folding extends TokenFilter {
  /** The most characters that one folds to. */
  private static final int GROWTH = 4;

  private static final char FIRST_ACCENT = '\u0300';
  private static final char LAST_ACCENT = '\u036f';

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
    composeAccents();
    int length = term.length();
    char[] chars = term.buffer();
    lower(chars, length);
    if (folded.length < length * GROWTH) {
      folded = new char[length * GROWTH];
    }
    int grown = ASCIIFoldingFilter.foldToASCII(chars, 0, folded, 0, length);
    int kept = dropMarks(folded, grown);
    lowerAscii(folded, kept);
    term.copyBuffer(folded, 0, kept);
  }

  /**
   * So that a letter and its combining accent fold as one. Below the first accent all is composed.
   */
  private void composeAccents() {
    char[] chars = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      if (chars[i] >= FIRST_ACCENT) {
        if (!Normalizer.isNormalized(term, Normalizer.Form.NFC)) {
          String composed = Normalizer.normalize(term, Normalizer.Form.NFC);
          term.setEmpty().append(composed);
        }
        return;
      }
    }
  }

  private static void lower(char[] chars, int length) {
    for (int i = 0; i < length; ) {
      int point = Character.codePointAt(chars, i, length);
      i += Character.toChars(Character.toLowerCase(point), chars, i);
    }
  }

  /** Drops accents that belong to no composed letter, and soft hyphens. */
  private static int dropMarks(char[] chars, int length) {
    int kept = 0;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if ((c < FIRST_ACCENT || c > LAST_ACCENT) && c != '\u00ad') {
        chars[kept++] = c;
      }
    }
    // A lone mark is a token as well, and a token is never empty.
    return kept == 0 ? length : kept;
  }
}
