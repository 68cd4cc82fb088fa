package io.dateline.internal.extract.html;

import org.jspecify.annotations.Nullable;

/** Puts together the text of one block. */
final class BlockBuilder {
  private final StringBuilder text = new StringBuilder();
  private boolean space;
  private int linked;
  private int line;

  void add(String more, boolean link, boolean preformatted, int atLine) {
    int before = text.length();
    for (int i = 0; i < more.length(); i++) {
      char c = more.charAt(i);
      if (preformatted && c == '\n') {
        breakLine();
      } else if (Spaces.is(c) || c == '\u00ad' || c == '\u200b' || c == '\ufeff') {
        space |= Spaces.is(c) && !text.isEmpty();
      } else {
        if (space) {
          text.append(' ');
          space = false;
        }
        text.append(c);
      }
    }
    if (line == 0 && before == 0 && !text.isEmpty()) {
      line = atLine;
    }
    linked += link ? text.length() - before : 0;
  }

  void breakLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
    space = false;
  }

  boolean endsWithBreak() {
    return !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
  }

  /** The block, and begins another; null when there is none. */
  @Nullable Block take(Block.Kind kind) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    Block block =
        end == 0
            ? null
            : new Block(text.substring(0, end), kind, Math.min(linked, end), false, line);
    text.setLength(0);
    space = false;
    linked = 0;
    line = 0;
    return block;
  }
}
