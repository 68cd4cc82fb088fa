package io.dateline.internal.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes umlauts that were spelt out as {@link Folding} writes umlauts: "zuerich" as "zurich". It
 * goes by letters alone, so it comes after stemming, where it only has to give two spellings one
 * term; short words are left alone, among which it would join some that differ ("poet", "pot").
 */
final class UmlautFolding extends TokenFilter {
  private static final int SHORTEST = 6;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  UmlautFolding(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (term.length() >= SHORTEST) {
      term.setLength(fold(term.buffer(), term.length()));
    }
    return true;
  }

  private static int fold(char[] chars, int length) {
    int kept = 1;
    for (int i = 1; i < length; i++) {
      if (chars[i] != 'e' || i + 1 == length || !isUmlaut(chars, i - 1)) {
        chars[kept++] = chars[i];
      }
    }
    return kept;
  }

  /** Not after another vowel or a q: "neue" and "frequent" have no umlaut. */
  private static boolean isUmlaut(char[] chars, int at) {
    return switch (chars[at]) {
      case 'a', 'o', 'u' -> at == 0 || "aeiouq".indexOf(chars[at - 1]) < 0;
      default -> false;
    };
  }
}
