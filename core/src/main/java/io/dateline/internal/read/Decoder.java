package io.dateline.internal.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Bytes to text: UTF-8, or Windows-1252 where it is none. A few bytes that are wrong among many
 * that are right, as in a page that was cut off, do not turn the rest into another charset.
 */
final class Decoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\uFFFD';

  private Decoder() {}

  static String decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return text;
    }
    long wrong = text.chars().filter(c -> c == REPLACEMENT).count() - replacementsIn(bytes);
    long right = text.codePoints().filter(c -> c > 0x7F && c != REPLACEMENT).count();
    return wrong <= right ? text : new String(bytes, WINDOWS_1252);
  }

  /** Replacement characters that stand in the bytes as such. */
  private static long replacementsIn(byte[] bytes) {
    long count = 0;
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == (byte) 0xEF && bytes[i + 1] == (byte) 0xBF && bytes[i + 2] == (byte) 0xBD) {
        count++;
      }
    }
    return count;
  }
}
