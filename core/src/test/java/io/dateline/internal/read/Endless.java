package io.dateline.internal.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Files of any length that nobody ever holds: each article is made when it is read. */
final class Endless {
  private Endless() {}

  static InputStream of(String format, int count) {
    return switch (format) {
      case "array" -> joined("[", count, i -> bytes(json(i) + ",\n"), "]");
      case "csv" -> joined("title,language,body\n", count, i -> bytes(row(i)), "");
      case "rss" -> joined("<rss><channel>", count, i -> bytes(item(i)), "</channel></rss>");
      case "warc" -> joined("", count, Endless::response, "");
      case "warc.gz" -> joined("", count, i -> gzip(response(i)), "");
      case "jsonl.gz" -> joined("", count, i -> gzip(bytes(json(i) + "\n")), "");
      case "tar" -> joined("", count, Endless::tarred, "");
      case "zip" -> joined("", count, Endless::zipped, "");
      default -> throw new IllegalArgumentException(format);
    };
  }

  // What joins streams takes nothing newer.
  @SuppressWarnings("JdkObsolete")
  private static InputStream joined(
      String begin, int count, IntFunction<byte[]> piece, String end) {
    Enumeration<InputStream> pieces =
        new Enumeration<>() {
          private int at;

          @Override
          public boolean hasMoreElements() {
            return at < count;
          }

          @Override
          public InputStream nextElement() {
            return new ByteArrayInputStream(piece.apply(at++));
          }
        };
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream(bytes(begin)),
                new SequenceInputStream(pieces),
                new ByteArrayInputStream(bytes(end)))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Words that no compression takes for the same again and again. */
  static String body(int number) {
    Random random = new Random(number);
    StringBuilder body = new StringBuilder("The water of the river fell again.");
    for (int i = 0; i < 200; i++) {
      body.append(' ').append(Integer.toString(random.nextInt(1 << 24), 26));
    }
    return body.append('.').toString();
  }

  private static String json(int i) {
    return "{\"title\": \"Flood %d\", \"language\": \"en\", \"body\": \"%s\"}"
        .formatted(i, body(i));
  }

  private static String row(int i) {
    return "Flood %d,en,\"%s\"\n".formatted(i, body(i));
  }

  private static String item(int i) {
    return "<item><title>Flood %d</title><dc:language xmlns:dc='http://purl.org/dc/elements/1.1/'>en</dc:language><description>%s</description></item>\n"
        .formatted(i, body(i));
  }

  private static byte[] response(int i) {
    String page =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html lang=en><title>Flood %d</title><p>%s</p></html>"
            .formatted(i, body(i));
    return bytes(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbour.example/%d\r\nWARC-Date: 2016-05-06T10:00:00Z\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
            .formatted(i, bytes(page).length, page));
  }

  private static byte[] gzip(byte[] content) {
    try {
      return ReadingTestCase.gzip(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Header and content, without the end of the archive. */
  private static byte[] tarred(int i) {
    byte[] content = bytes(json(i));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, 512)) {
      TarArchiveEntry entry = new TarArchiveEntry(i + ".jsonl");
      entry.setSize(content.length);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
      tar.flush();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The local header and the content, without the directory at the end of the archive. */
  private static byte[] zipped(int i) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(i + ".jsonl"));
      zip.write(bytes(json(i)));
      zip.closeEntry();
      zip.flush();
      return Arrays.copyOf(out.toByteArray(), out.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
