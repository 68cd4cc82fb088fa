package io.dateline.internal.text;

/**
 * Cleans text. Control characters, invisible marks and halves of characters go; any run of spaces
 * and tabs, whatever their width, becomes one space, none at the ends of a line; any end of line
 * becomes {@code \n}. In one pass, and what is clean already stays the same string.
 */
public final class Clean {
  private Clean() {}

  /** What becomes of a character. */
  private enum Kind {
    PLAIN,
    SPACE,
    LINE_END,
    DROPPED
  }

  /** The text with every line in its place, so that lines can be counted. */
  public static String lines(String text) {
    return cleaned(text, Integer.MAX_VALUE);
  }

  /**
   * The text in paragraphs parted by exactly {@code \n\n}; lines within a paragraph stay. Empty
   * when there is nothing to read.
   */
  public static String paragraphs(String text) {
    return cleaned(text, 2).strip();
  }

  /** The text on one line. */
  public static String line(String text) {
    return cleaned(text, 0).strip();
  }

  /**
   * @param lineEnds the most ends of line in a row that are kept; when none is, they are spaces
   */
  private static String cleaned(String text, int lineEnds) {
    int clean = cleanPrefix(text, lineEnds);
    if (clean == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, clean);
    boolean space = false;
    int ends = 0;
    for (int i = clean; i < text.length(); i++) {
      char c = text.charAt(i);
      Kind kind = kind(text, i);
      if (kind == Kind.LINE_END && lineEnds == 0) {
        kind = Kind.SPACE;
      }
      switch (kind) {
        case DROPPED -> {}
        case SPACE -> space = true;
        case LINE_END -> {
          space = false;
          if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
            i++;
          }
          if (++ends <= lineEnds) {
            out.append('\n');
          }
        }
        case PLAIN -> {
          if (space && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append(' ');
          }
          space = false;
          ends = 0;
          int end = plainEnd(text, i);
          out.append(text, i, end);
          i = end - 1;
        }
      }
    }
    return out.toString();
  }

  /**
   * How much of the text is clean for sure: all of it, or up to the start of a word or line, from
   * where the loop above can go on as if the text began there.
   */
  private static int cleanPrefix(String text, int lineEnds) {
    int start = 0;
    int ends = 0;
    char previous = '\n';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        if (previous == ' ' || ++ends > lineEnds) {
          return start;
        }
      } else if (c == ' ') {
        if (previous == ' ' || previous == '\n') {
          return start;
        }
      } else if (isPlainAscii(c) || kind(text, i) == Kind.PLAIN) {
        if (previous == ' ' || previous == '\n') {
          start = i;
        }
        ends = 0;
      } else {
        return start;
      }
      previous = c;
    }
    return previous == ' ' ? start : text.length();
  }

  /** Up to where, behind a plain character, stand such of ASCII and single spaces between them. */
  private static int plainEnd(String text, int index) {
    int end = index + 1;
    while (end < text.length()) {
      if (isPlainAscii(text.charAt(end))) {
        end++;
      } else if (text.charAt(end) == ' '
          && end + 1 < text.length()
          && isPlainAscii(text.charAt(end + 1))) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean isPlainAscii(char c) {
    return c > ' ' && c < '\u007F';
  }

  private static Kind kind(String text, int index) {
    char c = text.charAt(index);
    if (isPlainAscii(c)) {
      return Kind.PLAIN;
    }
    return switch (c) {
      case '\n', '\r', '\u0085', '\u2028', '\u2029' -> Kind.LINE_END;
      case '\t', '\u000B', '\f' -> Kind.SPACE;
      // Soft hyphen, marks of zero width, byte order mark, what is no character.
      case '\u00AD', '\u200B', '\u200E', '\u200F', '\uFEFF', '\uFFFE', '\uFFFF' -> Kind.DROPPED;
      default -> otherKind(text, index, c);
    };
  }

  private static Kind otherKind(String text, int index, char c) {
    // Marks that turn the direction of writing, or join words invisibly.
    boolean mark = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2060' && c <= '\u2069');
    if (mark || Character.isISOControl(c) || isHalf(text, index, c)) {
      return Kind.DROPPED;
    }
    return Character.isSpaceChar(c) ? Kind.SPACE : Kind.PLAIN;
  }

  private static boolean isHalf(String text, int index, char c) {
    if (Character.isHighSurrogate(c)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }
}
