package io.dateline.trials;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Archive;
import io.dateline.ArchiveCheck;
import io.dateline.ArchiveException;
import io.dateline.Maintenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Flips one bit after the other in every file of an archive. */
@Timeout(3_600)
class BitFlipIT {
  private static final int FLIPS_PER_FILE = Trials.times(4, 64);
  private static final int ARTICLES = 50;

  private final Editions editions = new Editions(ARTICLES);
  private int refused;
  private int harmless;

  @Test
  void tellsEveryFlippedBit(@TempDir Path temp) throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path archive = temp.resolve("archive");
    editions.rebuild(0, archive, temp);
    editions.rebuild(1, archive, temp);
    int files = 0;
    for (Path file : Trials.files(archive)) {
      byte[] content = Files.readAllBytes(file);
      if (content.length > 0) {
        files++;
        flip(archive, file, content, random);
        Files.write(file, content);
      }
    }
    Trials.print(
        "%d bit flips in each of %d files (seed %d): all named by check; %d refused when opened, %d in what answers do not come from, 0 wrong answers"
            .formatted(FLIPS_PER_FILE, files, seed, refused, harmless));
    assertThat(Trials.wholeEdition(archive, editions)).isEqualTo(1);
  }

  private void flip(Path archive, Path file, byte[] content, Random random) throws IOException {
    for (int i = 0; i < FLIPS_PER_FILE; i++) {
      int at = random.nextInt(content.length);
      int bit = random.nextInt(8);
      byte[] flipped = content.clone();
      flipped[at] = (byte) (flipped[at] ^ (1 << bit));
      Files.write(file, flipped);
      String where = "bit %d of byte %d of %s".formatted(bit, at, archive.relativize(file));
      assertNamed(archive, file, where);
      assertNoWrongAnswer(archive, where);
    }
  }

  /**
   * By its own name, or its folder's: a damaged 'current' shows in the manifest it no longer fits.
   */
  private static void assertNamed(Path archive, Path file, String where) {
    try {
      ArchiveCheck check = Maintenance.of(archive).check();
      assertThat(check.faults()).as(where).isNotEmpty();
      if (file.startsWith(archive.resolve("generations"))) {
        assertThat(check.faults()).as(where).anyMatch(each -> each.contains(file.toString()));
      }
    } catch (ArchiveException e) {
      assertThat(e).as(where).hasMessageContaining(archive.toString());
    }
  }

  private void assertNoWrongAnswer(Path archive, String where) {
    try (Archive open = Archive.open(archive)) {
      OptionalInt answered = editions.answered(open);
      assertThat(answered).as(where).hasValue(1);
      harmless++;
    } catch (ArchiveException e) {
      refused++;
    }
  }
}
