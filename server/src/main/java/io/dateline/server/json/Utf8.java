package io.dateline.server.json;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Writes long texts that are UTF-8 already. Jackson looks at each byte by itself; here it is asked
 * once how each character is written, and eight bytes are looked through at a time for one that has
 * to be escaped.
 */
final class Utf8 {
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = ONES << 7;
  private static final long BACKSLASHES = ONES * '\\';

  /** Makes of a quote what a space was, and leaves all below in its place: two are one then. */
  private static final long QUOTE_TO_SPACE = ONES * ('"' ^ ' ');

  /** How each character of ASCII is written; what is longer than one byte is an escape. */
  private static final byte[][] WRITTEN = new byte[1 << 7][];

  static {
    for (char c = 0; c < WRITTEN.length; c++) {
      WRITTEN[c] = JsonStringEncoder.getInstance().quoteAsUTF8(String.valueOf(c));
    }
  }

  private final ByteBuffer text;
  private byte[] escaped;
  private int length;

  private Utf8(ByteBuffer text) {
    this.text = text.slice().order(ByteOrder.LITTLE_ENDIAN);
    this.escaped = new byte[text.remaining() + text.remaining() / 8];
  }

  /** Writes a property that is a text, or null. */
  static void write(JsonGenerator json, String name, @Nullable ByteBuffer text) {
    if (text == null) {
      json.writeNullProperty(name);
    } else {
      json.writeName(name);
      Utf8 utf8 = new Utf8(text);
      utf8.escape();
      json.writeRawUTF8String(utf8.escaped, 0, utf8.length);
    }
  }

  private void escape() {
    int from = 0;
    for (int at = next(0); at < text.limit(); at = next(from)) {
      byte[] escape = WRITTEN[text.get(at)];
      copy(from, at, escape.length);
      System.arraycopy(escape, 0, escaped, length, escape.length);
      length += escape.length;
      from = at + 1;
    }
    copy(from, text.limit(), 0);
  }

  /** Copies a part of the text, and sees to it that there is room for some bytes more. */
  private void copy(int from, int to, int more) {
    int size = length + to - from + more;
    if (size > escaped.length) {
      escaped = Arrays.copyOf(escaped, 2 * size);
    }
    text.get(from, escaped, length, to - from);
    length += to - from;
  }

  /** Where the next character stands that has to be escaped; at the end if none has. */
  private int next(int from) {
    int at = from;
    for (; at <= text.limit() - Long.BYTES; at += Long.BYTES) {
      long bytes = text.getLong(at);
      long found = below(bytes ^ QUOTE_TO_SPACE, ' ' + 1) | below(bytes ^ BACKSLASHES, 1);
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (at < text.limit() && (text.get(at) < 0 || WRITTEN[text.get(at)].length == 1)) {
      at++;
    }
    return at;
  }

  /**
   * Has the top bit of the lowest byte that is less than a number, and perhaps of bytes above it.
   * See "Determine if a word has a byte less than n" in S. E. Anderson's Bit Twiddling Hacks.
   */
  private static long below(long bytes, int number) {
    return (bytes - ONES * number) & ~bytes & TOPS;
  }
}
