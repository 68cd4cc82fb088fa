package io.dateline;

/** Small helpers for the text in values and messages. */
final class Texts {
  private Texts() {}

  /**
   * At most {@code chars} UTF-16 units of the text, never half a character, "…" where it was cut.
   */
  static String clip(String text, int chars) {
    if (text.length() <= chars) {
      return text;
    }
    int end = chars - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
