package io.dateline.internal.store;

import io.dateline.ArchiveException;
import io.dateline.DatelineException;
import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.StorageException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Mends a damaged archive, of which it makes a copy first, as it is, faults and all.
 *
 * <p>For use by one thread.
 */
public final class Repairer implements AutoCloseable {
  private final ArchiveFolder archive;
  private final Writer writer;
  private final Consumer<Generation> engine;

  private Repairer(ArchiveFolder archive, Writer writer, Consumer<Generation> engine) {
    this.archive = archive;
    this.writer = writer;
    this.engine = engine;
  }

  /**
   * A generation that may be damaged.
   *
   * @param name its name
   * @param index the folder of its index
   * @param articles how many articles it should hold; 0 when that cannot be told
   * @param whole it, if it is whole
   */
  public record Candidate(String name, Path index, long articles, Optional<Generation> whole) {}

  /**
   * Begins: copies everything, then makes sure that the folder says what it is.
   *
   * @param copy a folder that is empty or does not exist
   * @param engine looks into an index whose files are whole, and throws for what is wrong
   * @throws ArchiveException when another is writing into the archive
   * @throws InvalidRequestException when the copy has no folder of its own
   * @throws StorageException when something cannot be copied; then nothing was changed
   */
  public static Repairer begin(Path root, Path copy, Consumer<Generation> engine) {
    try {
      Copies.requireApart(root, copy);
      requireEmpty(copy);
      ArchiveFolder archive = ArchiveFolder.damaged(root);
      WriteLock lock = WriteLock.take(root);
      try {
        copy(root, copy);
        archive.markAnew();
        return new Repairer(archive, new Writer(archive, lock, null), engine);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw StorageException.of("cannot copy the archive in " + root + " before repairing it", e);
    }
  }

  private static void requireEmpty(Path copy) throws IOException {
    if (Files.exists(copy) && !ArchiveFolder.names(copy).isEmpty()) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_PARAMETER,
          copy + " is not empty; name a folder for a copy of the damaged archive");
    }
  }

  /** All but the locks: opening and closing such a file would drop a lock that this process has. */
  private static void copy(Path root, Path copy) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
              throws IOException {
            Durable.createFolders(target(each));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && !file.getFileName().toString().endsWith(".lock")) {
              Files.copy(file, target(file));
              Durable.syncFile(target(file));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure)
              throws IOException {
            Durable.syncFolder(target(each));
            return super.postVisitDirectory(each, failure);
          }

          private Path target(Path each) {
            return copy.resolve(root.relativize(each));
          }
        });
  }

  /** The generations in the order in which to try them: the current one, the one before, newer. */
  public List<Candidate> candidates() {
    try {
      List<Candidate> candidates = new ArrayList<>();
      for (Current.Ref ref : refs()) {
        Path index = Generation.index(archive.generation(ref.name()));
        candidates.add(new Candidate(ref.name(), index, articles(ref), whole(ref)));
      }
      return candidates;
    } catch (IOException e) {
      throw StorageException.of("cannot read the archive in " + archive.root(), e);
    }
  }

  /** Where the file {@code current} is damaged, every generation with a manifest, newest first. */
  private List<Current.Ref> refs() throws IOException {
    try {
      Current current = archive.current();
      return current.before() == null
          ? List.of(current.generation())
          : List.of(current.generation(), current.before());
    } catch (ArchiveException e) {
      List<Current.Ref> refs = new ArrayList<>();
      for (String name : ArchiveFolder.names(archive.generations())) {
        Path manifest = archive.generation(name).resolve(Manifest.NAME);
        if (Writer.isGeneration(name) && Files.isRegularFile(manifest)) {
          refs.add(new Current.Ref(name, Manifest.sha256(Files.readAllBytes(manifest))));
        }
      }
      refs.sort(Comparator.comparing(Current.Ref::name).reversed());
      return refs;
    }
  }

  private long articles(Current.Ref ref) throws IOException {
    try {
      return Generation.read(archive, ref).manifest().counts().indexed();
    } catch (ArchiveException e) {
      return 0;
    }
  }

  private Optional<Generation> whole(Current.Ref ref) throws IOException {
    try {
      Generation generation = Generation.read(archive, ref);
      generation.requireWhole();
      engine.accept(generation);
      return Optional.of(generation);
    } catch (DatelineException e) {
      return Optional.empty();
    }
  }

  /** Makes a whole generation current, with the next whole one to go back to. */
  public void keep(Generation generation, List<Candidate> candidates) {
    try {
      prepare(candidates, generation);
      writer.switchTo(generation.ref());
      writer.clearQuietly();
    } catch (IOException e) {
      throw StorageException.of("cannot make generation " + generation.name() + " current", e);
    }
  }

  /** Begins a generation of what was saved, with the first whole one to go back to. */
  public Staging stage(List<Candidate> candidates) {
    prepare(candidates, null);
    return writer.stage();
  }

  private void prepare(List<Candidate> candidates, @Nullable Generation other) {
    candidates.stream()
        .flatMap(candidate -> candidate.whole().stream())
        .filter(generation -> !generation.equals(other))
        .findFirst()
        .ifPresent(before -> writer.assume(new Current(before.ref(), null)));
  }

  @Override
  public void close() {
    writer.close();
  }
}
