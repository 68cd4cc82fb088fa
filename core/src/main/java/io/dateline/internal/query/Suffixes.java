package io.dateline.internal.query;

import org.jspecify.annotations.Nullable;

/**
 * A word without what is attached to its end: {@code word~1^2}. Where the same is attached twice,
 * the last counts.
 *
 * @param word what is left
 * @param tilde what stands after the tilde; null without one
 * @param boost what stands after the caret; null without one
 */
record Suffixes(String word, @Nullable String tilde, @Nullable String boost) {
  private static final int LONGEST_NUMBER = 8;

  static Suffixes of(String text) {
    int word = Lexer.firstOfWord(text);
    int end = text.length();
    String boost = null;
    String tilde = null;
    while (true) {
      int caret = mark(text, '^', end);
      int at = caret > 0 ? caret : mark(text, '~', end);
      if (at <= word) {
        // What would be left is no word.
        break;
      }
      String number = text.substring(at + 1, end);
      if (caret > 0) {
        boost = boost == null ? number : boost;
      } else {
        tilde = tilde == null ? number : tilde;
      }
      end = at;
    }
    return new Suffixes(text.substring(0, end), tilde, boost);
  }

  /** Where the mark is that only a number, or for a tilde nothing, parts from the end; else -1. */
  private static int mark(String text, char mark, int end) {
    int at = end - 1;
    while (at > 0 && end - at <= LONGEST_NUMBER && text.charAt(at) != mark) {
      at--;
    }
    boolean marked = at > 0 && text.charAt(at) == mark;
    boolean fits = marked && (at + 1 == end ? mark == '~' : isNumber(text, at + 1, end));
    return fits ? at : -1;
  }

  /** Whether there are digits from one place to another, with at most one point among them. */
  static boolean isNumber(String text, int from, int to) {
    int points = 0;
    for (int i = from; i < to && i - from < LONGEST_NUMBER; i++) {
      char c = text.charAt(i);
      points += c == '.' ? 1 : 0;
      if ((c < '0' || c > '9') && (c != '.' || i == from || i == to - 1 || points > 1)) {
        return false;
      }
    }
    return to > from && to - from <= LONGEST_NUMBER;
  }
}
