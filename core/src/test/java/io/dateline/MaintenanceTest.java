package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaintenanceTest {
  private static final int ARTICLES = 40;

  @TempDir private Path temp;
  private Path folder;
  private Path copy;

  @BeforeEach
  void buildTwoGenerations() {
    folder = temp.resolve("index");
    copy = temp.resolve("copy");
    build("early");
    build("late");
  }

  @Test
  void goesBackAGenerationAndForthAgain() {
    assertThat(Maintenance.of(folder).rollback()).isEqualTo("000001");
    assertThat(found("early")).isEqualTo(ARTICLES);
    assertThat(Maintenance.of(folder).rollback()).isEqualTo("000002");
    assertThat(found("late")).isEqualTo(ARTICLES);
  }

  @Test
  void goesBackToNothingThatIsMissingOrDamaged() throws IOException {
    Path fresh = temp.resolve("fresh");
    Maintenance.of(folder).backup(fresh);
    assertThat(code(() -> Maintenance.of(fresh).rollback()))
        .isEqualTo(ErrorCode.GENERATION_NOT_FOUND);
    assertThat(code(() -> Maintenance.of(temp.resolve("none")).rollback()))
        .isEqualTo(ErrorCode.ARCHIVE_NOT_FOUND);

    damage("000001", ".fdt");
    assertThat(code(() -> Maintenance.of(folder).rollback())).isEqualTo(ErrorCode.ARCHIVE_CORRUPT);
    assertThat(found("late")).isEqualTo(ARTICLES);
  }

  @Test
  void checksBothGenerations() throws IOException {
    ArchiveCheck check = Maintenance.of(folder).check();
    assertThat(check.whole()).isTrue();
    assertThat(check.generations())
        .extracting(ArchiveCheck.Generation::name)
        .containsExactly("000002", "000001");

    Path damaged = damage("000001", ".pos");
    assertThat(Maintenance.of(folder).check().faults())
        .singleElement()
        .asString()
        .startsWith(damaged + " is damaged: its CRC-32C is ");
  }

  @Test
  void restoresABackupWhichRollbackUndoes() {
    Path backup = temp.resolve("backup");
    ArchiveCopy made = Maintenance.of(folder).backup(backup);
    assertThat(made.articles()).isEqualTo(ARTICLES);
    assertThat(made.bytesCopied()).isEqualTo(made.bytes());
    build("bad");

    assertThat(Maintenance.of(folder).restore(backup).bytesCopied()).isZero();
    assertThat(found("late")).isEqualTo(ARTICLES);
    build("worse");
    build("worst");
    assertThat(Maintenance.of(folder).restore(backup).generation()).isEqualTo("000006");
    assertThat(found("late")).isEqualTo(ARTICLES);
    Maintenance.of(folder).rollback();
    assertThat(found("worst")).isEqualTo(ARTICLES);
  }

  @Test
  void backsUpWhileItIsBeingSearched() {
    try (Archive archive = Archive.open(folder)) {
      Maintenance.of(folder).backup(copy);
      assertThat(archive.stats().articles()).isEqualTo(ARTICLES);
    }
    try (Archive archive = Archive.open(copy)) {
      assertThat(archive.stats().articles()).isEqualTo(ARTICLES);
    }
  }

  @Test
  void repairsNothingThatIsWhole() {
    ArchiveRepair repair = Maintenance.of(folder).repair(copy);
    assertThat(repair).isEqualTo(new ArchiveRepair(List.of(), "000002", ARTICLES, 0, List.of()));
    assertThat(copy).doesNotExist();
  }

  @Test
  void losesNothingWhereTheArticlesThemselvesAreWhole() throws IOException {
    Path damaged = damage("000002", ".doc");

    ArchiveRepair repair = Maintenance.of(folder).repair(copy);

    assertThat(repair.faults()).singleElement().asString().contains(damaged.toString());
    assertThat(repair.generation()).isEqualTo("000003");
    assertThat(repair.articles()).isEqualTo(ARTICLES);
    assertThat(repair.lost()).isZero();
    assertThat(found("late")).isEqualTo(ARTICLES);
    assertThat(Maintenance.of(folder).check().whole()).isTrue();
    assertThat(Maintenance.of(folder).rollback()).isEqualTo("000001");
  }

  @Test
  void copiesTheDamagedArchiveFirst() throws IOException {
    Path damaged = damage("000002", ".doc");
    byte[] bytes = Files.readAllBytes(damaged);
    Maintenance.of(folder).repair(copy);
    assertThat(copy.resolve(folder.relativize(damaged))).hasBinaryContent(bytes);
    assertThat(Maintenance.of(copy).check().whole()).isFalse();

    damage("000003", ".doc");
    assertThat(code(() -> Maintenance.of(folder).repair(copy)))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThat(code(() -> Maintenance.of(folder).repair(folder.resolve("copy"))))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  @Test
  void listsWhatIsLostOfASegment() throws IOException {
    damage("000002", ".fdt");

    ArchiveRepair repair = Maintenance.of(folder).repair(copy);

    assertThat(repair.lost()).isPositive();
    assertThat(repair.lostIds()).hasSize((int) repair.lost()).doesNotHaveDuplicates();
    if (repair.generation().equals("000003")) {
      assertThat(repair.articles() + repair.lost()).isEqualTo(ARTICLES);
    } else {
      assertThat(repair.generation()).isEqualTo("000001");
      assertThat(repair.articles()).isEqualTo(ARTICLES);
    }
    assertThat(Maintenance.of(folder).check().whole()).isTrue();
  }

  @Test
  void goesBackWhenNothingOfTheCurrentGenerationCanBeRead() throws IOException {
    damage("000002", "segments_1");
    ArchiveRepair repair = Maintenance.of(folder).repair(copy);
    assertThat(repair.generation()).isEqualTo("000001");
    assertThat(repair.lost()).isEqualTo(ARTICLES);
    assertThat(found("early")).isEqualTo(ARTICLES);
  }

  @Test
  void findsTheNewestGenerationWhenNothingSaysWhichIsCurrent() throws IOException {
    Files.writeString(folder.resolve("current"), "000001 0000\n");
    assertThat(Maintenance.of(folder).repair(copy).generation()).isEqualTo("000002");
    assertThat(found("late")).isEqualTo(ARTICLES);
    assertThat(Maintenance.of(folder).rollback()).isEqualTo("000001");
  }

  @Test
  void putsBackWhatSaysThatAFolderIsAnArchive() throws IOException {
    Files.delete(folder.resolve("dateline.json"));
    assertThat(code(() -> Archive.open(folder))).isEqualTo(ErrorCode.ARCHIVE_CORRUPT);
    Maintenance.of(folder).repair(copy);
    assertThat(found("late")).isEqualTo(ARTICLES);
  }

  @Test
  void leavesTheArchiveAloneWhenNothingCanBeSaved() throws IOException {
    damage("000001", "segments_1");
    damage("000002", "segments_1");
    assertThat(code(() -> Maintenance.of(folder).repair(copy)))
        .isEqualTo(ErrorCode.ARCHIVE_CORRUPT);
    assertThat(names(folder.resolve("generations"))).containsExactly("000001", "000002");
  }

  private void build(String word) {
    String lines =
        String.join(
            "\n",
            IntStream.range(0, ARTICLES)
                .mapToObj(i -> "{\"id\":\"%d\",\"title\":\"A %s ferry\"}".formatted(i, word))
                .toList());
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    Rebuild.into(folder).from(Pages.of().and(new ByteArrayInputStream(bytes))).run();
  }

  private long found(String word) {
    try (Archive archive = Archive.open(folder)) {
      return archive.search(SearchRequest.query(word)).total().value();
    }
  }

  /** Turns a bit in the middle of the first file of this kind. */
  private Path damage(String generation, String ending) throws IOException {
    Path index = folder.resolve("generations").resolve(generation).resolve("index");
    String name =
        names(index).stream().filter(each -> each.endsWith(ending)).findFirst().orElseThrow();
    byte[] bytes = Files.readAllBytes(index.resolve(name));
    bytes[bytes.length / 2] ^= 4;
    return Files.write(index.resolve(name), bytes);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static ErrorCode code(ThrowingCallable call) {
    DatelineException failure = catchThrowableOfType(DatelineException.class, call);
    assertThat(failure).isNotNull();
    return failure.code();
  }
}
