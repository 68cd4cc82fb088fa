package io.dateline.internal.store;

import io.dateline.ArchiveException;
import io.dateline.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Generations other than the current one that are kept open because somebody goes through them page
 * by page: {@link #MOST} at most, each for {@link #IDLE} after it was last used. The lease of each
 * keeps its files, even when the archive names it no longer.
 *
 * <p>Guarded by its follower.
 */
final class Snapshots<T extends AutoCloseable> {
  /** How many are kept; beyond, the one unused longest gives way. */
  static final int MOST = 2;

  /** How long one is kept that nobody uses. */
  static final Duration IDLE = Duration.ofMinutes(1);

  private final List<Opened<T>> kept = new ArrayList<>();

  /** The one that is wanted, by the digest of its manifest; null when it is not kept. */
  @Nullable Opened<T> find(Predicate<String> wanted) {
    for (Opened<T> each : kept) {
      if (wanted.test(each.generation().manifestSha256())) {
        return each;
      }
    }
    return null;
  }

  /** Keeps one, which this closes in the end. */
  void keep(Opened<T> opened) {
    kept.add(opened);
    if (kept.size() > MOST) {
      Opened<T> oldest =
          kept.stream().max(Comparator.comparingLong(Opened::idleNanos)).orElseThrow();
      kept.remove(oldest);
      oldest.leave();
    }
  }

  /** Keeps one that is superseded, if it was used just now. */
  void keepIfWalked(Opened<T> opened) {
    if (isIdle(opened)) {
      opened.leave();
    } else {
      keep(opened);
    }
  }

  void leaveIdle() {
    List<Opened<T>> idle = kept.stream().filter(Snapshots::isIdle).toList();
    kept.removeAll(idle);
    idle.forEach(Opened::leave);
  }

  void leaveAll() {
    kept.forEach(Opened::leave);
    kept.clear();
  }

  private static boolean isIdle(Opened<?> opened) {
    return opened.idleNanos() > IDLE.toNanos();
  }

  /** A generation that lies in the archive, named by it or not, with the lease that keeps it. */
  record Found(Generation generation, Lease lease) {}

  /** Looks for the one that is wanted; empty when it was deleted. */
  static Optional<Found> look(ArchiveFolder archive, Predicate<String> wanted) throws IOException {
    for (String name : ArchiveFolder.names(archive.generations())) {
      if (!Writer.isGeneration(name)) {
        continue;
      }
      Optional<Lease> lease = Lease.take(archive.generation(name));
      if (lease.isEmpty()) {
        continue;
      }
      Optional<Found> found = look(archive, name, wanted, lease.get());
      if (found.isPresent()) {
        return found;
      }
      lease.get().close();
    }
    return Optional.empty();
  }

  private static Optional<Found> look(
      ArchiveFolder archive, String name, Predicate<String> wanted, Lease lease)
      throws IOException {
    try {
      byte[] manifest = Files.readAllBytes(archive.generation(name).resolve(Manifest.NAME));
      String sha256 = Manifest.sha256(manifest);
      return wanted.test(sha256)
          ? Optional.of(new Found(Generation.read(archive, new Current.Ref(name, sha256)), lease))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      // It was moved away before the lease was taken, or was never whole.
      return Optional.empty();
    } catch (ArchiveException e) {
      if (e.code() == ErrorCode.ARCHIVE_CORRUPT) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
