package io.dateline.internal.store;

import io.dateline.ArchiveException;
import io.dateline.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/**
 * A generation being built, under a name that is never taken for a generation's. Closing it
 * unfinished clears it away.
 */
public final class Staging implements AutoCloseable {
  private final Writer writer;
  private final String name;
  private final Path folder;
  private boolean done;

  Staging(Writer writer, String name, Path folder) {
    this.writer = writer;
    this.name = name;
    this.folder = folder;
  }

  /** The name it will have. */
  public String name() {
    return name;
  }

  /** The empty folder to build the index in. */
  public Path index() {
    return Generation.index(folder);
  }

  /**
   * Makes it the current generation. Everything is on disk before the step that makes it current,
   * and that step is on disk when this returns.
   *
   * @throws StorageException when a file cannot be written; the generation before is current still,
   *     unless the message says otherwise
   */
  public void commit(int schema, Manifest.Counts counts) {
    complete(() -> {
      List<Manifest.Entry> files = Checksums.of(index());
      return new Manifest(ArchiveFolder.LAYOUT, schema, builtAt(), counts, files).toJson();
    });
  }

  /** Never before the generation before, though the clock may have jumped back since. */
  private Instant builtAt() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return writer.currentBuiltAt().filter(now::isBefore).orElse(now);
  }

  /**
   * Makes a copy of another archive's generation the current one here. Each file is compared with
   * its checksum as it is copied, and again where it is written.
   *
   * @param engine looks into the copy before it is made current, and throws for what is wrong
   * @throws ArchiveException when a file is not as it was written, or is none
   */
  public void commitCopyOf(Generation other, Consumer<Generation> engine) {
    complete(() -> {
      byte[] manifest = other.manifestBytes();
      other.requireReal();
      for (Manifest.Entry file : other.manifest().files()) {
        Files.copy(
            other.index().resolve(file.name()),
            index().resolve(file.name()),
            LinkOption.NOFOLLOW_LINKS);
      }
      Generation copy = other.at(folder, name);
      copy.requireWhole();
      engine.accept(copy);
      return manifest;
    });
  }

  /** The last writing of what makes a generation. */
  private interface Completion {
    byte[] manifest() throws IOException;
  }

  private void complete(Completion completion) {
    try {
      put(completion.manifest());
    } catch (IOException e) {
      throw StorageException.of(
          writer.isCurrent(name)
              ? "generation %s is whole and current, but a power cut could undo that"
                  .formatted(name)
              : "cannot complete generation " + name,
          e);
    }
  }

  private void put(byte[] manifest) throws IOException {
    for (String file : ArchiveFolder.names(index())) {
      Durable.syncFile(index().resolve(file));
    }
    Durable.syncFolder(index());
    Lease.prepare(folder);
    Durable.replace(folder.resolve(Manifest.NAME), manifest);
    Durable.rename(folder, writer.place(name));
    writer.switchTo(new Current.Ref(name, Manifest.sha256(manifest)));
    done = true;
    writer.clearQuietly();
  }

  /** The same failure, with how much room is missing when it was for want of that. */
  public StorageException withRoom(StorageException failure) {
    return withRoom(failure, writer.currentBytes());
  }

  /**
   * The same.
   *
   * @param expected the bytes that the new generation takes in all
   */
  StorageException withRoom(StorageException failure, long expected) {
    long used = 0;
    try {
      for (String file : ArchiveFolder.names(index())) {
        used += Files.size(index().resolve(file));
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return Room.told(failure, folder, used, expected);
  }

  /** Clears away what was begun, unless it became current. */
  @Override
  public void close() {
    if (done) {
      return;
    }
    done = true;
    try {
      Durable.deleteTree(folder);
      writer.discard(name);
    } catch (IOException e) {
      // What made it fail is being reported already; the next writer clears the rest.
    }
  }
}
