package io.dateline.server.http;

/** What a caller sent, short enough to stand in a message. */
final class Quotation {
  private static final int CHARS = 60;

  private Quotation() {}

  /** The text, cut where it is long, never within a character. */
  static String of(String text) {
    if (text.length() <= CHARS) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(CHARS - 1)) ? CHARS - 1 : CHARS;
    return text.substring(0, end) + "…";
  }
}
