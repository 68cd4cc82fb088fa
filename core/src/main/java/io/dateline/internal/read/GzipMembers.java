package io.dateline.internal.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The members of a gzip file, one after the other as one stream. Where one is damaged, reading
 * fails once, and goes on with the next member that can be found: web archives keep each record in
 * a member of its own. What follows the last member and is none is passed over.
 */
final class GzipMembers extends InputStream {
  /** A member is damaged; the next may not be. */
  static final class DamagedException extends UnreadableException {
    private static final long serialVersionUID = 1;

    /** Whether something of it was given out before. */
    final boolean given;

    DamagedException(IOException cause, boolean given) {
      super(DAMAGED, cause);
      this.given = given;
    }
  }

  private static final int BUFFER_BYTES = 1 << 13;

  /** Of a file that was cut off the library keeps to itself what one call has unpacked so far. */
  private static final int PIECE_BYTES = 512;

  private final BufferedInputStream in;

  /** Whether something went wrong below, where no member is to blame. */
  private boolean failed;

  private @Nullable InputStream member;
  private boolean given;
  private boolean began;
  private boolean ended;

  GzipMembers(InputStream in) {
    this.in = new BufferedInputStream(in, BUFFER_BYTES);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (length > 0 && (member != null || open())) {
      int count = readMember(buffer, offset, length);
      if (count > 0) {
        given = true;
        return count;
      }
      closeMember();
    }
    return length == 0 ? 0 : -1;
  }

  private int readMember(byte[] buffer, int offset, int length) throws IOException {
    InputStream current = member;
    if (current == null) {
      return -1;
    }
    try {
      return current.read(buffer, offset, Math.min(length, PIECE_BYTES));
    } catch (IOException e) {
      closeMember();
      if (e instanceof EOFException || failed) {
        ended = true;
        throw e;
      }
      // The library marks where it began to take what it was looking at.
      in.reset();
      throw new DamagedException(e, given);
    }
  }

  /** Goes to the next member; false when there is none. */
  private boolean open() throws IOException {
    given = false;
    while (!ended) {
      if (!find()) {
        ended = true;
        return false;
      }
      try {
        member =
            GzipCompressorInputStream.builder()
                .setInputStream(new KeptOpen(in))
                .setBufferSize(BUFFER_BYTES)
                .get();
        began = true;
        return true;
      } catch (IOException e) {
        if (!began || e instanceof EOFException || failed) {
          ended = true;
          throw e;
        }
        // It only looked like the beginning of one.
      }
    }
    return false;
  }

  /** Goes to where a member may begin: two bytes of magic, the one method, no reserved flag. */
  private boolean find() throws IOException {
    for (int first = 0; first >= 0; ) {
      in.mark(4);
      first = in.read();
      if (first == 0x1F && in.read() == 0x8B && in.read() == 8 && (in.read() & 0xE0) == 0) {
        in.reset();
        return true;
      }
      in.reset();
      in.skipNBytes(first < 0 ? 0 : 1);
    }
    return false;
  }

  private void closeMember() throws IOException {
    if (member != null) {
      member.close();
      member = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeMember();
    in.close();
  }

  /** The library gives back what it took too much, if the stream can be reset. */
  private final class KeptOpen extends FilterInputStream {
    KeptOpen(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return in.read(buffer, offset, length);
      } catch (IOException e) {
        failed = true;
        throw e;
      }
    }

    @Override
    public void close() {}
  }
}
