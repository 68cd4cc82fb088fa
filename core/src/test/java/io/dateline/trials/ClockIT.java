package io.dateline.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.Archive;
import io.dateline.ArchiveStats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rebuilds in a process whose clock has jumped back by years. */
class ClockIT {
  private final Editions editions = new Editions(40);
  @TempDir private Path temp;

  @Test
  void followsAndKeepsDatesThoughTheClockJumpedBack() throws IOException {
    assumeTrue(isInstalled(), "faketime is not installed here");
    Path archive = temp.resolve("archive");
    editions.rebuild(0, archive, temp);
    String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
    Path input = editions.write(1, temp.resolve("input.jsonl"));
    String fresh = Files.readString(input).replaceAll("2016-[0-9]{2}-[0-9]{2}", yesterday);
    Files.writeString(input, fresh);
    try (Archive open = Archive.open(archive);
        Child child = Child.rebuildingByClock("-4000d", archive, input)) {
      Instant before = open.stats().builtAt();
      String generation = child.await("done");
      ArchiveStats stats = awaitGeneration(open, generation);
      assertThat(stats.undated()).isZero();
      assertThat(stats.last()).hasToString(yesterday);
      assertThat(stats.builtAt()).isAfterOrEqualTo(before);
    }
    assertThat(Trials.wholeEdition(archive, editions)).isEqualTo(1);
    editions.rebuild(2, archive, temp);
    assertThat(Trials.wholeEdition(archive, editions)).isEqualTo(2);
  }

  private static ArchiveStats awaitGeneration(Archive open, String generation) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (System.nanoTime() < deadline) {
      ArchiveStats stats = open.stats();
      if (stats.generation().equals(generation)) {
        return stats;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("the archive open here does not follow to " + generation);
  }

  private static boolean isInstalled() {
    try {
      return new ProcessBuilder("faketime", "--version").start().onExit().join().exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
