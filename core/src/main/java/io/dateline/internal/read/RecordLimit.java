package io.dateline.internal.read;

import io.dateline.Limits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bounds what a library may take for one record, so that one that never ends does not fill the
 * memory.
 */
final class RecordLimit extends FilterInputStream {
  private long left = Limits.PAGE_BYTES;

  RecordLimit(InputStream in) {
    super(in);
  }

  /** What follows belongs to another record. */
  void next() {
    left = Limits.PAGE_BYTES;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    left -= count;
    if (left < 0) {
      throw new UnreadableException(
          SinglePage.tooLong("record") + "; nothing behind its beginning is read");
    }
    return count;
  }
}
