package io.dateline.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.dateline.Archive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Swaps generations while two other processes search. */
@Timeout(3_600)
class SwapIT {
  private static final int SWAPS = Trials.times(6, 100);
  private static final int ARTICLES = Trials.times(3_000, 20_000);
  private static final double MOST_GENERATIONS_ON_DISK = 3.2;

  private final Editions editions = new Editions(ARTICLES);
  @TempDir private Path temp;

  @Test
  void failsNoAnswerAndFillsNoDisk() throws InterruptedException {
    Path archive = temp.resolve("archive");
    editions.rebuild(0, archive, temp);
    AtomicLong mostBytes = new AtomicLong();
    Thread measuring = Thread.ofPlatform().daemon().start(() -> measure(archive, mostBytes));
    try (Child one = Child.searching(archive, ARTICLES);
        Child two = Child.searching(archive, ARTICLES)) {
      long filesOfOne = 0;
      long filesOfTwo = 0;
      for (int edition = 1; edition <= SWAPS; edition++) {
        editions.rebuild(edition, archive, temp);
        if (edition == SWAPS / 3) {
          filesOfOne = settled(one, edition).openFiles();
          filesOfTwo = settled(two, edition).openFiles();
        }
      }
      Child.Report first = settled(one, SWAPS);
      Child.Report second = settled(two, SWAPS);
      measuring.interrupt();
      Trials.print("%d swaps of %,d articles, two processes searching".formatted(SWAPS, ARTICLES));
      print(first);
      print(second);
      Trials.print(
          "open files after %d and %d swaps: %d and %d, %d and %d"
              .formatted(
                  SWAPS / 3, SWAPS, filesOfOne, first.openFiles(), filesOfTwo, second.openFiles()));
      double generations = (double) mostBytes.get() / bytesOfOne(archive);
      Trials.print("disk at most %.2f generations".formatted(generations));

      assertThat(first.failed() + first.mixed() + second.failed() + second.mixed()).isZero();
      assertThat(first.openFiles()).isCloseTo(filesOfOne, offset(3L));
      assertThat(second.openFiles()).isCloseTo(filesOfTwo, offset(3L));
      assertThat(generations).isLessThanOrEqualTo(MOST_GENERATIONS_ON_DISK);
    }
  }

  private static void print(Child.Report searched) {
    Trials.print(
        "%,d answers, %d failed, %d mixed"
            .formatted(searched.answers(), searched.failed(), searched.mixed()));
  }

  /** What a process reports once it answers from an edition, which it must within a second. */
  private static Child.Report settled(Child searcher, int edition) throws InterruptedException {
    long deadline = System.nanoTime() + 1_000_000_000L;
    while (true) {
      boolean late = System.nanoTime() > deadline;
      Child.Report report = searcher.report();
      if (report.edition() == edition) {
        return report;
      }
      assertThat(late).as("a searcher follows within a second").isFalse();
      Thread.sleep(20);
    }
  }

  private static long bytesOfOne(Path archive) {
    try (Archive open = Archive.open(archive)) {
      return open.stats().bytes();
    }
  }

  private static void measure(Path archive, AtomicLong most) {
    try {
      while (true) {
        long bytes = bytes(archive);
        most.accumulateAndGet(bytes, Math::max);
        Thread.sleep(5);
      }
    } catch (InterruptedException e) {
      // Measured enough.
    }
  }

  /** Files that vanish while this looks count nothing. */
  private static long bytes(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> all = entries.toList();
      long sum = 0;
      for (Path each : all) {
        sum += Files.isDirectory(each) ? bytes(each) : size(each);
      }
      return sum;
    } catch (java.nio.file.NoSuchFileException | UncheckedIOException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
