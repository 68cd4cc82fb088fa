package io.dateline.internal.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

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
  private int number;
  private boolean tooLong;
  private ByteArrayOutputStream line = new ByteArrayOutputStream();

  LineReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** Goes to the next line; false after the last. */
  boolean next() throws IOException {
    number++;
    tooLong = false;
    line = line.size() > KEPT_BYTES ? new ByteArrayOutputStream() : line;
    line.reset();
    boolean any = false;
    boolean ended = false;
    while (!ended && fill()) {
      any = true;
      int newline = newline();
      ended = newline >= 0;
      int stop = ended ? newline : end;
      tooLong |= line.size() + stop - at > maxBytes;
      if (!tooLong) {
        line.write(buffer, at, stop - at);
      }
      at = ended ? stop + 1 : stop;
    }
    return any;
  }

  /** The number of the line, from 1; when reading it failed, of the one that was begun. */
  int number() {
    return number;
  }

  /** The line without its end. */
  byte[] bytes() {
    return line.toByteArray();
  }

  boolean tooLong() {
    return tooLong;
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
}
