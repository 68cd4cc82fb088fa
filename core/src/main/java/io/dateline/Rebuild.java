package io.dateline;

import io.dateline.internal.read.RejectionFile;
import io.dateline.internal.store.Writer;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds a new generation of an archive beside the live one, checks it, and makes it current by one
 * atomic step. Until then, and if it fails, the archive answers as before. The generation before is
 * kept.
 *
 * <p>Immutable; each further call returns a copy.
 */
public final class Rebuild {
  private final Path folder;
  private final @Nullable Pages pages;
  private final boolean itself;
  private final @Nullable Path rejectedTo;
  private final Consumer<Outcome.Rejected> onRejected;
  private final Consumer<RebuildProgress> onProgress;

  private Rebuild(
      Path folder,
      @Nullable Pages pages,
      boolean itself,
      @Nullable Path rejectedTo,
      Consumer<Outcome.Rejected> onRejected,
      Consumer<RebuildProgress> onProgress) {
    this.folder = folder;
    this.pages = pages;
    this.itself = itself;
    this.rejectedTo = rejectedTo;
    this.onRejected = onRejected;
    this.onProgress = onProgress;
  }

  /** Into this folder, which is made when it does not exist. */
  public static Rebuild into(Path folder) {
    return new Rebuild(folder, null, false, null, rejected -> {}, progress -> {});
  }

  /** From these pages. */
  public Rebuild from(Pages pages) {
    return new Rebuild(folder, pages, false, rejectedTo, onRejected, onProgress);
  }

  /**
   * From the articles that the archive holds already: the same articles in this version's schema
   * and analysis.
   */
  public Rebuild fromItself() {
    return new Rebuild(folder, null, true, rejectedTo, onRejected, onProgress);
  }

  /** Tells each rejection as it happens, from the thread that called {@link #run()}. */
  public Rebuild onRejected(Consumer<Outcome.Rejected> listener) {
    return new Rebuild(folder, pages, itself, rejectedTo, listener, onProgress);
  }

  /**
   * Keeps what is rejected in a file, a JSON line {@code {"origin","line","reason"}} each. A file
   * that is there already is written anew.
   */
  public Rebuild rejectedTo(Path file) {
    return new Rebuild(folder, pages, itself, file, onRejected, onProgress);
  }

  /**
   * Tells how far it has come, a few times a second, from the thread that called {@link #run()}.
   */
  public Rebuild onProgress(Consumer<RebuildProgress> listener) {
    return new Rebuild(folder, pages, itself, rejectedTo, onRejected, listener);
  }

  /**
   * Does it.
   *
   * @throws ArchiveException when the folder holds something else, or another rebuild is at work on
   *     it; the message names that one
   * @throws InvalidRequestException with {@link ErrorCode#INVALID_INPUT} when nothing that was read
   *     is an article while the archive has some: it stays as it was. A new archive may be empty
   * @throws StorageException when a file cannot be read or written; what was begun is cleared
   */
  public RebuildSummary run() {
    if (pages == null && !itself) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_INPUT, "a rebuild needs something to read: call from or fromItself");
    }
    long start = System.nanoTime();
    try (Writer writer = itself ? Writer.openExisting(folder) : Writer.open(folder);
        RejectionFile rejections = RejectionFile.open(rejectedTo);
        RebuildSource source = source(writer)) {
      return new RebuildRun(folder, writer, source, rejections, onRejected, onProgress).run(start);
    }
  }

  private RebuildSource source(Writer writer) {
    return pages == null
        ? RebuildSource.itself(writer.current())
        : RebuildSource.of(writer.currentBuiltAt().map(pages::notBefore).orElse(pages));
  }
}
