package io.dateline.internal.store;

import static io.dateline.internal.store.WriterTest.assertThatFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ArchiveCopy;
import io.dateline.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {
  @TempDir private Path temp;
  private Path archive;
  private Path backup;

  @BeforeEach
  void makeAnArchive() {
    archive = temp.resolve("archive");
    backup = temp.resolve("backup");
    Generations.put(archive, "zeroth");
    Generations.put(archive, "first");
  }

  @Test
  void makesABackupThatIsAnArchive() {
    assertThat(copy(archive, backup)).isEqualTo(new ArchiveCopy("000001", 1, 5, 5));
    assertThat(word(backup)).isEqualTo("first");
  }

  @Test
  void copiesNothingThatIsThereAlready() {
    copy(archive, backup);
    assertThat(copy(archive, backup)).isEqualTo(new ArchiveCopy("000001", 1, 5, 0));

    Generations.put(archive, "second");
    assertThat(copy(archive, backup)).isEqualTo(new ArchiveCopy("000002", 1, 6, 6));
    try (Writer writer = Writer.open(archive)) {
      writer.rollback();
    }
    assertThat(copy(archive, backup)).isEqualTo(new ArchiveCopy("000001", 1, 5, 0));
    assertThat(word(backup)).isEqualTo("first");
  }

  @Test
  void copiesAgainWhatIsDamagedInTheBackup() throws IOException {
    copy(archive, backup);
    Files.writeString(backup.resolve("generations/000001/index/word"), "fIrst");
    assertThat(copy(archive, backup).bytesCopied()).isEqualTo(5);
    assertThat(word(backup)).isEqualTo("first");
  }

  @Test
  void restoresBesideWhatIsThere() {
    copy(archive, backup);
    Generations.put(archive, "bad");

    assertThat(copy(backup, archive).generation()).isEqualTo("000002");
    assertThat(word(archive)).isEqualTo("first");
    Generations.put(archive, "good");
    assertThat(copy(backup, archive).generation()).isEqualTo("000002");
  }

  @Test
  void restoresIntoANewFolder() {
    copy(archive, backup);
    Path elsewhere = temp.resolve("a/new/place");
    copy(backup, elsewhere);
    assertThat(word(elsewhere)).isEqualTo("first");
  }

  @Test
  void refusesADamagedSourceAndLeavesTheTargetAsItWas() throws IOException {
    copy(archive, backup);
    Generations.put(archive, "second");
    Files.writeString(archive.resolve("generations/000003/index/word"), "sEcond");

    assertThatFails(() -> copy(archive, backup)).isEqualTo(ErrorCode.ARCHIVE_CORRUPT);
    assertThat(word(backup)).isEqualTo("first");
    assertThat(Generations.names(backup)).containsExactly("000001");
  }

  @Test
  void refusesNamesThatLeadOutside() throws IOException {
    Path crafted = craft("../../../../secret");
    Files.writeString(temp.resolve("secret"), "secret");
    assertThatFails(() -> copy(crafted, backup)).isEqualTo(ErrorCode.ARCHIVE_CORRUPT);
    assertThat(Generations.names(backup)).isEmpty();
  }

  @Test
  void refusesLinksThatLeadOutside() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret"), "first");
    copy(archive, backup);
    Path file = backup.resolve("generations/000001/index/word");
    Files.delete(file);
    Files.createSymbolicLink(file, secret);
    assertThatFails(() -> copy(backup, temp.resolve("other"))).isEqualTo(ErrorCode.ARCHIVE_CORRUPT);

    Path index = backup.resolve("generations/000001/index");
    Durable.deleteTree(index);
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.writeString(outside.resolve("word"), "first");
    Files.createSymbolicLink(index, outside);
    assertThatFails(() -> copy(backup, temp.resolve("other"))).isEqualTo(ErrorCode.ARCHIVE_CORRUPT);
  }

  @Test
  void refusesAFolderWithinTheOther() {
    assertThatFails(() -> copy(archive, archive)).isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThatFails(() -> copy(archive, archive.resolve("backup")))
        .isEqualTo(ErrorCode.INVALID_PARAMETER);
    assertThatFails(() -> copy(archive, temp)).isEqualTo(ErrorCode.INVALID_PARAMETER);
  }

  @Test
  void refusesATargetWithOtherThings() throws IOException {
    Files.createDirectory(backup);
    Files.writeString(backup.resolve("thesis.txt"), "years of work");
    assertThatFails(() -> copy(archive, backup)).isEqualTo(ErrorCode.NOT_AN_ARCHIVE);
  }

  /** An archive whose manifest is signed properly, and names a file as its maker liked. */
  private Path craft(String name) throws IOException {
    Path crafted = temp.resolve("crafted");
    Generations.put(crafted, "first");
    Path manifest = crafted.resolve("generations/000001/manifest.json");
    byte[] changed =
        Files.readString(manifest)
            .replace("\"word\"", "\"" + name + "\"")
            .getBytes(StandardCharsets.UTF_8);
    Files.write(manifest, changed);
    Files.writeString(crafted.resolve("current"), "000001 " + Manifest.sha256(changed) + "\n");
    return crafted;
  }

  private static ArchiveCopy copy(Path from, Path to) {
    return Copies.copy(from, to, generation -> {});
  }

  private static String word(Path archive) {
    try (Follower<Generations.Word> follower = Generations.follow(archive)) {
      return Generations.read(follower);
    }
  }
}
