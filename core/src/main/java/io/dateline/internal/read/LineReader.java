package io.dateline.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into lines of bytes. A line longer than the limit is skipped over without being
 * kept, so that memory is bounded whatever comes.
 */
final class LineReader {
  private static final int BUFFER_BYTES = 1 << 16;

  /** What a line may leave behind for the next one to fill. */
  private static final int KEPT_BYTES = 1 << 20;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end;
  private byte[] line = new byte[BUFFER_BYTES];
  private int length;
  private int number;
  private boolean tooLong;

  LineReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** Goes to the next line; false after the last. */
  boolean next() throws IOException {
    number++;
    length = 0;
    tooLong = false;
    if (line.length > KEPT_BYTES) {
      line = new byte[BUFFER_BYTES];
    }
    boolean any = false;
    boolean ended = false;
    while (!ended && fill()) {
      any = true;
      int newline = newline();
      ended = newline >= 0;
      int stop = ended ? newline : end;
      append(stop);
      at = ended ? stop + 1 : stop;
    }
    return any;
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(in.read(buffer), 0);
    }
    return at < end;
  }

  private int newline() {
    for (int i = at; i < end; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void append(int stop) {
    int count = stop - at;
    if (tooLong || count > maxBytes - length) {
      tooLong = true;
      length = 0;
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, Math.min(2 * line.length, maxBytes)));
    }
    System.arraycopy(buffer, at, line, length, count);
    length += count;
  }

  /** The number of the line, from 1; when reading it failed, of the one that was begun. */
  int number() {
    return number;
  }

  /** The line without its end; empty when it is too long. */
  byte[] bytes() {
    return Arrays.copyOf(line, length);
  }

  boolean tooLong() {
    return tooLong;
  }

  /** Whether there is nothing but space in it. */
  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return !tooLong;
  }
}
