package io.dateline.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dateline.ArchiveException;
import io.dateline.DatelineException;
import io.dateline.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {
  @TempDir private Path temp;
  private Path archive;

  @BeforeEach
  void nameAnArchive() {
    archive = temp.resolve("new/archive");
  }

  @Test
  void makesAFolderAnArchive() {
    String name = Generations.put(archive, "first");

    assertThat(name).isEqualTo("000001");
    assertThat(archive.resolve("dateline.json"))
        .hasContent("{\"format\":\"dateline archive\",\"layout\":1}");
    assertThat(Generations.names(archive)).containsExactly("000001");
    try (Follower<Generations.Word> follower = Generations.follow(archive)) {
      assertThat(Generations.read(follower)).isEqualTo("first");
    }
  }

  @Test
  void keepsOneGenerationBefore() {
    Generations.put(archive, "first");
    Generations.put(archive, "second");
    Generations.put(archive, "third");

    assertThat(Generations.names(archive)).containsExactly("000002", "000003");
    assertThat(archive.resolve("current")).content().matches("000003 .{64}\n000002 .{64}\n");
  }

  @Test
  void clearsAwayWhatIsNotFinished() {
    Generations.put(archive, "first");
    try (Writer writer = Writer.open(archive);
        Staging staging = writer.stage()) {
      Generations.write(staging, "second");
      assertThat(Generations.names(archive)).containsExactly(".staging-000002", "000001");
    }
    assertThat(Generations.names(archive)).containsExactly("000001");
  }

  @Test
  void clearsTheLitterOfTheDead() throws IOException {
    Generations.put(archive, "first");
    Files.createDirectories(archive.resolve("generations/.staging-000002/index"));
    Files.createDirectories(archive.resolve("generations/.deleting-000000/index"));
    Files.createDirectories(archive.resolve("generations/000002/index"));
    Files.createDirectories(archive.resolve("generations/not ours"));
    Files.writeString(archive.resolve("current.new"), "half");

    Generations.put(archive, "second");

    assertThat(Generations.names(archive)).containsExactly("000001", "000002", "not ours");
    assertThat(archive.resolve("current.new")).doesNotExist();
  }

  @Test
  void clearsNoGenerationWhileItCannotTellWhichIsCurrent() throws IOException {
    Generations.put(archive, "first");
    Files.writeString(archive.resolve("current"), "garbage");
    try (Writer writer = Writer.open(archive)) {
      assertThat(writer.hasCurrent()).isFalse();
      assertThat(Generations.names(archive)).containsExactly("000001");
    }
    Generations.put(archive, "second");
    assertThat(Generations.names(archive)).containsExactly("000002");
  }

  @Test
  void beginsInAnEmptyFolderAndWhereAFirstRebuildDied() throws IOException {
    Files.createDirectories(archive);
    Files.createFile(archive.resolve("rebuild.lock"));
    Files.writeString(archive.resolve("dateline.json.new"), "{\"form");
    Files.createDirectory(archive.resolve("lost+found"));

    assertThat(Generations.put(archive, "first")).isEqualTo("000001");
  }

  @Test
  void leavesAFolderWithOtherThingsAlone() throws IOException {
    Files.createDirectories(archive);
    Files.writeString(archive.resolve("thesis.txt"), "years of work");

    assertThatFails(() -> Writer.open(archive)).isEqualTo(ErrorCode.NOT_AN_ARCHIVE);
    assertThat(ArchiveFolder.names(archive)).containsExactly("thesis.txt");
  }

  @Test
  void tellsAFileFromAFolder() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "text");
    assertThatFails(() -> Writer.open(file)).isEqualTo(ErrorCode.NOT_AN_ARCHIVE);
    assertThatFails(() -> Generations.follow(file)).isEqualTo(ErrorCode.NOT_AN_ARCHIVE);
  }

  @Test
  void sendsANewerLayoutToANewerVersion() throws IOException {
    Generations.put(archive, "first");
    Files.writeString(
        archive.resolve("dateline.json"), "{\"format\":\"dateline archive\",\"layout\":2}\n");
    assertThatFails(() -> Writer.open(archive)).isEqualTo(ErrorCode.ARCHIVE_TOO_NEW);
    assertThatFails(() -> Generations.follow(archive)).isEqualTo(ErrorCode.ARCHIVE_TOO_NEW);
  }

  @Test
  void namesTheHolderToASecondWriter() {
    try (Writer first = Writer.open(archive)) {
      assertThatThrownBy(() -> Writer.open(archive))
          .isInstanceOf(ArchiveException.class)
          .hasMessageMatching(
              ".*archive is being written by process "
                  + ProcessHandle.current().pid()
                  + " on \\S+ since 20\\S+Z; try again when that is done")
          .extracting(e -> ((ArchiveException) e).code())
          .isEqualTo(ErrorCode.ARCHIVE_LOCKED);
      Generations.put(first, "first");
    }
    Generations.put(archive, "second");
  }

  @Test
  void takesTheLockOfADeadProcess() throws IOException {
    Generations.put(archive, "first");
    Files.writeString(archive.resolve("rebuild.lock"), "process 1 on elsewhere since long ago\n");
    assertThat(Generations.put(archive, "second")).isEqualTo("000002");
  }

  @Test
  void comparesNoClocks() throws IOException {
    Generations.put(archive, "first");
    Path manifest = archive.resolve("generations/000001/manifest.json");
    byte[] future =
        Files.readString(manifest)
            .replaceFirst("\"builtAt\" : \"[^\"]*", "\"builtAt\" : \"2999-01-01T00:00:00Z")
            .getBytes(StandardCharsets.UTF_8);
    Files.write(manifest, future);
    Files.writeString(archive.resolve("current"), "000001 " + Manifest.sha256(future) + "\n");
    Files.setLastModifiedTime(archive.resolve("current"), FileTime.from(Instant.MAX));

    try (Follower<Generations.Word> follower = Generations.follow(archive)) {
      Generations.put(archive, "second");
      FollowerTest.assertWithin(
          Duration.ofSeconds(1), () -> Generations.read(follower).equals("second"));
    }
    Generations.put(archive, "third");
    assertThat(Generations.names(archive)).containsExactly("000002", "000003");
  }

  @Test
  void givesNumbersThatGrowWhateverWasDeleted() throws IOException {
    Generations.put(archive, "first");
    Generations.put(archive, "second");
    Durable.deleteTree(archive.resolve("generations/000001"));
    assertThat(Generations.put(archive, "third")).isEqualTo("000003");
  }

  static AbstractObjectAssert<?, ErrorCode> assertThatFails(ThrowingCallable call) {
    return assertThat(catchThrowableOfType(DatelineException.class, call))
        .isNotNull()
        .extracting(DatelineException::code);
  }
}
