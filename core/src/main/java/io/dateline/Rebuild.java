package io.dateline;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Builds a new generation of an archive beside the live one, and makes it current by one atomic
 * step. Until then, and if it fails, the archive answers as before.
 *
 * <p>Immutable; each further call returns a copy.
 */
public final class Rebuild {
  private Rebuild() {}

  /** Into this folder, which is made when it does not exist. */
  public static Rebuild into(Path folder) {
    throw new UnsupportedOperationException();
  }

  /** From these pages. */
  public Rebuild from(Pages pages) {
    throw new UnsupportedOperationException();
  }

  /** Tells each rejection as it happens, from the thread that called {@link #run()}. */
  public Rebuild onRejected(Consumer<Outcome.Rejected> listener) {
    throw new UnsupportedOperationException();
  }

  /** Keeps what is rejected in a file, a JSON line {@code {"origin","line","reason"}} each. */
  public Rebuild rejectedTo(Path file) {
    throw new UnsupportedOperationException();
  }

  /**
   * Tells how far it has come, a few times a second, from the thread that called {@link #run()}.
   */
  public Rebuild onProgress(Consumer<RebuildProgress> listener) {
    throw new UnsupportedOperationException();
  }

  /**
   * Does it.
   *
   * @throws ArchiveException when the folder holds something else, or another rebuild is at work
   * @throws StorageException when a file cannot be read or written; what was begun is cleared
   */
  public RebuildSummary run() {
    throw new UnsupportedOperationException();
  }
}
