package io.dateline.internal.store;

import io.dateline.ArchiveCopy;
import io.dateline.ArchiveException;
import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Copies the current generation of an archive into another, where it becomes current by the same
 * atomic step as a new one. A backup is an archive, and restoring is copying back.
 */
public final class Copies {
  private Copies() {}

  /**
   * Copies, unless the target has that very generation already, and whole.
   *
   * @param engine looks into the index of the copy before it is made current, and throws for what
   *     is wrong with it
   * @throws ArchiveException when there is no archive to copy, when it is damaged or leads outside,
   *     when the target holds something else or is being written
   * @throws StorageException when a file cannot be read or written; the target is as it was
   */
  public static ArchiveCopy copy(Path from, Path to, Consumer<Generation> engine) {
    ArchiveFolder source = ArchiveFolder.of(from);
    requireApart(from, to);
    try (Leases leases = Leases.ofCurrent(source);
        Writer target = Writer.open(to)) {
      Generation generation = Generation.read(source, leases.current().generation());
      String name = target.hold(generation).orElse(null);
      if (name != null) {
        return summary(generation, name, 0);
      }
      try (Staging staging = target.stage()) {
        return commit(generation, staging, engine);
      }
    } catch (IOException e) {
      throw StorageException.of("cannot copy the archive in " + from + " to " + to, e);
    }
  }

  private static ArchiveCopy commit(
      Generation generation, Staging staging, Consumer<Generation> engine) {
    long bytes = generation.manifest().bytes();
    try {
      staging.commitCopyOf(generation, engine);
    } catch (StorageException e) {
      throw staging.withRoom(e, bytes);
    }
    return summary(generation, staging.name(), bytes);
  }

  private static ArchiveCopy summary(Generation generation, String name, long copied) {
    Manifest manifest = generation.manifest();
    return new ArchiveCopy(name, manifest.counts().indexed(), manifest.bytes(), copied);
  }

  static void requireApart(Path from, Path to) {
    Path source = real(from);
    Path target = real(to);
    if (source.startsWith(target) || target.startsWith(source)) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_PARAMETER,
          "%s and %s overlap; an archive and its copy need a folder each".formatted(from, to));
    }
  }

  private static Path real(Path folder) {
    try {
      return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    } catch (IOException e) {
      throw StorageException.of("cannot read the folder " + folder, e);
    }
  }
}
