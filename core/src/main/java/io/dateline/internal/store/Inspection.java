package io.dateline.internal.store;

import io.dateline.ArchiveCheck;
import io.dateline.ArchiveException;
import io.dateline.DatelineException;
import io.dateline.ErrorCode;
import io.dateline.StorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Looks at everything in an archive that a search or a rollback could rest on. Writes nothing. */
public final class Inspection {
  private final ArchiveFolder archive;
  private final Consumer<Generation> engine;
  private final List<ArchiveCheck.Generation> generations = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private Inspection(ArchiveFolder archive, Consumer<Generation> engine) {
    this.archive = archive;
    this.engine = engine;
  }

  /**
   * Inspects an archive.
   *
   * @param engine looks into an index whose files are whole, and throws for what is wrong
   * @throws ArchiveException when there is no archive
   * @throws StorageException when its files cannot be read
   */
  public static ArchiveCheck of(Path root, Consumer<Generation> engine) {
    try {
      Inspection inspection = new Inspection(ArchiveFolder.of(root), engine);
      inspection.inspect();
      return new ArchiveCheck(inspection.generations, inspection.faults);
    } catch (ArchiveException e) {
      if (e.code() != ErrorCode.ARCHIVE_CORRUPT) {
        throw e;
      }
      return new ArchiveCheck(List.of(), List.of(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw StorageException.of("cannot read the archive in " + root, e);
    }
  }

  private void inspect() throws IOException {
    try (Leases leases = Leases.ofAll(archive)) {
      Current current = leases.current();
      inspect(current.generation(), true);
      if (current.before() != null) {
        inspect(current.before(), false);
      }
    }
  }

  private void inspect(Current.Ref ref, boolean current) throws IOException {
    try {
      Generation generation = Generation.read(archive, ref);
      List<String> found = faults(generation);
      faults.addAll(found);
      generations.add(
          new ArchiveCheck.Generation(
              generation.name(),
              current,
              generation.manifest().counts().indexed(),
              generation.manifest().bytes(),
              found.isEmpty()));
    } catch (ArchiveException e) {
      faults.add(String.valueOf(e.getMessage()));
    }
  }

  private List<String> faults(Generation generation) throws IOException {
    List<String> found = generation.faults();
    if (found.isEmpty()) {
      try {
        engine.accept(generation);
      } catch (DatelineException e) {
        return List.of(String.valueOf(e.getMessage()));
      }
    }
    return found;
  }
}
