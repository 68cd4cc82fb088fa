package io.dateline.internal.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;

/**
 * LZ4 with its length before it: so it is read in one piece and decompressed from memory, where
 * Lucene's own modes go to the file for each of its hundreds of short sequences.
 */
final class ArticleCompression extends CompressionMode {
  /** So far past the end the decompressor may write. */
  private static final int SLACK = 7;

  @Override
  public Compressor newCompressor() {
    return new Packer();
  }

  @Override
  public Decompressor newDecompressor() {
    return new Unpacker();
  }

  private static final class Packer extends Compressor {
    private final LZ4.FastCompressionHashTable table = new LZ4.FastCompressionHashTable();
    private final ByteBuffersDataOutput packed = ByteBuffersDataOutput.newResettableInstance();

    @Override
    public void compress(ByteBuffersDataInput in, DataOutput out) throws IOException {
      byte[] bytes = new byte[Math.toIntExact(in.length())];
      in.readBytes(bytes, 0, bytes.length);
      packed.reset();
      LZ4.compress(bytes, 0, bytes.length, packed, table);
      out.writeVInt(Math.toIntExact(packed.size()));
      packed.copyTo(out);
    }

    @Override
    public void close() {}
  }

  private static final class Unpacker extends Decompressor {
    private byte[] packed = BytesRef.EMPTY_BYTES;

    @Override
    public void decompress(DataInput in, int originalLength, int offset, int length, BytesRef bytes)
        throws IOException {
      int size = in.readVInt();
      packed = ArrayUtil.growNoCopy(packed, size);
      in.readBytes(packed, 0, size);
      bytes.bytes = ArrayUtil.growNoCopy(bytes.bytes, originalLength + SLACK);
      int end =
          LZ4.decompress(new ByteArrayDataInput(packed, 0, size), offset + length, bytes.bytes, 0);
      if (end > originalLength) {
        throw new CorruptIndexException(end + " bytes where " + originalLength + " are due", in);
      }
      bytes.offset = offset;
      bytes.length = length;
    }

    @Override
    public Decompressor clone() {
      return new Unpacker();
    }
  }
}
