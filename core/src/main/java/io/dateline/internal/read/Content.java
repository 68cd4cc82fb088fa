package io.dateline.internal.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPInputStream;

/** What a file holds: unpacked, behind its byte order mark, UTF-16 as UTF-8. */
record Content(PushbackInputStream in) implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Far more blank space than any file begins with. */
  private static final int SNIFFED_BYTES = 4096;

  /**
   * @param counter is told of every byte taken from the file
   */
  static Content open(InputStream file, LongAdder counter) throws IOException {
    PushbackInputStream in = new PushbackInputStream(new Counted(file, counter), SNIFFED_BYTES);
    byte[] head = peek(in, 2);
    if (startsWith(head, 0x1F, 0x8B)) {
      in = new PushbackInputStream(new GZIPInputStream(in, BUFFER_BYTES), SNIFFED_BYTES);
    }
    byte[] mark = peek(in, 3);
    if (startsWith(mark, 0xEF, 0xBB, 0xBF)) {
      in.skipNBytes(3);
    } else if (startsWith(mark, 0xFF, 0xFE)) {
      in = utf16(in, StandardCharsets.UTF_16LE);
    } else if (startsWith(mark, 0xFE, 0xFF)) {
      in = utf16(in, StandardCharsets.UTF_16BE);
    }
    return new Content(in);
  }

  private static PushbackInputStream utf16(InputStream in, Charset charset) throws IOException {
    in.skipNBytes(2);
    return new PushbackInputStream(new Utf8Stream(in, charset), SNIFFED_BYTES);
  }

  /** Whether the first character that is no space is a brace: then it is JSON lines. */
  Format sniff() throws IOException {
    byte[] head = peek(in, 1);
    for (int length = 64; isBlank(head) && length <= SNIFFED_BYTES; length *= 4) {
      byte[] more = peek(in, length);
      if (more.length == head.length) {
        break;
      }
      head = more;
    }
    for (byte b : head) {
      if (!isBlank(b)) {
        return b == '{' ? Format.LINES : Format.TEXT;
      }
    }
    return Format.TEXT;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (!isBlank(b)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  private static byte[] peek(PushbackInputStream in, int length) throws IOException {
    byte[] head = in.readNBytes(length);
    in.unread(head);
    return head;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static final class Counted extends InputStream {
    private final InputStream in;
    private final LongAdder counter;

    Counted(InputStream in, LongAdder counter) {
      this.in = in;
      this.counter = counter;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      counter.add(Math.max(count, 0));
      return count;
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
