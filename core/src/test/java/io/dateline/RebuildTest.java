package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {
  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void nameAFolder() {
    folder = temp.resolve("index");
  }

  @Test
  void countsWhatItRead() throws IOException {
    Path input = input("a.jsonl", line("1", "Ferry sails"), line("2", "Ferry sinks"), "{broken");
    Path more = input("b.jsonl", line("2", "Ferry floats"));
    List<Outcome.Rejected> told = new ArrayList<>();
    Path rejected = temp.resolve("rejected.jsonl");

    RebuildSummary summary =
        Rebuild.into(folder)
            .from(Pages.of(input, more))
            .rejectedTo(rejected)
            .onRejected(told::add)
            .run();

    assertThat(summary.read()).isEqualTo(4);
    assertThat(summary.indexed()).isEqualTo(2);
    assertThat(summary.replaced()).isEqualTo(1);
    assertThat(summary.rejected()).isEqualTo(1);
    assertThat(summary.generation()).isEqualTo("000001");
    assertThat(told).singleElement().extracting(Outcome.Rejected::line).isEqualTo(3);
    assertThat(Files.readAllLines(rejected))
        .singleElement()
        .asString()
        .startsWith("{\"origin\":\"a.jsonl:3\",\"line\":3,\"reason\":\"");
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.article("2").orElseThrow().title()).isEqualTo("Ferry floats");
    }
  }

  @Test
  void tellsHowFarItHasCome() throws IOException {
    Path input = input("a.jsonl", line("1", "Ferry sails"), line("2", "Ferry sinks"));
    List<RebuildProgress> told = new ArrayList<>();
    Rebuild.into(folder).from(Pages.of(input)).onProgress(told::add).run();
    assertThat(told).last().isEqualTo(new RebuildProgress(2, Files.size(input), Files.size(input)));
  }

  @Test
  void keepsTheArchiveWhenNothingIsAnArticle() throws IOException {
    build(line("1", "Ferry sails"));
    Path empty = Files.createDirectory(temp.resolve("empty"));
    Path broken = input("broken.jsonl", "{");

    for (Path input : List.of(empty, broken)) {
      assertThatThrownBy(() -> Rebuild.into(folder).from(Pages.of(input)).run())
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("none is an article; the archive in")
          .extracting(e -> ((DatelineException) e).code())
          .isEqualTo(ErrorCode.INVALID_INPUT);
    }
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.stats().articles()).isEqualTo(1);
    }
  }

  @Test
  void makesAnEmptyArchiveOnlyWhereThereIsNone() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    assertThat(Rebuild.into(folder).from(Pages.of(empty)).run().indexed()).isZero();
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.search(SearchRequest.everything()).total().value()).isZero();
    }
  }

  @Test
  void clearsWhatItBeganWhenItFails() throws IOException {
    build(line("1", "Ferry sails"));
    Path input = input("a.jsonl", line("1", "Ferry sinks"));
    IllegalStateException failure = new IllegalStateException("stop");
    Rebuild rebuild =
        Rebuild.into(folder)
            .from(Pages.of(input))
            .onProgress(progress -> {
              throw failure;
            });
    assertThatThrownBy(rebuild::run).isSameAs(failure);

    assertThat(folder.resolve("generations")).isDirectoryNotContaining("glob:**/.staging*");
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.article("1").orElseThrow().title()).isEqualTo("Ferry sails");
    }
    assertThat(build(line("1", "Ferry sinks")).generation()).isEqualTo("000002");
  }

  @Test
  void rebuildsFromItself() throws IOException {
    build(line("1", "Ferry sails"), line("2", "Ferry sinks"), line("2", "Ferry floats"));
    SearchResult before = search("ferry");

    RebuildSummary summary = Rebuild.into(folder).fromItself().run();

    assertThat(summary.read()).isEqualTo(2);
    assertThat(summary.indexed()).isEqualTo(2);
    assertThat(summary.generation()).isEqualTo("000002");
    assertThat(search("ferry").hits()).isEqualTo(before.hits());
  }

  @Test
  void needsAnArchiveToRebuildFromItself() {
    assertThat(
            catchThrowableOfType(
                    ArchiveException.class, () -> Rebuild.into(folder).fromItself().run())
                .code())
        .isEqualTo(ErrorCode.ARCHIVE_NOT_FOUND);
    assertThat(folder).doesNotExist();
    assertThatThrownBy(() -> Rebuild.into(folder).run())
        .hasMessage("a rebuild needs something to read: call from or fromItself");
  }

  @Test
  void refusesASecondRebuildAndNamesTheFirst() throws IOException {
    Path input = input("a.jsonl", line("1", "Ferry sails"));
    List<DatelineException> failures = new ArrayList<>();
    Rebuild second = Rebuild.into(folder).from(Pages.of(input));
    second
        .onProgress(
            progress -> failures.add(catchThrowableOfType(DatelineException.class, second::run)))
        .run();
    assertThat(failures)
        .isNotEmpty()
        .allSatisfy(failure ->
            assertThat(failure)
                .hasMessageContaining("process " + ProcessHandle.current().pid() + " on "));
  }

  @Test
  void givesTheSameArchiveWhateverTheOrderOfTheFiles() throws IOException {
    Path a = input("a.jsonl", line("1", "Ferry sails"), line("2", "Ferry sinks"));
    Path b = input("b.jsonl", line("3", "Ferry floats"));
    Rebuild.into(folder).from(Pages.of(a, b)).run();
    SearchResult one = search("ferry");
    Rebuild.into(folder).from(Pages.of(b, a)).run();
    assertThat(search("ferry").hits()).isEqualTo(one.hits()).hasSize(3);
  }

  private SearchResult search(String query) {
    try (Archive archive = Archive.open(folder)) {
      return archive.search(SearchRequest.query(query));
    }
  }

  private RebuildSummary build(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return Rebuild.into(folder).from(Pages.of().and(new ByteArrayInputStream(bytes))).run();
  }

  private Path input(String name, String... lines) throws IOException {
    return Files.write(temp.resolve(name), List.of(lines));
  }

  private static String line(String id, String title) {
    return "{\"id\":\"%s\",\"title\":\"%s\",\"published\":\"2016-05-0%s\"}"
        .formatted(id, title, id);
  }
}
