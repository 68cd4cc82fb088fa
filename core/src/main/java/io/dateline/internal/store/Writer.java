package io.dateline.internal.store;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.dateline.ArchiveException;
import io.dateline.ErrorCode;
import io.dateline.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one that writes into an archive, from when it is opened until it is closed. What dead ones
 * left behind is cleared when it opens.
 *
 * <p>For use by one thread.
 */
public final class Writer implements AutoCloseable {
  private static final Pattern GENERATION = Pattern.compile("[0-9]{6,18}");
  private static final String STAGING = ".staging-";
  private static final String DELETING = ".deleting-";

  /**
   * How long to wait for readers of a generation that is no longer kept, so that rebuilds in quick
   * succession do not pile up generations. Readers follow within a second.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ArchiveFolder archive;
  private final WriteLock lock;
  private @Nullable Current current;

  Writer(ArchiveFolder archive, WriteLock lock, @Nullable Current current) {
    this.archive = archive;
    this.lock = lock;
    this.current = current;
  }

  /**
   * Begins writing into a folder, which is made when it does not exist.
   *
   * @throws ArchiveException when the folder holds something else, or another is writing
   * @throws StorageException when it cannot be written
   */
  public static Writer open(Path root) {
    ArchiveFolder archive = ArchiveFolder.ofNew(root);
    try {
      Durable.createFolders(root);
      WriteLock lock = WriteLock.take(root);
      try {
        archive.mark();
        Writer writer = new Writer(archive, lock, currentOf(archive));
        writer.clear(PATIENCE);
        return writer;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw Room.told(
          StorageException.of("cannot write into the archive " + root, e), existing(root), 0, 0);
    }
  }

  /** The folder itself, or the nearest one above that is there. */
  private static Path existing(Path root) {
    Path folder = root.toAbsolutePath();
    for (Path above = folder; above != null; above = above.getParent()) {
      if (Files.isDirectory(above)) {
        return above;
      }
    }
    return folder;
  }

  /**
   * Begins writing into an archive that is there.
   *
   * @throws ArchiveException when there is none, or another is writing
   * @throws StorageException when it cannot be written
   */
  public static Writer openExisting(Path root) {
    ArchiveFolder.of(root);
    return open(root);
  }

  /** Null when there is none, or when it cannot be told: a rebuild mends that. */
  private static @Nullable Current currentOf(ArchiveFolder archive) throws IOException {
    try {
      return archive.current();
    } catch (ArchiveException e) {
      return null;
    }
  }

  /** Takes this for current, whatever the file {@code current} says. */
  void assume(Current current) {
    this.current = current;
  }

  static boolean isGeneration(String name) {
    return GENERATION.matcher(name).matches();
  }

  /** Whether there is a generation that searches answer from. */
  public boolean hasCurrent() {
    return current != null;
  }

  /**
   * The current generation. No other writer can delete it while this one is open.
   *
   * @throws ArchiveException when there is none, or its files are damaged
   */
  public Generation current() {
    try {
      return read(archive.current().generation());
    } catch (IOException e) {
      throw StorageException.of("cannot read the archive in " + archive.root(), e);
    }
  }

  /** The size of the current index; 0 when there is none to compare with. */
  long currentBytes() {
    return currentManifest().map(Manifest::bytes).orElse(0L);
  }

  /** When the current generation was built; empty when there is none, or none that can be read. */
  public Optional<Instant> currentBuiltAt() {
    return currentManifest().map(Manifest::builtAt);
  }

  private Optional<Manifest> currentManifest() {
    try {
      return current == null
          ? Optional.empty()
          : Optional.of(Generation.read(archive, current.generation()).manifest());
    } catch (IOException | ArchiveException e) {
      return Optional.empty();
    }
  }

  /** Begins a new generation beside the others. */
  public Staging stage() {
    try {
      long last = 0;
      for (String name : ArchiveFolder.names(archive.generations())) {
        if (GENERATION.matcher(name).matches()) {
          last = Math.max(last, Long.parseLong(name));
        }
      }
      String name = String.format(Locale.ROOT, "%06d", last + 1);
      Path folder = archive.generation(STAGING + name);
      Files.createDirectory(folder);
      Files.createDirectory(Generation.index(folder));
      return new Staging(this, name, folder);
    } catch (IOException e) {
      throw Room.told(
          StorageException.of("cannot begin a generation in " + archive.generations(), e),
          archive.generations(),
          0,
          currentBytes());
    }
  }

  Path place(String name) {
    return archive.generation(name);
  }

  /** Makes a generation current that is in its place, whole and on disk. */
  void switchTo(Current.Ref generation) throws IOException {
    Current next = Current.next(generation, current);
    archive.switchTo(next);
    current = next;
  }

  /**
   * The generation to go back to.
   *
   * @throws ArchiveException when there is none, or its files are damaged
   */
  public Generation before() {
    return read(back().generation());
  }

  private Generation read(Current.Ref ref) {
    try {
      Generation generation = Generation.read(archive, ref);
      generation.requireWhole();
      return generation;
    } catch (IOException e) {
      throw StorageException.of("cannot read the archive in " + archive.root(), e);
    }
  }

  /** Makes the generation before the current one, and the other way round. */
  public void rollback() {
    Current back = back();
    try {
      archive.switchTo(back);
      current = back;
    } catch (IOException e) {
      throw StorageException.of("cannot go back to generation " + back.generation().name(), e);
    }
  }

  private Current back() {
    return Optional.ofNullable(current)
        .flatMap(Current::back)
        .orElseThrow(() ->
            new ArchiveException(
                ErrorCode.GENERATION_NOT_FOUND,
                "there is no generation to go back to in " + archive.root()));
  }

  /**
   * Makes a generation current that is here already, if it is: a copy of this one, and whole.
   *
   * @return its name here; empty when it is not here
   */
  Optional<String> hold(Generation other) throws IOException {
    Current now = current;
    if (now == null) {
      return Optional.empty();
    }
    if (isCopy(now.generation(), other)) {
      return Optional.of(now.generation().name());
    }
    if (now.before() != null && isCopy(now.before(), other)) {
      rollback();
      return Optional.of(now.before().name());
    }
    return Optional.empty();
  }

  private boolean isCopy(Current.Ref ref, Generation other) throws IOException {
    if (!ref.manifestSha256().equals(other.manifestSha256())) {
      return false;
    }
    try {
      Generation.read(archive, ref).requireWhole();
      return true;
    } catch (ArchiveException e) {
      return false;
    }
  }

  /** Whether the file {@code current} names this generation, whatever was told of writing it. */
  boolean isCurrent(String name) {
    return namesOnDisk(name).orElse(false);
  }

  /** Empty when it cannot be told. */
  private Optional<Boolean> namesOnDisk(String name) {
    try {
      return Optional.of(archive.current().names(name));
    } catch (ArchiveException e) {
      return e.code() == ErrorCode.ARCHIVE_NOT_FOUND ? Optional.of(false) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Deletes what nobody needs, and leaves for the next writer what cannot be deleted now. */
  void clearQuietly() {
    try {
      clear(Duration.ZERO);
    } catch (IOException e) {
      // The archive is as it should be; only room is wasted until the next writer comes.
    }
  }

  private void clear(Duration patience) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!clearOnce() && System.nanoTime() < deadline) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** False when a reader keeps something from being deleted. */
  private boolean clearOnce() throws IOException {
    boolean all = true;
    for (String name : ArchiveFolder.names(archive.generations())) {
      Path folder = archive.generation(name);
      if (name.startsWith(STAGING) || name.startsWith(DELETING)) {
        Durable.deleteTree(folder);
      } else if (isLitter(name) && Files.isDirectory(folder, NOFOLLOW_LINKS)) {
        all &= delete(folder, name);
      }
    }
    return all;
  }

  /** Nothing is, while it cannot be told what is current: it may yet be repaired. */
  private boolean isLitter(String name) {
    return current != null && GENERATION.matcher(name).matches() && !current.names(name);
  }

  /** First out of its place, so that half of it is never taken for a generation. */
  private boolean delete(Path folder, String name) throws IOException {
    Path away = archive.generation(DELETING + name);
    if (!Lease.moveIfUnread(folder, away)) {
      return false;
    }
    Durable.deleteTree(away);
    return true;
  }

  /** Deletes a generation that was put in its place, unless it is current or may be. */
  void discard(String name) throws IOException {
    Path folder = archive.generation(name);
    if (Files.exists(folder) && !namesOnDisk(name).orElse(true)) {
      delete(folder, name);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw StorageException.of("cannot release the lock of the archive " + archive.root(), e);
    }
  }
}
