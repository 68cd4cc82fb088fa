package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
  private static final String LINES = "{\"title\": \"A\"}\n{\"title\": \"B\"}\n";

  @TempDir Path folder;

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Outcome> read(Pages pages) {
    try (Stream<Outcome> outcomes = pages.read()) {
      return outcomes.toList();
    }
  }

  private static List<String> titles(Pages pages) {
    return read(pages).stream()
        .map(outcome -> ((Outcome.Accepted) outcome).article().title())
        .toList();
  }

  @Test
  void readsInputsInTheOrderOfTheirOriginsHoweverTheyAreNamed() throws IOException {
    Path a = Files.writeString(folder.resolve("a.jsonl"), "{\"title\": \"A\"}");
    Path b = Files.writeString(folder.resolve("b.jsonl"), "{\"title\": \"B\"}");

    assertThat(titles(Pages.of(b, a).and(stream("{\"title\": \"C\"}")).and(a)))
        .containsExactly("A", "A", "B", "C");
  }

  @Test
  void leavesTheOriginalAloneWhenMoreIsAdded() throws IOException {
    Path a = Files.writeString(folder.resolve("a.jsonl"), "{\"title\": \"A\"}");
    Pages one = Pages.of(a);
    Pages two = one.and(a);

    assertThat(titles(one)).hasSize(1);
    assertThat(titles(two)).hasSize(2);
    assertThat(titles(two)).hasSize(2);
  }

  @Test
  void readsAStreamAsLinesWhenItBeginsWithABrace() {
    List<Outcome> outcomes = read(Pages.of().and(stream("\uFEFF\n  \n " + LINES)));

    assertThat(outcomes).extracting(Outcome::origin).containsExactly("-:3", "-:4");
  }

  @Test
  void readsAnyOtherStreamAsAPage() {
    String text =
        "Flood in Aunebrück recedes\n\nThe water of the Aune fell by a metre on Tuesday, and the"
            + " first families went back to their houses on the northern bank of the river.\n";
    List<Outcome> outcomes = read(Pages.of().and(stream(text)));

    assertThat(outcomes).singleElement().isInstanceOf(Outcome.Accepted.class);
    assertThat(outcomes).extracting(Outcome::origin).containsExactly("-");
  }

  @Test
  void rejectsAnEmptyStream() {
    assertThat(read(Pages.of().and(stream(""))))
        .containsExactly(new Outcome.Rejected("-", 1, "is empty; a page has text", null));
  }

  @Test
  void readsAStreamOnceAndLeavesItOpen() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream input =
        new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    Pages pages = Pages.of().and(input);

    assertThat(titles(pages)).containsExactly("A", "B");
    assertThat(closed).isFalse();
    assertThatThrownBy(() -> read(pages.and(stream(LINES))))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage("a stream can be read only once; name a file to read it again");
  }

  @Test
  void keepsWhatAStreamGaveBeforeItFailed() {
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("the connection was reset");
          }
        };
    InputStream failing = new SequenceInputStream(stream(LINES + "{\"title\""), broken);
    List<Outcome> outcomes = read(Pages.of().and(failing));

    assertThat(outcomes).hasSize(3);
    assertThat(outcomes.getLast())
        .isEqualTo(
            new Outcome.Rejected("-:3", 3, "cannot be read: the connection was reset", null));
  }

  @Test
  void usesThePublishersThatLieInAFolderForItsPagesAlone() throws IOException {
    Path known = Files.createDirectory(folder.resolve("known"));
    Path unknown = Files.createDirectory(folder.resolve("unknown"));
    String line = "{\"title\": \"Flood\", \"url\": \"https://www.lantern.example/1\"}";
    Files.writeString(known.resolve("a.jsonl"), line);
    Files.writeString(unknown.resolve("b.jsonl"), line);
    Files.writeString(
        known.resolve("publishers.json"),
        "{\"publishers\": [{\"name\": \"The Lantern\", \"hosts\": [\"lantern.example\"]}]}");

    List<Outcome> outcomes = read(Pages.of(known, unknown));

    assertThat(((Outcome.Accepted) outcomes.get(0)).article().source()).isEqualTo("The Lantern");
    assertThat(((Outcome.Accepted) outcomes.get(1)).article().source()).isNotEqualTo("The Lantern");
  }

  @Test
  void failsForPublishersThatAreNone() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), LINES);
    Files.writeString(folder.resolve("publishers.json"), "[");

    assertThatThrownBy(() -> read(Pages.of(folder)))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT));
  }

  @Test
  void countsTheBytesOfTheInput() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), LINES.repeat(10_000));
    Files.writeString(folder.resolve("b.txt"), "x".repeat(1000));
    Files.writeString(folder.resolve("c.md"), "x".repeat(1000));
    Pages pages = Pages.of(folder, file);
    LongAdder bytes = new LongAdder();

    try (Stream<Outcome> outcomes = pages.read(bytes)) {
      outcomes.iterator().next();
      assertThat(bytes.sum()).isBetween(1L, 200_000L);
      assertThat(pages.bytesTotal()).isEqualTo(2 * 300_000 + 1000);
    }
    bytes.reset();
    try (Stream<Outcome> outcomes = pages.read(bytes)) {
      assertThat(outcomes.count()).isEqualTo(40_001);
    }
    assertThat(bytes.sum()).isEqualTo(pages.bytesTotal());
  }
}
