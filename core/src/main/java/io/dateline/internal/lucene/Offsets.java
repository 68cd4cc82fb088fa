package io.dateline.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Where the tokens of a text begin and end, in UTF-16 units.
 *
 * <p>A body's stand in a column, about a byte each, in place of one pair in the postings of each
 * form of each word. A token of 1 to 63 units that begins 1 to 4 units after the end of the one
 * before is that gap less one, times 64, and its length; any other is 0, the gap, and the length.
 */
final class Offsets {
  private static final int LONGEST = 63;
  private static final int WIDEST = 4;
  private static final int LENGTH_BITS = 6;

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
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    int end = 0;
    for (int i = 0; i < tokens.count(); i++) {
      int gap = tokens.start(i) - end;
      int length = tokens.end(i) - tokens.start(i);
      if (gap >= 1 && gap <= WIDEST && length >= 1 && length <= LONGEST) {
        out.writeByte((byte) ((gap - 1) << LENGTH_BITS | length));
      } else {
        writeWide(out, gap, length);
      }
      end = tokens.end(i);
    }
    return new BytesRef(out.toArrayCopy());
  }

  private static void writeWide(ByteBuffersDataOutput out, int gap, int length) {
    try {
      out.writeByte((byte) 0);
      // In pairs of characters a token begins before the end of the one before.
      out.writeZInt(gap);
      out.writeVInt(length);
    } catch (IOException e) {
      throw new AssertionError("memory cannot fail to be written", e);
    }
  }

  static Offsets decode(BytesRef bytes, int count) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    Offsets offsets = new Offsets(count);
    int end = 0;
    for (int i = 0; i < count; i++) {
      int packed = in.readByte() & 0xFF;
      int gap = packed == 0 ? in.readZInt() : (packed >> LENGTH_BITS) + 1;
      int length = packed == 0 ? in.readVInt() : packed & LONGEST;
      offsets.starts[i] = end + gap;
      end += gap + length;
      offsets.ends[i] = end;
    }
    return offsets;
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
