package io.dateline.internal.read;

import io.dateline.Limits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;

/**
 * Holds one file to what an honest one unpacks to: by its size, however its archives and
 * compressions lie in each other, and by the number of files in it.
 *
 * <p>For use by one thread.
 */
final class Budget {
  /** A file passes a limit that no honest one does: nothing more of it is read. */
  static final class BombException extends UnreadableException {
    private static final long serialVersionUID = 1;

    BombException(String reason) {
      super(reason);
    }
  }

  private final LongAdder counter;
  private long taken;
  private long unpacked;
  private int entries;

  /**
   * @param counter is told of every byte taken from the file
   */
  Budget(LongAdder counter) {
    this.counter = counter;
  }

  /** The file itself. */
  InputStream file(InputStream in) {
    return new Counted(in) {
      @Override
      void count(int bytes) {
        taken += bytes;
        counter.add(bytes);
      }
    };
  }

  /** What comes out of an archive or compression in it. */
  InputStream unpacked(InputStream in) {
    return new Counted(in) {
      @Override
      void count(int bytes) throws BombException {
        unpacked += bytes;
        if (unpacked > Limits.UNPACKED_BYTES && unpacked / Limits.UNPACKED_RATIO > taken) {
          throw new BombException(
              "unpacks to more than "
                  + Limits.UNPACKED_RATIO
                  + " times its size, as a bomb does; unpack it first if it is none");
        }
      }
    };
  }

  /** One more file in an archive in it. */
  void entry() throws BombException {
    if (++entries > Limits.ARCHIVE_ENTRIES) {
      throw new BombException(
          "holds more than the " + Limits.ARCHIVE_ENTRIES + " files permitted in an archive");
    }
  }

  private abstract static class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    abstract void count(int bytes) throws BombException;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int bytes;
      try {
        bytes = in.read(buffer, offset, length);
      } catch (RuntimeException e) {
        // What a library did not expect of the bytes.
        throw new UnreadableException(UnreadableException.DAMAGED, e);
      }
      if (bytes > 0) {
        count(bytes);
      }
      return bytes;
    }

    /** Else bytes would be passed over without being counted. */
    @Override
    public long skip(long count) throws IOException {
      byte[] buffer = new byte[Math.clamp(count, 0, 1 << 13)];
      return count <= 0 ? 0 : Math.max(0, read(buffer, 0, buffer.length));
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
