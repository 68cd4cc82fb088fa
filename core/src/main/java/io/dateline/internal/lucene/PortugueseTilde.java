package io.dateline.internal.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes "votacao" of "votacoes" and "pao" of "paes", which the stemmer does only where the tilde
 * still stands.
 */
final class PortugueseTilde extends TokenFilter {
  private static final int SHORTEST = 4;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  PortugueseTilde(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int length = term.length();
    char[] chars = term.buffer();
    if (length >= SHORTEST
        && chars[length - 1] == 's'
        && chars[length - 2] == 'e'
        && (chars[length - 3] == 'o' || chars[length - 3] == 'a')) {
      chars[length - 3] = 'a';
      chars[length - 2] = 'o';
      term.setLength(length - 1);
    }
    return true;
  }
}
