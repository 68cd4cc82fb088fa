package io.dateline.internal.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** The folded words of an article's values in one field, those of each value by themselves. */
final class ValueWords extends TokenStream {
  /** So far apart stand the values that no words in a row reach from one into the next. */
  private static final int GAP = 2 * io.dateline.Limits.NEAR_DISTANCE;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final BytesRef ref = new BytesRef();
  private final Tokens tokens = new Tokens(Analysis.FOLDED);
  private String text = "";
  private int next;

  /** Reads values in place of those before, and tells whether there is any word in them. */
  boolean read(List<String> values) {
    text = String.join("\n", values);
    tokens.read(text);
    return tokens.count() > 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.count()) {
      return false;
    }
    term.setBytesRef(tokens.exact(next, ref));
    position.setPositionIncrement(next > 0 && beginsValue() ? GAP : 1);
    next++;
    return true;
  }

  private boolean beginsValue() {
    int line = text.indexOf('\n', tokens.end(next - 1));
    return line >= 0 && line < tokens.start(next);
  }

  @Override
  public void reset() {
    clearAttributes();
    next = 0;
  }
}
