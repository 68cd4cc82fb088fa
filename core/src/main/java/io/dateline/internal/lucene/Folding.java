package io.dateline.internal.lucene;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Folds case and accents away, so that "Zürich", "ZURICH" and "Zu\u0308rich" are one word. */
final class Folding extends TokenFilter {
  /** The most characters that one folds to. */
  private static final int GROWTH = 4;

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
    // Composed first, so that a letter and its combining accent fold as one.
    String text = Normalizer.normalize(term, Normalizer.Form.NFC);
    char[] chars = text.toCharArray();
    lower(chars);
    if (folded.length < chars.length * GROWTH) {
      folded = new char[chars.length * GROWTH];
    }
    int length = ASCIIFoldingFilter.foldToASCII(chars, 0, folded, 0, chars.length);
    length = dropMarks(folded, length);
    lowerAscii(folded, length);
    term.copyBuffer(folded, 0, length);
  }

  private static void lower(char[] chars) {
    for (int i = 0; i < chars.length; ) {
      int point = Character.codePointAt(chars, i);
      i += Character.toChars(Character.toLowerCase(point), chars, i);
    }
  }

  /** Drops accents that belong to no composed letter, and soft hyphens. */
  private static int dropMarks(char[] chars, int length) {
    int kept = 0;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if ((c < '\u0300' || c > '\u036f') && c != '\u00ad') {
        chars[kept++] = c;
      }
    }
    // A lone mark is a token as well, and a token is never empty.
    return kept == 0 ? length : kept;
  }
}
