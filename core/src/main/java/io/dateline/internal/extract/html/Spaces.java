package io.dateline.internal.extract.html;

/** White space, as a reader sees it. */
final class Spaces {
  private Spaces() {}

  /** Whether it is white space of any kind. */
  static boolean is(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2007';
  }

  /** The words of a text with single spaces. */
  static String single(String text) {
    StringBuilder single = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (is(c)) {
        space = !single.isEmpty();
      } else {
        if (space) {
          single.append(' ');
          space = false;
        }
        single.append(c);
      }
    }
    return single.toString();
  }
}
