package io.dateline.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dateline.Archive;
import io.dateline.ErrorCode;
import io.dateline.Pages;
import io.dateline.Rebuild;
import io.dateline.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rebuilds where there is too little room: on a small file system, where one may be mounted. */
@Timeout(3_600)
class DiskFullIT {
  private static final int BUDGETS = Trials.times(10, 100);
  private static final int ARTICLES = 400;
  private static final int SMALLEST_BYTES = 300;

  private final Editions editions = new Editions(ARTICLES);
  @TempDir private Path temp;
  private SmallDisk disk;
  private Path archive;

  @BeforeEach
  void mount() {
    disk = SmallDisk.mount(temp.resolve("disk"));
    archive = disk.folder().resolve("archive");
    editions.rebuild(0, archive, temp);
    editions.rebuild(1, archive, temp);
  }

  @AfterEach
  void unmount() {
    disk.close();
  }

  @Test
  void servesOnAndRebuildsOnceThereIsRoom() throws Exception {
    Path input = editions.write(2, temp.resolve("input.jsonl"));
    long enough = 2 * bytesOfOne();
    int full = 0;
    int rebuilt = 0;
    try (Archive serving = Archive.open(archive)) {
      for (int i = 0; i < BUDGETS; i++) {
        long budget = SMALLEST_BYTES + (enough - SMALLEST_BYTES) * i / BUDGETS;
        if (fails(input, budget)) {
          full++;
          assertThat(editions.answered(serving)).isEqualTo(OptionalInt.of(1));
          assertThat(Trials.wholeEdition(archive, editions)).isEqualTo(1);
        } else {
          rebuilt++;
          assertThat(Trials.wholeEdition(archive, editions)).isEqualTo(2);
          editions.rebuild(1, archive, temp);
          Thread.sleep(1_000);
        }
        assertThat(Trials.generations(archive)).noneMatch(name -> name.startsWith("."));
      }
      editions.rebuild(3, archive, temp);
      assertThat(Trials.wholeEdition(archive, editions)).isEqualTo(3);
    }
    Trials.print(
        "%d budgets from %d bytes up on %s: %d full and the old one served on, %d rebuilt"
            .formatted(
                BUDGETS,
                SMALLEST_BYTES,
                disk.mounted()
                    ? "a tmpfs of its own"
                    : "a fault-injecting file system, for none may be mounted",
                full,
                rebuilt));
    assertThat(full).isPositive();
    assertThat(rebuilt).isPositive();
  }

  /** Whether a rebuild fails for want of room, as it says then. */
  private boolean fails(Path input, long budget) throws Exception {
    FaultyFileSystem small = new FaultyFileSystem();
    Path filler = disk.folder().resolve("filler");
    Path folder = archive;
    if (disk.mounted()) {
      fill(filler, budget);
    } else {
      folder = small.room(budget).path(archive);
    }
    Rebuild rebuild = Rebuild.into(folder).from(Pages.of(input));
    StorageException failure = catchThrowableOfType(StorageException.class, rebuild::run);
    Files.deleteIfExists(filler);
    if (failure == null) {
      return false;
    }
    assertThat(failure.code()).isEqualTo(ErrorCode.DISK_FULL);
    assertThat(failure)
        .hasMessageContaining(archive.toString())
        .hasMessageContaining("bytes and")
        .hasMessageMatching("(?s).*about [0-9,]+ more are needed.*");
    return true;
  }

  private void fill(Path filler, long budget) throws IOException {
    long bytes = Files.getFileStore(disk.folder()).getUsableSpace() - budget;
    byte[] block = new byte[1 << 16];
    try (var out = Files.newOutputStream(filler)) {
      for (long left = bytes; left > 0; left -= block.length) {
        out.write(block, 0, (int) Math.min(left, block.length));
      }
    }
  }

  private long bytesOfOne() {
    try (Archive open = Archive.open(archive)) {
      return open.stats().bytes();
    }
  }

  @Test
  void needsNoTemporaryFolder() {
    Path input = editions.write(2, temp.resolve("input.jsonl"));
    String nowhere = "-Djava.io.tmpdir=" + temp.resolve("nowhere");
    try (Child child = Child.rebuilding(archive, input, nowhere)) {
      child.await("done");
    }
    assertThat(Trials.wholeEdition(archive, editions)).isEqualTo(2);
  }
}
