package io.dateline.internal.store;

import io.dateline.ArchiveException;
import io.dateline.ErrorCode;
import io.dateline.StorageException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the current generation of an archive open for reading, and moves to the next one soon after
 * it became current, used or not: an idle reader holds no old generation.
 *
 * <p>Safe for use by many threads, which hold no lock while they read.
 *
 * @param <T> what a generation is opened as
 */
public final class Follower<T extends AutoCloseable> implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Follower.class.getName());
  private static final Duration GLANCE = Duration.ofMillis(250);

  /** How long to leave a generation alone that could not be opened. */
  private static final Duration SULK = Duration.ofSeconds(5);

  private final ArchiveFolder archive;
  private final Function<Generation, T> opener;
  private final Set<Opened> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread watch;
  private volatile @Nullable Opened current;

  /** What the watch said last; its own. */
  private @Nullable String complaint;

  /** A generation with those who read it: this follower while it is current, and each reading. */
  private final class Opened {
    final Current.Ref ref;
    final Generation generation;
    final T value;
    final Leases leases;
    final AtomicInteger readers = new AtomicInteger(1);
    final CountDownLatch closed = new CountDownLatch(1);

    Opened(Current.Ref ref, Generation generation, T value, Leases leases) {
      this.ref = ref;
      this.generation = generation;
      this.value = value;
      this.leases = leases;
      open.add(this);
    }

    /** False when the last reader has left. */
    boolean enter() {
      for (int now = readers.get(); now > 0; now = readers.get()) {
        if (readers.compareAndSet(now, now + 1)) {
          return true;
        }
      }
      return false;
    }

    void leave() {
      if (readers.decrementAndGet() > 0) {
        return;
      }
      try (leases) {
        value.close();
      } catch (Exception e) {
        LOG.log(Level.WARNING, "generation " + generation.name() + " could not be closed", e);
      } finally {
        open.remove(this);
        closed.countDown();
      }
    }
  }

  /**
   * Opens the current generation and begins to follow.
   *
   * @throws ArchiveException when there is no archive that can be read
   * @throws StorageException when its files cannot be read
   */
  public Follower(Path root, Function<Generation, T> opener) {
    this.archive = ArchiveFolder.of(root);
    this.opener = opener;
    try {
      this.current = openCurrent(Generation::requireWhole);
    } catch (IOException e) {
      throw StorageException.of("cannot read the archive in " + root, e);
    }
    this.watch = Thread.ofVirtual().name("dateline-follower").start(this::watch);
  }

  /**
   * Reads from the generation that is current now; it stays open until the reading is done.
   *
   * @throws ArchiveException when this is closed
   */
  public <R> R read(BiFunction<T, Generation, R> reading) {
    Opened opened = enter();
    try {
      return reading.apply(opened.value, opened.generation);
    } finally {
      opened.leave();
    }
  }

  private Opened enter() {
    while (true) {
      Opened now = current;
      if (now == null) {
        throw new ArchiveException(
            ErrorCode.ARCHIVE_CLOSED, "the archive in " + archive.root() + " was closed");
      }
      if (now.enter()) {
        return now;
      }
      // It was superseded between the two lines above; its successor is there already.
    }
  }

  /** What must hold of a generation's files before it is opened. */
  private interface Requirement {
    void of(Generation generation) throws IOException;
  }

  private Opened openCurrent(Requirement requirement) throws IOException {
    Leases leases = Leases.ofCurrent(archive);
    try {
      Current.Ref ref = leases.current().generation();
      Generation generation = Generation.read(archive, ref);
      requirement.of(generation);
      return new Opened(ref, generation, opener.apply(generation), leases);
    } catch (IOException | RuntimeException e) {
      leases.close();
      throw e;
    }
  }

  private void watch() {
    Duration pause = GLANCE;
    try {
      while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = follow() ? GLANCE : SULK;
      }
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts this thread", e);
    }
  }

  /** False when there is a next generation and it cannot be opened; this one serves on. */
  private boolean follow() {
    Opened before = current;
    try {
      if (before != null && !archive.current().generation().equals(before.ref)) {
        // Who made it current has read all of it just before.
        current = openCurrent(Generation::requireComplete);
        complaint = null;
        before.leave();
      }
      return true;
    } catch (IOException | RuntimeException e) {
      complain(e);
      return false;
    }
  }

  /** Once for each thing that is wrong, however long it stays so. */
  private void complain(Exception e) {
    if (!e.toString().equals(complaint)) {
      complaint = e.toString();
      LOG.log(
          Level.WARNING,
          "still answering from the generation before in {0}: {1}",
          archive.root(),
          e.getMessage());
    }
  }

  /** Ends reading; what is being read is finished first. */
  @Override
  public void close() {
    closing.countDown();
    boolean interrupted = Uninterrupted.run(watch::join);
    leaveLast();
    for (Opened opened : open) {
      interrupted |= Uninterrupted.run(opened.closed::await);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void leaveLast() {
    Opened last = current;
    current = null;
    if (last != null) {
      last.leave();
    }
  }

  /** Something that waits. */
  private interface Uninterrupted {
    void await() throws InterruptedException;

    /** Waits to the end, and tells whether somebody would have had it otherwise. */
    static boolean run(Uninterrupted waiting) {
      boolean interrupted = false;
      while (true) {
        try {
          waiting.await();
          return interrupted;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
  }
}
