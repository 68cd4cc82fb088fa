package io.dateline.trials;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Archive;
import io.dateline.SearchRequest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand pages in one run, in a process with 256 MB of heap. */
class ManyPagesIT {
  private static final int PAGES = 10_000;

  /** One in so many pages is large. */
  private static final int LARGE_EVERY = 500;

  private static final int LARGE_PARAGRAPHS = 6_000;

  @TempDir private Path temp;
  private Path input;

  @BeforeEach
  void write() throws IOException {
    input = Files.createDirectory(temp.resolve("input"));
    int share = PAGES / 4;
    try (OutputStream warc = Files.newOutputStream(input.resolve("a.warc.gz"))) {
      for (int i = 0; i < share; i++) {
        // Each record is a member of its own.
        GZIPOutputStream member = new GZIPOutputStream(warc);
        member.write(record(i));
        member.finish();
      }
    }
    try (ZipOutputStream zip = new ZipOutputStream(buffered("b.zip"))) {
      for (int i = share; i < 2 * share; i++) {
        zip.putNextEntry(new ZipEntry("pages/" + i + ".html"));
        zip.write(bytes(html(i)));
      }
    }
    try (OutputStream lines = buffered("c.jsonl")) {
      for (int i = 2 * share; i < 3 * share; i++) {
        String html = html(i).replace("\n", "\\n").replace("\"", "\\\"");
        lines.write(
            bytes("{\"html\":\"" + html + "\",\"url\":\"https://harbour.example/" + i + "\"}\n"));
      }
    }
    for (int i = 3 * share; i < PAGES; i++) {
      Files.writeString(input.resolve(i + ".html"), html(i));
    }
  }

  private OutputStream buffered(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(input.resolve(name)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String html(int i) {
    int paragraphs = i % LARGE_EVERY == 0 ? LARGE_PARAGRAPHS : 8;
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html>\n<html lang=\"en\"><head><title>Flood recedes in town ").append(i);
    html.append("</title></head>\n<body><nav><a href=\"/\">Home</a></nav><article><h1>");
    html.append("Flood recedes in town ").append(i).append("</h1>\n");
    for (int p = 0; p < paragraphs; p++) {
      html.append("<p>The water of the river fell by ").append(i % 90 + p % 7 + 2);
      html.append(" centimetres on the day after the storm, and the first families went back to");
      html.append(" their houses on the northern bank, as the mayor said.</p>\n");
    }
    return html.append("</article></body></html>\n").toString();
  }

  private static byte[] record(int i) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html(i);
    String fields =
        String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: response",
            "WARC-Target-URI: https://harbour.example/" + i,
            "WARC-Date: 2016-05-06T10:00:00Z",
            "Content-Type: application/http; msgtype=response",
            "Content-Length: " + bytes(http).length);
    return bytes(fields + "\r\n\r\n" + http + "\r\n\r\n");
  }

  @Test
  void areReadInAQuarterOfAGigabyte() {
    Path archive = temp.resolve("archive");
    long start = System.nanoTime();
    try (Child child = Child.rebuilding(archive, input)) {
      assertThat(child.await("done")).isEqualTo("000001");
    }
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    try (Archive open = Archive.open(archive)) {
      assertThat(open.stats().articles()).isEqualTo(PAGES);
      assertThat(open.search(SearchRequest.query("families")).total().value()).isEqualTo(PAGES);
    }
    Trials.print("read " + PAGES + " pages of HTML at 256 MB in " + seconds + " s");
  }
}
