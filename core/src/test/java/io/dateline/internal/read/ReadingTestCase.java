package io.dateline.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Article;
import io.dateline.Extractor;
import io.dateline.Outcome;
import io.dateline.Pages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;

/** Real files in a folder, read through the front door. */
abstract class ReadingTestCase {
  static final Extractor EXTRACTOR =
      Extractor.standard()
          .clock(Clock.fixed(Instant.parse("2020-06-01T12:00:00Z"), ZoneOffset.UTC));

  /** A page that is an article beyond doubt. */
  static final String PAGE =
      """
      Harbour of Lindhaven reopens after the storm

      The harbour of Lindhaven was opened to ships again on Friday, two days after the storm had\
       torn the northern pier from its posts and thrown three boats upon the quay.

      The harbour master said that the repair of the pier would take until the end of the summer,\
       and that the ferries would leave from the southern side for as long as that.
      """;

  @TempDir Path folder;

  Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  static byte[] gzip(String text) throws IOException {
    return gzip(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  static List<Outcome> read(Path input) {
    return read(Pages.of(input));
  }

  static List<Outcome> read(Pages pages) {
    try (Stream<Outcome> outcomes = pages.with(EXTRACTOR).read()) {
      return outcomes.toList();
    }
  }

  static Article article(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).article();
  }

  static Outcome.Rejected rejected(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    return (Outcome.Rejected) outcome;
  }

  static List<String> origins(List<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::origin).toList();
  }
}
