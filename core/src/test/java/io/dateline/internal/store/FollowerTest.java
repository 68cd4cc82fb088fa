package io.dateline.internal.store;

import static io.dateline.internal.store.WriterTest.assertThatFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ArchiveException;
import io.dateline.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerTest {
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  @TempDir private Path temp;
  private Path archive;

  @BeforeEach
  void nameAnArchive() {
    archive = temp.resolve("archive");
  }

  @Test
  void tellsHowToMakeAnArchiveWhereThereIsNone() throws IOException {
    assertThatFails(() -> Generations.follow(archive)).isEqualTo(ErrorCode.ARCHIVE_NOT_FOUND);
    Files.createDirectory(archive);
    assertThatFails(() -> Generations.follow(archive)).isEqualTo(ErrorCode.ARCHIVE_NOT_FOUND);
    Writer.open(archive).close();
    assertThatFails(() -> Generations.follow(archive)).isEqualTo(ErrorCode.ARCHIVE_NOT_FOUND);
  }

  @Test
  void followsWithinASecondWithoutBeingUsed() {
    Generations.put(archive, "first");
    try (Follower<Generations.Word> follower = Generations.follow(archive)) {
      Generations.put(archive, "second");
      assertWithin(A_SECOND, () -> Generations.read(follower).equals("second"));
      Generations.put(archive, "third");
      assertThat(Generations.names(archive)).containsExactly("000002", "000003");
    }
  }

  @Test
  void keepsTheFilesOfAGenerationUntilItsLastReaderIsDone() throws Exception {
    Generations.put(archive, "first");
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    try (Follower<Generations.Word> follower = Generations.follow(archive);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> slow =
          threads.submit(() ->
              follower.read((word, generation) -> {
                reading.countDown();
                await(finish);
                return word.text();
              }));
      reading.await();
      Generations.put(archive, "second");
      Generations.put(archive, "third");
      assertWithin(A_SECOND, () -> Generations.read(follower).equals("third"));
      assertThat(Generations.names(archive)).containsExactly("000001", "000002", "000003");

      finish.countDown();
      assertThat(slow.get()).isEqualTo("first");
      Generations.put(archive, "fourth");
      assertThat(Generations.names(archive)).containsExactly("000003", "000004");
    }
  }

  @Test
  void waitsForReadersWhenItIsClosedAndThenAnswersNoMore() throws Exception {
    Generations.put(archive, "first");
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    Follower<Generations.Word> follower = Generations.follow(archive);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> slow =
          threads.submit(() ->
              follower.read((word, generation) -> {
                reading.countDown();
                await(finish);
                return word.text();
              }));
      reading.await();
      Future<?> closing = threads.submit(follower::close);
      assertWithin(A_SECOND, () -> isClosed(follower));
      assertThat(closing.isDone()).isFalse();
      finish.countDown();
      assertThat(slow.get()).isEqualTo("first");
      closing.get();
    }
    follower.close();
    Generations.put(archive, "second");
    Generations.put(archive, "third");
    assertThat(Generations.names(archive)).containsExactly("000002", "000003");
  }

  @Test
  void servesOnWhileTheNextGenerationCannotBeOpened() throws Exception {
    Generations.put(archive, "first");
    CountDownLatch refused = new CountDownLatch(1);
    try (Follower<Generations.Word> follower =
        new Follower<>(
            archive,
            generation -> {
              if (generation.name().equals("000002")) {
                refused.countDown();
                throw new ArchiveException(ErrorCode.ARCHIVE_TOO_NEW, "from the future");
              }
              return new Generations.Word(generation);
            })) {
      Generations.put(archive, "second");
      assertThat(refused.await(1, TimeUnit.SECONDS)).isTrue();
      assertThat(Generations.read(follower)).isEqualTo("first");
    }
  }

  @Test
  void opensNothingThatIsDamaged() throws IOException {
    Generations.put(archive, "first");
    Files.writeString(archive.resolve("generations/000001/index/word"), "fIrst");
    assertThatFails(() -> Generations.follow(archive)).isEqualTo(ErrorCode.ARCHIVE_CORRUPT);
  }

  @Test
  void readsAnArchiveThatWasMoved() throws IOException {
    Generations.put(archive, "first");
    Path moved = temp.resolve("moved");
    Files.move(archive, moved);
    try (Follower<Generations.Word> follower = Generations.follow(moved)) {
      assertThat(Generations.read(follower)).isEqualTo("first");
      assertThat(Generations.put(moved, "second")).isEqualTo("000002");
    }
  }

  private static boolean isClosed(Follower<Generations.Word> follower) {
    try {
      Generations.read(follower);
      return false;
    } catch (ArchiveException e) {
      return e.code() == ErrorCode.ARCHIVE_CLOSED;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static void assertWithin(Duration limit, BooleanSupplier condition) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("within %s", limit).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
