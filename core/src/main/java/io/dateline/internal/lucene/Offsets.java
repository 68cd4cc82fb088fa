package io.dateline.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Where the tokens of a text begin and end, in UTF-16 units.
 *
 * <p>A body's stand in a column, not much more than half a byte each, in place of one pair in the
 * postings of each form of each word. Most are half a byte: a token of 1 to 15 units that begins
 * right behind a single one is its length. Any other is 0 and a byte: when it has 1 to 63 units and
 * begins 1 to 4 units after the end of the one before, that gap less one, times 64, and its length;
 * else another 0, the gap, and the length.
 *
 * <p>Up to version 4 of the schema all tokens were such bytes. What is in halves begins with a byte
 * that none of those can be.
 */
final class Offsets {
  private static final int LONGEST = 63;
  private static final int WIDEST = 4;
  private static final int LENGTH_BITS = 6;

  /** The longest token of half a byte. */
  private static final int SHORT = 15;

  /** At the beginning of what is in halves: a token without any length. */
  private static final byte IN_HALVES = 1 << LENGTH_BITS;

  private final int[] starts;
  private final int[] ends;

  private Offsets(int count) {
    this.starts = new int[count];
    this.ends = new int[count];
  }

  /** Those of a text's first tokens, which is read for them. */
  static Offsets of(String text, int count) {
    Tokens tokens = new Tokens(Analysis.FOLDED);
    tokens.read(text);
    Offsets offsets = new Offsets(count);
    for (int i = 0; i < count; i++) {
      offsets.starts[i] = tokens.start(i);
      offsets.ends[i] = tokens.end(i);
    }
    return offsets;
  }

  /** Those of the first tokens of a body. */
  static Offsets ofBody(LeafReader reader, int doc, int count) throws IOException {
    BinaryDocValues column = DocValues.getBinary(reader, Schema.BODY_OFFSETS);
    if (!column.advanceExact(doc)) {
      throw new CorruptIndexException(
          "document " + doc + " has no offsets of its body", Schema.BODY_OFFSETS);
    }
    return decode(column.binaryValue(), count);
  }

  static BytesRef encode(Tokens tokens) {
    HalfBytes.Out out = new HalfBytes.Out();
    out.writeByte(IN_HALVES);
    int end = 0;
    for (int i = 0; i < tokens.count(); i++) {
      int gap = tokens.start(i) - end;
      int length = tokens.end(i) - tokens.start(i);
      if (gap == 1 && length >= 1 && length <= SHORT) {
        out.writeHalf(length);
      } else {
        out.writeHalf(0);
        writeByte(out, gap, length);
      }
      end = tokens.end(i);
    }
    return out.bytes();
  }

  private static void writeByte(DataOutput out, int gap, int length) {
    try {
      if (gap >= 1 && gap <= WIDEST && length >= 1 && length <= LONGEST) {
        out.writeByte((byte) ((gap - 1) << LENGTH_BITS | length));
      } else {
        out.writeByte((byte) 0);
        // In pairs of characters a token begins before the end of the one before.
        out.writeZInt(gap);
        out.writeVInt(length);
      }
    } catch (IOException e) {
      throw new AssertionError("memory cannot fail to be written", e);
    }
  }

  static Offsets decode(BytesRef bytes, int count) throws IOException {
    Offsets offsets = new Offsets(count);
    if (bytes.length > 0 && bytes.bytes[bytes.offset] == IN_HALVES) {
      HalfBytes.In in = new HalfBytes.In(bytes);
      in.skipBytes(1);
      int end = 0;
      for (int i = 0; i < count; i++) {
        int length = in.readHalf();
        end = length == 0 ? offsets.readByte(in, i, end) : offsets.put(i, end + 1, length);
      }
    } else {
      DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
      int end = 0;
      for (int i = 0; i < count; i++) {
        end = offsets.readByte(in, i, end);
      }
    }
    return offsets;
  }

  /** Reads a token that is a byte, behind the end of the one before; gives its own end. */
  private int readByte(DataInput in, int token, int before) throws IOException {
    int packed = in.readByte() & 0xFF;
    int gap = packed == 0 ? in.readZInt() : (packed >> LENGTH_BITS) + 1;
    int length = packed == 0 ? in.readVInt() : packed & LONGEST;
    return put(token, before + gap, length);
  }

  private int put(int token, int start, int length) {
    starts[token] = start;
    ends[token] = start + length;
    return ends[token];
  }

  /** Where a token begins. */
  int start(int token) {
    return starts[token];
  }

  /** Where a token ends. */
  int end(int token) {
    return ends[token];
  }
}
