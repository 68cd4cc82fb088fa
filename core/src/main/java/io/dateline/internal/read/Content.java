package io.dateline.internal.read;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import io.dateline.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.tukaani.xz.XZInputStream;

/** What a file holds: uncompressed, behind its byte order mark, UTF-16 as UTF-8. */
record Content(HeadStream in) implements Closeable {
  /** What the best compression of common tools needs. */
  private static final int XZ_KIBIBYTES = 100 << 10;

  static Content open(InputStream file, Budget budget) throws IOException {
    HeadStream in = new HeadStream(file);
    for (int layers = 1; isCompressed(Sniffer.magic(in.head())); layers++) {
      if (layers > Limits.COMPRESSIONS) {
        throw new UnreadableException(
            "is compressed more than the " + Limits.COMPRESSIONS + " times over permitted");
      }
      in = new HeadStream(budget.unpacked(uncompress(in)));
    }
    return behindMark(in);
  }

  private static boolean isCompressed(Format format) {
    return format == Format.GZIP || format == Format.XZ || format == Format.ZSTD;
  }

  private static InputStream uncompress(HeadStream in) throws IOException {
    return switch (Sniffer.magic(in.head())) {
      case GZIP -> new GzipMembers(in);
      case XZ -> new XZInputStream(in, XZ_KIBIBYTES);
      case ZSTD -> new ZstdInputStreamNoFinalizer(in);
      case TEXT, HTML, MHTML, JSON_LINES, JSON_VALUES, CSV, XML, WARC, ZIP, TAR -> in;
    };
  }

  private static Content behindMark(HeadStream in) throws IOException {
    byte[] head = in.head();
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      in.skipNBytes(3);
      return new Content(new HeadStream(in));
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      in.skipNBytes(2);
      return utf16(in, StandardCharsets.UTF_16LE);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      in.skipNBytes(2);
      return utf16(in, StandardCharsets.UTF_16BE);
    }
    if (startsWith(head, '<', 0) || startsWith(head, '{', 0)) {
      return utf16(in, StandardCharsets.UTF_16LE);
    }
    if (startsWith(head, 0, '<') || startsWith(head, 0, '{')) {
      return utf16(in, StandardCharsets.UTF_16BE);
    }
    return new Content(in);
  }

  private static Content utf16(InputStream in, Charset charset) throws IOException {
    return new Content(new HeadStream(new Utf8Stream(in, charset)));
  }

  byte[] head() {
    return in.head();
  }

  static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
