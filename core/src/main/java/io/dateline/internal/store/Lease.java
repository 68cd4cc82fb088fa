package io.dateline.internal.store;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right of a reader to find a generation's files where they are: a shared lock on its {@code
 * readers.lock}, which the system takes back when the process dies.
 *
 * <p>A process holds at most one lock on a file, and loses it when it closes any channel to that
 * file. So all readers of this process share one lock, counted here, and nobody else may open the
 * file. The lock needs no right to write: a read-only archive is leased like any other. Where the
 * file system knows no locks, the lease is empty; readers then rely on open files outliving their
 * names.
 */
final class Lease implements AutoCloseable {
  private static final String FILE = "readers.lock";

  /** By the real path of the generation's folder; guards all that is done to these files. */
  private static final Map<Path, Held> HELD = new HashMap<>();

  private static final class Held {
    final @Nullable FileChannel channel;
    int readers;

    Held(@Nullable FileChannel channel) {
      this.channel = channel;
    }
  }

  private final Path key;
  private boolean closed;

  private Lease(Path key) {
    this.key = key;
  }

  /** Makes what is locked. */
  static void prepare(Path generation) throws IOException {
    FileChannel.open(generation.resolve(FILE), CREATE_NEW, WRITE).close();
  }

  /** Empty when the generation is gone, or is being deleted. */
  static Optional<Lease> take(Path generation) throws IOException {
    synchronized (HELD) {
      try {
        Path key = generation.toRealPath();
        Held held = HELD.get(key);
        if (held == null) {
          FileChannel channel = openIfThere(key.resolve(FILE), READ);
          if (channel != null && !lock(channel, true)) {
            channel.close();
            return Optional.empty();
          }
          held = new Held(channel);
          HELD.put(key, held);
        }
        held.readers++;
        return Optional.of(new Lease(key));
      } catch (NoSuchFileException e) {
        return Optional.empty();
      }
    }
  }

  /**
   * Moves a generation out of its place unless somebody reads it, in this process or another.
   *
   * @return whether it was moved
   */
  static boolean moveIfUnread(Path generation, Path target) throws IOException {
    synchronized (HELD) {
      if (HELD.containsKey(generation.toRealPath())) {
        return false;
      }
      try (FileChannel channel = openIfThere(generation.resolve(FILE), WRITE)) {
        if (channel != null && !lock(channel, false)) {
          return false;
        }
        Durable.rename(generation, target);
        return true;
      }
    }
  }

  private static @Nullable FileChannel openIfThere(Path file, StandardOpenOption mode)
      throws IOException {
    return Files.exists(file) ? FileChannel.open(file, mode) : null;
  }

  /** False when another process has a lock that forbids it. */
  private static boolean lock(FileChannel channel, boolean shared) {
    try {
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // Another copy of this class in the same process: its lock stands for ours, too.
      return shared;
    } catch (IOException e) {
      // The file system knows no locks.
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      if (closed) {
        return;
      }
      closed = true;
      Held held = HELD.get(key);
      if (held != null && --held.readers == 0) {
        HELD.remove(key);
        if (held.channel != null) {
          held.channel.close();
        }
      }
    }
  }
}
