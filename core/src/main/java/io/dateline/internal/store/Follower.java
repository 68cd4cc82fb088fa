package io.dateline.internal.store;

import io.dateline.ArchiveException;
import io.dateline.ErrorCode;
import io.dateline.StorageException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
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

  /** How many generations to remember that were found whole. */
  private static final int MOST_WHOLE = 64;

  private final ArchiveFolder archive;
  private final Function<Generation, T> opener;
  private final Set<Opened<T>> open = ConcurrentHashMap.newKeySet();

  /** Guarded by this, as is who closes. */
  private final Snapshots<T> snapshots = new Snapshots<>();

  /** Some digests of those that were found whole, here or by who made them current. */
  private final Set<String> whole = ConcurrentHashMap.newKeySet();

  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread watch;
  private volatile @Nullable Opened<T> current;

  /** What the watch said last; its own. */
  private @Nullable String complaint;

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
    Opened<T> opened = enter();
    try {
      return reading.apply(opened.value(), opened.generation());
    } finally {
      opened.leave();
    }
  }

  /**
   * Reads from a certain generation, current or not. What was read so within the last minute is
   * kept, up to a few generations, even when the archive names it no longer.
   *
   * @param wanted tells it by the digest of its manifest
   * @return empty when the archive has it no more
   * @throws ArchiveException when this is closed, or that generation is damaged
   */
  public <R> Optional<R> read(Predicate<String> wanted, BiFunction<T, Generation, R> reading) {
    Opened<T> opened = enter(wanted);
    if (opened == null) {
      return Optional.empty();
    }
    try {
      opened.walk();
      return Optional.of(reading.apply(opened.value(), opened.generation()));
    } finally {
      opened.leave();
    }
  }

  private @Nullable Opened<T> enter(Predicate<String> wanted) {
    Opened<T> now = enter();
    if (wanted.test(now.generation().manifestSha256())) {
      return now;
    }
    now.leave();
    return enterSnapshot(wanted);
  }

  private synchronized @Nullable Opened<T> enterSnapshot(Predicate<String> wanted) {
    if (current == null) {
      throw closed();
    }
    Opened<T> kept = snapshots.find(wanted);
    if (kept == null) {
      kept = openSnapshot(wanted);
      if (kept == null) {
        return null;
      }
      kept.walk();
      snapshots.keep(kept);
    }
    // It cannot be closed: it is kept.
    kept.enter();
    return kept;
  }

  private @Nullable Opened<T> openSnapshot(Predicate<String> wanted) {
    try {
      Snapshots.Found found = Snapshots.look(archive, wanted).orElse(null);
      if (found == null) {
        return null;
      }
      Requirement requirement =
          whole.contains(found.generation().manifestSha256())
              ? Generation::requireComplete
              : Generation::requireWhole;
      try {
        return open(found.generation(), found.lease(), requirement);
      } catch (IOException | RuntimeException e) {
        found.lease().close();
        throw e;
      }
    } catch (IOException e) {
      throw StorageException.of("cannot read the archive in " + archive.root(), e);
    }
  }

  private ArchiveException closed() {
    return new ArchiveException(
        ErrorCode.ARCHIVE_CLOSED, "the archive in " + archive.root() + " was closed");
  }

  private Opened<T> enter() {
    while (true) {
      Opened<T> now = current;
      if (now == null) {
        throw closed();
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

  private Opened<T> openCurrent(Requirement requirement) throws IOException {
    Leases leases = Leases.ofCurrent(archive);
    try {
      Generation generation = Generation.read(archive, leases.current().generation());
      return open(generation, leases, requirement);
    } catch (IOException | RuntimeException e) {
      leases.close();
      throw e;
    }
  }

  /** What is opened takes the lease over. */
  private Opened<T> open(Generation generation, AutoCloseable lease, Requirement requirement)
      throws IOException {
    requirement.of(generation);
    if (whole.size() == MOST_WHOLE) {
      whole.clear();
    }
    whole.add(generation.manifestSha256());
    return new Opened<>(generation, opener.apply(generation), lease, open);
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
    Opened<T> before = current;
    try {
      if (before != null && !archive.current().generation().equals(before.generation().ref())) {
        // Who made it current has read all of it just before.
        current = openCurrent(Generation::requireComplete);
        complaint = null;
        supersede(before);
      }
      leaveIdle();
      return true;
    } catch (IOException | RuntimeException e) {
      complain(e);
      return false;
    }
  }

  private synchronized void supersede(Opened<T> before) {
    snapshots.keepIfWalked(before);
  }

  private synchronized void leaveIdle() {
    snapshots.leaveIdle();
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
    leaveAll();
    for (Opened<T> opened : open) {
      interrupted |= Uninterrupted.run(opened::awaitClosed);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void leaveAll() {
    Opened<T> last = current;
    current = null;
    if (last != null) {
      last.leave();
    }
    snapshots.leaveAll();
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
