package io.dateline.internal.read;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import io.dateline.Limits;
import io.dateline.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A page as a crawler got it: a response in HTML with status 200.
 *
 * @param bytes what it holds in memory
 */
record WarcPage(int bytes, String url, Instant fetchedAt, HttpResponse http) {
  /** Encodings that no reader here knows. Other unknown words are mistakes of a server. */
  private static final Set<String> UNREAD = Set.of("compress", "x-compress", "dcb", "dcz");

  /**
   * The page in a record; empty when it is a response of another kind.
   *
   * @param record all of it, header and body
   */
  static Optional<WarcPage> of(byte[] record) throws IOException {
    try {
      // Never closed: it holds nothing but the bytes, and would close the body that is read later.
      WarcReader reader = new WarcReader(new ByteArrayInputStream(record));
      reader.setLenient(true);
      WarcRecord read = reader.next().orElse(null);
      if (!(read instanceof WarcResponse response)
          || !response.contentType().base().equals(MediaType.HTTP)) {
        return Optional.empty();
      }
      HttpResponse http = response.http();
      return http.status() == 200 && isHtml(http.contentType())
          ? Optional.of(
              new WarcPage(record.length, plain(response.target()), response.date(), http))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      throw new UnreadableException(
          "is damaged; a response has a target, a date and an HTTP header", e);
    }
  }

  private static boolean isHtml(MediaType type) {
    MediaType base = type.base();
    return base.equals(MediaType.HTML) || base.equals(MediaType.XHTML);
  }

  /** Some tools write addresses in brackets, as the standard's first version did. */
  private static String plain(String target) {
    return target.startsWith("<") && target.endsWith(">")
        ? target.substring(1, target.length() - 1)
        : target;
  }

  /** In any thread, once. */
  Outcome outcome(String origin, Knowledge knowledge) {
    byte[] body;
    try {
      body = body();
    } catch (IOException | RuntimeException e) {
      return new Outcome.Rejected(origin, 1, "is damaged; its body cannot be decoded", null);
    }
    if (body.length > Limits.PAGE_BYTES) {
      return new Outcome.Rejected(origin, 1, SinglePage.tooLong("page"), null);
    }
    return PageReader.html(origin, url, fetchedAt, body, charset(), knowledge);
  }

  /** Unchunked, and uncompressed if it is compressed: some crawlers keep it otherwise. */
  private byte[] body() throws IOException {
    String encoding = http.headers().first("Content-Encoding").orElse("").strip();
    byte[] body = bounded(http.body().stream());
    InputStream in = new ByteArrayInputStream(body);
    if (encoding.equalsIgnoreCase("deflate")) {
      return bounded(new InflaterInputStream(in, new Inflater(!isZlib(body))));
    }
    // No stream of Brotli's begins as markup does: such a body was decoded by the crawler.
    if (encoding.equalsIgnoreCase("br") && body.length > 0 && body[0] != '<') {
      return bounded(new BrotliInputStream(in));
    }
    return switch (Sniffer.magic(body)) {
      case GZIP -> bounded(new GzipMembers(in));
      case ZSTD -> bounded(new ZstdInputStreamNoFinalizer(in));
      default -> {
        if (UNREAD.contains(encoding.toLowerCase(Locale.ROOT))) {
          throw new IOException("a body in " + encoding);
        }
        yield body;
      }
    };
  }

  private static byte[] bounded(InputStream body) throws IOException {
    try (body) {
      return body.readNBytes(Limits.PAGE_BYTES + 1);
    }
  }

  /** By its first two bytes (RFC 1950); some servers send what is in it without them. */
  private static boolean isZlib(byte[] body) {
    return body.length > 1
        && (body[0] & 0x0F) == 8
        && ((body[0] & 0xFF) << 8 | (body[1] & 0xFF)) % 31 == 0;
  }

  private @Nullable Charset charset() {
    return Charsets.named(http.contentType().parameters().get("charset"));
  }
}
