package io.dateline.trials;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.RebuildSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a rebuilding process at every moment, while another process searches. */
@Timeout(7_200)
class CrashIT {
  private static final int CRASHES = Trials.times(6, 200);
  private static final int ARTICLES = Trials.times(1_000, 3_000);

  /** Every second crash is aimed at what comes after the index is committed. */
  private static final int AIMED = 2;

  private final Editions editions = new Editions(ARTICLES);
  private final Map<Moment, Integer> moments = new EnumMap<>(Moment.class);
  @TempDir private Path temp;
  private Path archive;

  /** Where a rebuild was when it was killed, by what it left behind. */
  private enum Moment {
    BEGINNING,
    BUILDING,
    CHECKING,
    SWAPPING,
    CLEARING_UP,
    DONE
  }

  @Test
  void losesNothingToKillMinusNine() throws IOException {
    archive = temp.resolve("archive");
    editions.rebuild(0, archive, temp);
    long wholeNanos = duration(1);
    long swapNanos = swapDuration(2);
    int edition = 2;
    int oldOrNew = 0;
    int clean = 0;
    try (Child searcher = Child.searching(archive, ARTICLES)) {
      for (int i = 0; i < CRASHES; i++) {
        boolean aimed = i % AIMED == 0;
        double part = (i + 0.5) / CRASHES;
        crash(edition + 1, aimed, (long) (part * (aimed ? swapNanos : wholeNanos)));
        oldOrNew += isOneOf(Trials.wholeEdition(archive, editions), edition, edition + 1);
        edition += 2;
        clean += rebuildsCleanly(edition);
      }
      report(searcher.report(), oldOrNew, clean);
    }
  }

  private long duration(int edition) {
    Path input = editions.write(edition, temp.resolve("child.jsonl"));
    try (Child child = Child.rebuilding(archive, input)) {
      child.await("begun");
      long start = System.nanoTime();
      child.await("done");
      return System.nanoTime() - start;
    }
  }

  /** From the commit of the index to the end. */
  private long swapDuration(int edition) {
    Path input = editions.write(edition, temp.resolve("child.jsonl"));
    try (Child child = Child.rebuilding(archive, input)) {
      awaitCommit(child);
      long start = System.nanoTime();
      child.await("done");
      return System.nanoTime() - start;
    }
  }

  private void crash(int edition, boolean aimed, long nanos) {
    List<String> before = Trials.generations(archive);
    Path input = editions.write(edition, temp.resolve("child.jsonl"));
    try (Child child = Child.rebuilding(archive, input)) {
      if (aimed) {
        awaitCommit(child);
      } else {
        child.await("begun");
      }
      LockSupport.parkNanos(nanos);
      boolean ended = !child.alive();
      child.kill();
      moments.merge(moment(before, ended), 1, Integer::sum);
    }
  }

  private void awaitCommit(Child child) {
    while (child.alive() && !isCommitted()) {
      Thread.onSpinWait();
    }
  }

  private boolean isCommitted() {
    return Trials.generations(archive).stream()
        .filter(name -> name.startsWith(".staging"))
        .anyMatch(name -> isCommitted(archive.resolve("generations").resolve(name)));
  }

  private static boolean isCommitted(Path staging) {
    return Files.exists(staging.resolve("index/segments_1"));
  }

  private Moment moment(List<String> before, boolean ended) {
    if (ended) {
      return Moment.DONE;
    }
    List<String> left = Trials.generations(archive);
    if (left.stream().anyMatch(name -> name.startsWith(".staging"))) {
      return isCommitted() ? Moment.CHECKING : Moment.BUILDING;
    }
    String newest = left.stream().filter(name -> !name.startsWith(".")).reduce("", (a, b) -> b);
    if (before.contains(newest)) {
      return Moment.BEGINNING;
    }
    return isCurrent(newest) ? Moment.CLEARING_UP : Moment.SWAPPING;
  }

  private boolean isCurrent(String name) {
    try {
      return Files.readString(archive.resolve("current")).startsWith(name);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int isOneOf(int edition, int oldOne, int newOne) {
    assertThat(edition).isIn(oldOne, newOne);
    return 1;
  }

  private int rebuildsCleanly(int edition) {
    RebuildSummary summary = editions.rebuild(edition, archive, temp);
    assertThat(summary.indexed()).isEqualTo(editions.articles(edition));
    assertThat(Trials.wholeEdition(archive, editions)).isEqualTo(edition);
    assertThat(Trials.generations(archive))
        .contains(summary.generation())
        .noneMatch(name -> name.startsWith("."))
        .hasSizeBetween(2, 3);
    return 1;
  }

  private void report(Child.Report searched, int oldOrNew, int clean) {
    int inside =
        moments.getOrDefault(Moment.CHECKING, 0)
            + moments.getOrDefault(Moment.SWAPPING, 0)
            + moments.getOrDefault(Moment.CLEARING_UP, 0);
    Trials.print("%d kills of a rebuild of %,d articles: %s".formatted(CRASHES, ARTICLES, moments));
    Trials.print("inside check and swap: %d of %d".formatted(inside, CRASHES));
    Trials.print("old or new generation whole: %d of %d".formatted(oldOrNew, CRASHES));
    Trials.print("next rebuild clean: %d of %d".formatted(clean, CRASHES));
    Trials.print(
        "another process searching: %,d answers, %d failed, %d mixed"
            .formatted(searched.answers(), searched.failed(), searched.mixed()));
    assertThat(searched.answers()).isPositive();
    assertThat(searched.failed() + searched.mixed()).isZero();
    assertThat(inside).isGreaterThanOrEqualTo(CRASHES / 4);
  }
}
