package io.dateline.internal.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Bytes that are written and read by their halves, the higher one first. */
final class HalfBytes {
  private static final int HALF_BITS = 4;
  private static final int HALF = 0xF;

  private HalfBytes() {}

  /** Takes halves, and whole bytes behind any of them. */
  static final class Out extends DataOutput {
    private byte[] bytes = new byte[64];

    /** How many halves there are. */
    private int count;

    /** Writes the lower half of a byte. */
    void writeHalf(int half) {
      int at = count >>> 1;
      bytes = ArrayUtil.grow(bytes, at + 1);
      bytes[at] |= (byte) ((half & HALF) << ((count & 1) == 0 ? HALF_BITS : 0));
      count++;
    }

    @Override
    public void writeByte(byte value) {
      writeHalf(value >> HALF_BITS);
      writeHalf(value);
    }

    @Override
    public void writeBytes(byte[] values, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        writeByte(values[i]);
      }
    }

    /** What was written; when the halves are odd, behind the last one is a 0. */
    BytesRef bytes() {
      return new BytesRef(Arrays.copyOf(bytes, (count + 1) >>> 1));
    }
  }

  /** Gives halves, and whole bytes behind any of them. */
  static final class In extends DataInput {
    private final BytesRef bytes;

    /** How many halves were read. */
    private int at;

    In(BytesRef bytes) {
      this.bytes = bytes;
    }

    int readHalf() throws IOException {
      int index = at >>> 1;
      if (index >= bytes.length) {
        throw new EOFException("there are but " + bytes.length + " bytes");
      }
      int value = bytes.bytes[bytes.offset + index] >> ((at & 1) == 0 ? HALF_BITS : 0) & HALF;
      at++;
      return value;
    }

    @Override
    public byte readByte() throws IOException {
      int high = readHalf();
      return (byte) (high << HALF_BITS | readHalf());
    }

    @Override
    public void readBytes(byte[] values, int offset, int length) throws IOException {
      for (int i = offset; i < offset + length; i++) {
        values[i] = readByte();
      }
    }

    @Override
    public void skipBytes(long count) {
      at = Math.addExact(at, Math.toIntExact(2 * count));
    }
  }
}
