package io.dateline.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.Archive;
import io.dateline.Maintenance;
import io.dateline.StorageException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive on a file system that can only be read. */
class ReadOnlyIT {
  private final Editions editions = new Editions(20);
  @TempDir private Path temp;
  private SmallDisk disk;
  private Path archive;

  @BeforeEach
  void mount() {
    disk = SmallDisk.mount(temp.resolve("disk"));
    archive = disk.folder().resolve("archive");
    editions.rebuild(0, archive, temp);
    editions.rebuild(1, archive, temp);
    assumeTrue(disk.makeReadOnly(), "no file system may be mounted here");
  }

  @AfterEach
  void unmount() {
    disk.close();
  }

  @Test
  void isSearchedCheckedAndBackedUp() {
    assertThat(Trials.wholeEdition(archive, editions)).isEqualTo(1);
    Path backup = temp.resolve("backup");
    Maintenance.of(archive).backup(backup);
    assertThat(Trials.wholeEdition(backup, editions)).isEqualTo(1);
  }

  @Test
  void isNotWrittenInto() {
    try (Archive open = Archive.open(archive)) {
      assertThatThrownBy(() -> editions.rebuild(2, archive, temp))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining(archive.resolve("rebuild.lock").toString())
          .hasMessageContaining("Read-only file system");
      assertThatThrownBy(() -> Maintenance.of(archive).rollback())
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("Read-only file system");
      assertThat(editions.answered(open)).hasValue(1);
    }
  }
}
