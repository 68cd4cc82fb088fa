package io.dateline.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose first bytes can be looked at before they are read. What goes wrong behind the
 * first of them goes wrong when it is read, not before.
 */
final class HeadStream extends InputStream {
  private final InputStream in;
  private final byte[] head;
  private int at;
  private @Nullable IOException fault;

  HeadStream(InputStream in) throws IOException {
    this.in = in;
    byte[] bytes = new byte[Sniffer.HEAD_BYTES];
    int length = 0;
    try {
      for (int count;
          length < bytes.length && (count = in.read(bytes, length, bytes.length - length)) >= 0; ) {
        length += count;
      }
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
      fault = e;
    }
    this.head = Arrays.copyOf(bytes, length);
  }

  /** All that can be looked at, however much of it was read. Not to be written to. */
  byte[] head() {
    return head;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (at < head.length) {
      int count = Math.min(length, head.length - at);
      System.arraycopy(head, at, buffer, offset, count);
      at += count;
      return count;
    }
    IOException thrown = fault;
    fault = null;
    if (thrown != null) {
      throw thrown;
    }
    return in.read(buffer, offset, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
