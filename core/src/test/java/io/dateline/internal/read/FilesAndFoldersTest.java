package io.dateline.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.Outcome;
import io.dateline.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FilesAndFoldersTest extends ReadingTestCase {
  private static final String LINE = "{\"title\": \"Flood\"}\n";

  @Test
  void readsAPageOfText() throws IOException {
    Outcome outcome = read(write("a.txt", PAGE)).getFirst();

    assertThat(article(outcome).title()).isEqualTo("Harbour of Lindhaven reopens after the storm");
    assertThat(article(outcome).body()).startsWith("The harbour of Lindhaven was opened");
    assertThat(article(outcome).evidence().body().line()).isEqualTo(3);
    assertThat(outcome.origin()).isEqualTo("a.txt");
  }

  @Test
  void readsAFolderInTheOrderOfThePathsWithAllBelowIt() throws IOException {
    for (String name :
        List.of(
            "b/c.txt",
            "b.txt",
            "b-1.TXT",
            "B.txt",
            "a/z/y.jsonl",
            "a/b.ndjson",
            "é.txt",
            "z.txt")) {
      write(name, name.contains("json") ? LINE : PAGE);
    }
    write("c.jsonl.gz", gzip(LINE + LINE));

    assertThat(origins(read(folder)))
        .containsExactly(
            "B.txt",
            "a/b.ndjson:1",
            "a/z/y.jsonl:1",
            "b-1.TXT",
            "b.txt",
            "b/c.txt",
            "c.jsonl.gz:1",
            "c.jsonl.gz:2",
            "z.txt",
            "é.txt");
  }

  @Test
  void passesOverWhatIsHiddenOrOfAnotherKind() throws IOException {
    write("a.txt", PAGE);
    write("README.md", "# Pages");
    write("publishers.json", "{\"publishers\": []}");
    write("photo.jpg", new byte[] {1, 2, 3});
    write(".hidden.txt", PAGE);
    write(".git/config.txt", PAGE);
    write("archive.gz", gzip(PAGE));

    assertThat(origins(read(folder))).containsExactly("a.txt");
  }

  @Test
  void rejectsAFolderWithNothingToRead() throws IOException {
    write("README.md", "# Pages");
    Outcome.Rejected outcome = rejected(read(folder).getFirst());

    assertThat(outcome.origin()).isEqualTo(".");
    assertThat(outcome.reason())
        .isEqualTo(
            "the folder holds no file that is read: .txt, .html, .mhtml, .jsonl, .json, .csv, .xml,"
                + " .warc, .zip and .tar, each also with .gz, .xz or .zst");
  }

  @Test
  void endsWhereLinksLeadInACircle() throws IOException {
    write("a/b/c.txt", PAGE);
    Files.createSymbolicLink(folder.resolve("a/b/up"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("a/self"), Path.of("self"));
    Files.createSymbolicLink(folder.resolve("z.txt"), folder.resolve("a/b/c.txt"));

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(origins(read(folder))).containsExactly("a/b/c.txt", "z.txt"));
  }

  @Test
  void rejectsWhatCannotBeReadAndGoesOn() throws IOException {
    write("a.txt", PAGE);
    Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("gone"));
    write("c.txt", PAGE);

    List<Outcome> outcomes = read(folder);

    assertThat(origins(outcomes)).containsExactly("a.txt", "b.txt", "c.txt");
    assertThat(rejected(outcomes.get(1)).reason())
        .isEqualTo("cannot be read: it is gone, or a link to nothing");
  }

  @Test
  void rejectsWhatMayNotBeRead() throws IOException {
    Path file = write("a/b.txt", PAGE);
    write("c.txt", PAGE);
    assumeTrue(
        file.toFile().setReadable(false) && !Files.isReadable(file), "everything is readable");

    assertThat(rejected(read(folder).getFirst()).reason())
        .isEqualTo("cannot be read: permission denied");
  }

  @Test
  void doesNotWaitForAPipe() throws IOException, InterruptedException {
    Path pipe = folder.resolve("a.txt");
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "there is no mkfifo");

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(rejected(read(folder).getFirst()).reason())
                .isEqualTo("is not a regular file"));
  }

  @Test
  void rejectsEmptyFiles() throws IOException {
    write("a.txt", "");
    write("b.txt", " \r\n\t\u00A0\n");
    write("c.jsonl", "");
    write("d.jsonl", "\n \n\n");
    write("e.txt.gz", gzip(""));

    List<Outcome> outcomes = read(folder);

    assertThat(origins(outcomes))
        .containsExactly("a.txt", "b.txt", "c.jsonl", "d.jsonl", "e.txt.gz");
    assertThat(outcomes)
        .allSatisfy(outcome -> {
          assertThat(rejected(outcome).reason()).startsWith("is empty; ");
          assertThat(rejected(outcome).line()).isEqualTo(1);
        });
  }

  @Test
  void rejectsBinaryDataWithItsLine() throws IOException {
    byte[] image = new byte[4000];
    new Random(7).nextBytes(image);
    write("a.txt", image);
    write("b.txt", "Two lines\nof text\n" + "\u0000\u0001\u0002".repeat(100));
    write("c.txt", PAGE.replace(" ", " \u0000").substring(0, 60) + PAGE);

    List<Outcome> outcomes = read(folder);

    assertThat(rejected(outcomes.get(0)).reason())
        .isEqualTo("holds binary data; a page is plain text or HTML");
    assertThat(rejected(outcomes.get(1)).line()).isEqualTo(3);
    assertThat(article(outcomes.get(2)).body()).isNotEmpty();
  }

  @Test
  void refusesInputsThatDoNotExist() {
    assertThatThrownBy(() -> Pages.of(folder.resolve("gone")))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT))
        .hasMessage("'" + folder.resolve("gone") + "' does not exist; name a file or a folder");
  }

  @Test
  void keepsWhatComesBeforeTheCutInAFileThatWasCutOff() throws IOException {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(7);
    for (int i = 1; i <= 20_000; i++) {
      lines.append("{\"title\": \"Flood\", \"id\": " + random.nextLong() + "}\n");
    }
    byte[] whole = gzip(lines.toString());
    write("a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
    write("b.txt", PAGE);
    byte[] page = gzip(PAGE);
    write("c.txt.gz", Arrays.copyOf(page, page.length - 20));

    List<Outcome> outcomes = read(folder);
    int cut = outcomes.size() - 3;

    assertThat(cut).isBetween(5_000, 15_000);
    assertThat(outcomes.subList(0, cut)).allSatisfy(ReadingTestCase::article);
    assertThat(rejected(outcomes.get(cut)))
        .isEqualTo(
            new Outcome.Rejected(
                "a.jsonl.gz:" + (cut + 1),
                cut + 1,
                "the compressed data end too soon: the file was cut off",
                null));
    assertThat(article(outcomes.get(cut + 1)).origin()).isEqualTo("b.txt");
    assertThat(rejected(outcomes.get(cut + 2)).reason())
        .isEqualTo("the compressed data end too soon: the file was cut off");
  }

  @Test
  void rejectsDamagedCompressedData() throws IOException {
    byte[] gzip = gzip(PAGE.repeat(50));
    gzip[40] ^= 0x55;
    gzip[41] ^= 0x2A;
    write("a.txt.gz", gzip);

    assertThat(rejected(read(folder).getFirst()).reason())
        .isEqualTo("the compressed data are damaged");
  }

  @Test
  void readsWhatIsCalledCompressedAndIsNot() throws IOException {
    write("a.txt.gz", PAGE);
    write("b.txt", gzip(PAGE));

    assertThat(read(folder)).hasSize(2).allSatisfy(ReadingTestCase::article);
  }

  @Test
  void givesTheSameIdsWhereverTheFolderLies() throws IOException {
    write("one/p/a.txt", PAGE);
    write("one/b.jsonl", LINE + LINE);
    write("two/p/a.txt", PAGE.replace("\n", "\r\n"));
    write("two/b.jsonl", LINE + LINE);

    List<String> ids =
        read(folder.resolve("one")).stream().map(outcome -> article(outcome).id()).toList();

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
    assertThat(read(folder.resolve("two")).stream().map(outcome -> article(outcome).id()))
        .containsExactlyElementsOf(ids);
  }

  @Test
  void showsNoControlCharacterOfAFileName() throws IOException {
    write("a\u001B[31m\nb.txt", PAGE);

    assertThat(origins(read(folder))).containsExactly("a\uFFFD[31m\uFFFDb.txt");
  }
}
