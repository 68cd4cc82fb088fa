package io.dateline.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A stream of another charset, as UTF-8. */
final class Utf8Stream extends InputStream {
  private static final int CHARS = 1 << 13;

  private final Reader reader;
  private final char[] chars = new char[CHARS];
  private int carried;
  private byte[] encoded = new byte[0];
  private int at;

  Utf8Stream(InputStream in, Charset charset) {
    this.reader = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    return fill() ? encoded[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, encoded.length - at);
    System.arraycopy(encoded, at, buffer, offset, count);
    at += count;
    return count;
  }

  private boolean fill() throws IOException {
    while (at == encoded.length) {
      int count = reader.read(chars, carried, chars.length - carried);
      if (count < 0) {
        return false;
      }
      int end = carried + count;
      // The other half of a character is still to come.
      carried = Character.isHighSurrogate(chars[end - 1]) ? 1 : 0;
      encoded = new String(chars, 0, end - carried).getBytes(StandardCharsets.UTF_8);
      at = 0;
      chars[0] = chars[end - 1];
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
