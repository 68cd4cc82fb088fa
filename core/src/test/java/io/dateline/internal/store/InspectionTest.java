package io.dateline.internal.store;

import static io.dateline.internal.store.WriterTest.assertThatFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ArchiveCheck;
import io.dateline.ArchiveException;
import io.dateline.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
  @TempDir private Path archive;

  @BeforeEach
  void makeAnArchive() {
    Generations.put(archive, "first");
    Generations.put(archive, "second");
  }

  @Test
  void findsNothingWrongWithAWholeArchive() {
    ArchiveCheck check = inspect();
    assertThat(check.whole()).isTrue();
    assertThat(check.generations())
        .containsExactly(
            new ArchiveCheck.Generation("000002", true, 1, 6, true),
            new ArchiveCheck.Generation("000001", false, 1, 5, true));
  }

  @Test
  void namesEachFileThatIsDamaged() throws IOException {
    Files.writeString(archive.resolve("generations/000001/index/word"), "fIrst");
    Files.writeString(archive.resolve("generations/000002/index/word"), "short");
    Files.writeString(archive.resolve("generations/000002/index/stray"), "");

    ArchiveCheck check = inspect();

    assertThat(check.faults())
        .satisfiesExactly(
            length ->
                assertThat(length)
                    .endsWith("000002/index/word is damaged: it has 5 bytes and should have 6"),
            stray -> assertThat(stray).endsWith("000002/index/stray is not in the manifest"),
            sum ->
                assertThat(sum)
                    .contains("000001/index/word is damaged: its CRC-32C is ")
                    .contains(" and should be "));
    assertThat(check.generations()).noneMatch(ArchiveCheck.Generation::whole);
  }

  @Test
  void namesADamagedManifestAndAMissingFile() throws IOException {
    Path manifest = archive.resolve("generations/000001/manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"indexed\" : 1", "\"indexed\" : 9"));
    Files.delete(archive.resolve("generations/000002/index/word"));
    assertThat(inspect().faults())
        .satisfiesExactly(
            missing -> assertThat(missing).endsWith("000002/index/word is missing"),
            damaged ->
                assertThat(damaged).contains("000001/manifest.json is damaged: its SHA-256"));
  }

  @Test
  void namesADamagedFileThatSaysWhatIsCurrent() throws IOException {
    Path current = archive.resolve("current");
    Files.writeString(current, Files.readString(current).replace("000002", "000001"));
    assertThat(inspect().faults()).first().asString().contains("manifest.json is damaged");

    Files.writeString(current, "");
    assertThat(inspect().faults())
        .singleElement()
        .asString()
        .endsWith("current is damaged: it should hold the names of one or two generations");
  }

  @Test
  void passesOnWhatTheEngineSays() {
    ArchiveCheck check =
        Inspection.of(
            archive,
            generation -> {
              throw new ArchiveException(
                  ErrorCode.ARCHIVE_CORRUPT, generation.name() + " has a loose screw");
            });
    assertThat(check.faults())
        .containsExactly("000002 has a loose screw", "000001 has a loose screw");
  }

  @Test
  void tellsAMissingArchiveFromADamagedOne() throws IOException {
    assertThatFails(() -> Inspection.of(archive.resolve("none"), generation -> {}))
        .isEqualTo(ErrorCode.ARCHIVE_NOT_FOUND);
    Files.writeString(archive.resolve("dateline.json"), "{");
    assertThat(inspect().faults()).singleElement().asString().contains("dateline.json is damaged");
  }

  private ArchiveCheck inspect() {
    return Inspection.of(archive, generation -> {});
  }
}
