package io.dateline.internal.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;

/**
 * None: what is stored of an article lies there as it is, behind a 0. Compressed it would take a
 * third less, and an eighth more processor time for a request that reads one.
 *
 * <p>Up to version 3 of the schema it was LZ4 behind its length, which is still read.
 */
final class ArticleCompression extends CompressionMode {
  private static final int UNCOMPRESSED = 0;

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
    @Override
    public void compress(ByteBuffersDataInput in, DataOutput out) throws IOException {
      out.writeVInt(UNCOMPRESSED);
      out.copyBytes(in, in.length());
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
      if (size == UNCOMPRESSED) {
        in.skipBytes(offset);
        bytes.bytes = ArrayUtil.growNoCopy(bytes.bytes, length);
        in.readBytes(bytes.bytes, 0, length);
        bytes.offset = 0;
      } else {
        unpack(in, size, originalLength, offset + length, bytes);
        bytes.offset = offset;
      }
      bytes.length = length;
    }

    private void unpack(DataInput in, int size, int originalLength, int length, BytesRef bytes)
        throws IOException {
      packed = ArrayUtil.growNoCopy(packed, size);
      in.readBytes(packed, 0, size);
      bytes.bytes = ArrayUtil.growNoCopy(bytes.bytes, originalLength + SLACK);
      int end = LZ4.decompress(new ByteArrayDataInput(packed, 0, size), length, bytes.bytes, 0);
      if (end > originalLength) {
        throw new CorruptIndexException(end + " bytes where " + originalLength + " are due", in);
      }
    }

    @Override
    public Decompressor clone() {
      return new Unpacker();
    }
  }
}
