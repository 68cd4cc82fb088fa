package io.dateline.internal.read;

import io.dateline.Outcome;
import io.dateline.Page;
import io.dateline.internal.text.Clean;

/** A file that is one page of text. */
final class TextPage {
  /** Fewer control characters than this are dirt in a text. */
  private static final int DIRT = 8;

  /** One in so many characters, and it is no text. In compressed data it is one in nine. */
  private static final int BINARY_RATE = 20;

  private TextPage() {}

  static Outcome read(String origin, byte[] bytes, Knowledge knowledge) {
    String text = Decoder.decode(bytes);
    int binaryLine = binaryLine(text);
    if (binaryLine > 0) {
      return new Outcome.Rejected(
          origin, binaryLine, "holds binary data; a page is plain text", null);
    }
    String clean = Clean.lines(text);
    if (clean.isBlank()) {
      return new Outcome.Rejected(origin, 1, "is empty; a page has text", null);
    }
    return knowledge.extract(new Page(origin, null, null, null, Page.Form.TEXT, clean));
  }

  /** The line where the binary data begin; 0 when it is text. */
  private static int binaryLine(String text) {
    int controls = 0;
    int line = 1;
    int firstLine = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (Character.isISOControl(c) && !Character.isWhitespace(c)) {
        controls++;
        firstLine = firstLine == 0 ? line : firstLine;
      }
    }
    boolean binary = controls > DIRT && (long) controls * BINARY_RATE > text.length();
    return binary ? firstLine : 0;
  }
}
