package io.dateline.internal.extract;

import java.util.Locale;

/** The beginning of an agency's report: {@code ALEPPO, May 4 (Reuters) - }. */
final class Datelines {
  private static final int MOST_CHARS = 90;

  private Datelines() {}

  /** Where the dateline at the beginning of a text ends, past its dash; 0 when there is none. */
  static int end(String text) {
    int limit = Math.min(text.length(), MOST_CHARS);
    for (int i = 1; i < limit; i++) {
      char c = text.charAt(i);
      boolean dash = c == '–' || c == '—' || (c == '-' && text.charAt(i - 1) == ' ');
      if (dash
          && (c == '—'
              || (i + 1 < text.length() && text.charAt(i + 1) == ' ')
              || text.charAt(i - 1) == ' '
              || text.charAt(i - 1) == ')')) {
        return looksLikePlace(text, i) ? i + 1 : 0;
      }
    }
    int close = text.substring(0, limit).indexOf("): ");
    return close > 0 && text.charAt(0) == '(' ? close + 2 : 0;
  }

  /** Capitals, a date or an agency in brackets, and no sentence. */
  private static boolean looksLikePlace(String text, int end) {
    String before = text.substring(0, end).strip();
    if (before.isEmpty() || before.length() < 2) {
      return false;
    }
    if (before.endsWith(")")) {
      return true;
    }
    String first = before.split("[ ,(/]", 2)[0];
    boolean capitals = first.length() > 2 && first.equals(first.toUpperCase(Locale.ROOT));
    int words = before.split(" ", -1).length;
    return (capitals && words <= 8)
        || (Character.isUpperCase(before.codePointAt(0))
            && words <= 6
            && (before.indexOf(',') > 0 || words <= 2));
  }
}
