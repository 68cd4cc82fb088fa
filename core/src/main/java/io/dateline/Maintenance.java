package io.dateline;

import io.dateline.internal.lucene.Index;
import io.dateline.internal.store.Copies;
import io.dateline.internal.store.Generation;
import io.dateline.internal.store.Inspection;
import io.dateline.internal.store.Repairer;
import io.dateline.internal.store.Writer;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks after an archive: goes back a generation, checks, mends, copies. All of it can be done
 * while the archive is being searched.
 *
 * <p>Immutable and safe for use by many threads; of those that write into an archive one at a time
 * can be at work, in any process.
 */
public final class Maintenance {
  private final Path folder;

  private Maintenance(Path folder) {
    this.folder = folder;
  }

  /** Of the archive in this folder. */
  public static Maintenance of(Path folder) {
    return new Maintenance(folder);
  }

  /**
   * Makes the generation before the current one again. Doing it twice changes nothing.
   *
   * @return the name of the generation that is current now
   * @throws ArchiveException with {@link ErrorCode#GENERATION_NOT_FOUND} when there is none before;
   *     when that is damaged, nothing changes; and when another is writing
   */
  public String rollback() {
    try (Writer writer = Writer.openExisting(folder)) {
      Generation before = writer.before();
      Archive.requireReadable(before);
      requireGood(before);
      writer.rollback();
      return before.name();
    }
  }

  /**
   * Reads everything: the manifest and checksum of every file, the engine's own check, the counts.
   *
   * @throws ArchiveException when there is no archive, or one of a newer version
   * @throws StorageException when its files cannot be read
   */
  public ArchiveCheck check() {
    return Inspection.of(folder, Maintenance::requireGood);
  }

  /**
   * Mends the archive, if anything is wrong with it, with what is whole: the current generation;
   * else those of its articles that can still be read; else the generation before. What is damaged
   * is not lost before it was copied.
   *
   * @param copy where to copy the archive first, as it is, faults and all: a folder that is empty
   *     or does not exist. It is left alone when nothing is wrong
   * @throws ArchiveException when there is no archive, another is writing into it, or nothing of it
   *     can be saved
   * @throws StorageException when a file cannot be read or written
   */
  public ArchiveRepair repair(Path copy) {
    ArchiveCheck found = check();
    if (found.whole()) {
      ArchiveCheck.Generation current = found.generations().getFirst();
      return new ArchiveRepair(List.of(), current.name(), current.articles(), 0, List.of());
    }
    try (Repairer repairer = Repairer.begin(folder, copy, Maintenance::requireGood)) {
      return new RepairRun(repairer, found.faults())
          .run()
          .orElseThrow(() ->
              new ArchiveException(
                  ErrorCode.ARCHIVE_CORRUPT,
                  "nothing of the archive in %s can be saved; restore a backup, or rebuild it from its inputs (a copy of it as it is: %s)"
                      .formatted(folder, copy)));
    }
  }

  /**
   * Copies what the archive holds now to another folder, which is then an archive itself, to be
   * searched or restored from, under any path and on any machine. What it holds already, and is
   * whole, is not copied again; of what it held before, one generation is kept.
   *
   * @param to a backup made before, or a folder that is empty or does not exist
   * @throws ArchiveException when a file is damaged, or the target holds something else
   * @throws StorageException when a file cannot be read or written; the target is as it was
   */
  public ArchiveCopy backup(Path to) {
    return Copies.copy(folder, to, Maintenance::requireGood);
  }

  /**
   * Makes what a backup holds the current generation here. What was current before is kept, and
   * {@link #rollback} goes back to it.
   *
   * @param backup a backup, or any other archive
   * @throws ArchiveException when it is no archive, damaged, or its files lead outside it
   * @throws StorageException when a file cannot be read or written; the archive is as it was
   */
  public ArchiveCopy restore(Path backup) {
    return Copies.copy(backup, folder, Maintenance::requireGood);
  }

  /** A generation of an older schema is good: its articles can be read, to rebuild from them. */
  private static void requireGood(Generation generation) {
    Archive.requireNotNewer(generation);
    Index.check(generation.index());
    try (Index index = Index.openForArticles(generation.index())) {
      long articles = index.count();
      long expected = generation.manifest().counts().indexed();
      if (articles != expected) {
        throw new ArchiveException(
            ErrorCode.ARCHIVE_CORRUPT,
            "%s is damaged: it holds %,d articles and should hold %,d"
                .formatted(generation.index(), articles, expected));
      }
    }
  }
}
