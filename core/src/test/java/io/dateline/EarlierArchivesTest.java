package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.internal.lucene.Index;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Archives as each version of the schema wrote them, kept for ever: this version opens each, or
 * says what to do, which then does it. They hold four articles; a schema that changes adds its own
 * and leaves the others.
 */
class EarlierArchivesTest {
  private static final Path ARCHIVES = Path.of("src/test/resources/archives");

  @TempDir Path folder;

  static List<Path> archives() throws IOException {
    try (Stream<Path> all = Files.list(ARCHIVES)) {
      List<Path> found = all.sorted().toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }

  @ParameterizedTest
  @MethodSource("archives")
  void areOpenedOrToldHowToBeMendedAndSearchAsTheyDid(Path written) throws IOException {
    Path archive = copy(written);
    try {
      assertAnswers(archive);
    } catch (ArchiveException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.ARCHIVE_TOO_OLD);
      assertThat(e).hasMessageContaining("'dateline rebuild' without inputs");
    }
    Rebuild.into(archive).fromItself().run();
    assertAnswers(archive);
  }

  @Test
  void thoseOfTheOldestThatIsSearchedNeedNoRebuild() throws IOException {
    assertAnswers(copy(ARCHIVES.resolve("schema-" + Index.oldestSchemaVersion())));
  }

  /** So that the next version finds one of this to open. */
  @Test
  void thisVersionLeavesOneToo() throws IOException {
    Path ours = ARCHIVES.resolve("schema-" + Index.schemaVersion());
    assertThat(ours).isDirectory();
    assertAnswers(copy(ours));
  }

  private static void assertAnswers(Path folder) {
    try (Archive archive = Archive.open(folder)) {
      assertThat(Maintenance.of(folder).check().faults()).isEmpty();
      SearchResult all =
          archive.search(
              SearchRequest.everything()
                  .sort(Sort.NEWEST)
                  .facet("source")
                  .facet("published:month"));
      assertThat(all.hits()).extracting(Hit::id).containsExactly("a4", "a2", "a1", "a3");
      assertThat(all.facets().get("published").toString())
          .contains("2019-08", "2020-05", "2021-03", "missing=1");
      SearchResult boats = archive.search(SearchRequest.query("boat harbours"));
      assertThat(boats.hits()).extracting(Hit::id).containsExactly("a1");
      assertThat(boats.hits().getFirst().snippets().getFirst().text())
          .isEqualTo("Forty lantern boats crossed the harbour on Saturday night.");
      assertThat(archive.search(SearchRequest.query("\"zweiten Kai\"")).hits())
          .extracting(Hit::id)
          .containsExactly("a4");
      Article first = archive.article("a1").orElseThrow();
      assertThat(first.published()).hasToString("2019-08-24T21:40+02:00");
      assertThat(first.agencies()).containsExactly("Reuters", "AFP");
      assertThat(first.body()).endsWith("since the quay was rebuilt.");
    }
  }

  /** Opening an archive writes nothing into it, but a rebuild does. */
  private Path copy(Path written) throws IOException {
    Path copy = folder.resolve("archive");
    try (Stream<Path> files = Files.walk(written)) {
      files.forEach(file -> {
        try {
          Files.copy(file, copy.resolve(written.relativize(file).toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
    return copy;
  }
}
