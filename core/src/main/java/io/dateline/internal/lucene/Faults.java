package io.dateline.internal.lucene;

import io.dateline.ArchiveException;
import io.dateline.DatelineException;
import io.dateline.ErrorCode;
import io.dateline.StorageException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.jspecify.annotations.Nullable;

/** What an exception from below means to the caller. */
final class Faults {
  private Faults() {}

  /** Something went wrong while an index was read. */
  static DatelineException reading(Path folder, IOException e) {
    return switch (e) {
      case CorruptIndexException corrupt ->
          new ArchiveException(
              ErrorCode.ARCHIVE_CORRUPT,
              "the index in " + folder + " is damaged: " + corrupt.getMessage(),
              e);
      case IndexFormatTooNewException tooNew -> tooNew(folder, tooNew);
      case IndexFormatTooOldException tooOld -> tooOld(folder, tooOld);
      case IndexNotFoundException missing ->
          new ArchiveException(ErrorCode.NOT_AN_ARCHIVE, "there is no index in " + folder, missing);
      default ->
          new StorageException(
              ErrorCode.STORAGE_FAILED, "cannot read " + file(folder, e) + ": " + words(e), e);
    };
  }

  /** Something went wrong while an index was written. */
  static DatelineException writing(Path folder, IOException e) {
    boolean full = isFull(e);
    return new StorageException(
        full ? ErrorCode.DISK_FULL : ErrorCode.STORAGE_FAILED,
        (full ? "there is no room left to write " : "cannot write ")
            + file(folder, e)
            + ": "
            + words(e),
        e);
  }

  static ArchiveException tooNew(Path folder, @Nullable IOException e) {
    return new ArchiveException(
        ErrorCode.ARCHIVE_TOO_NEW,
        "the index in "
            + folder
            + " was written by a newer version; search it with that, or rebuild it with this one",
        e);
  }

  static ArchiveException tooOld(Path folder, @Nullable IOException e) {
    return new ArchiveException(
        ErrorCode.ARCHIVE_TOO_OLD,
        "the index in "
            + folder
            + " was written by an older version, which this one does not read; rebuild it",
        e);
  }

  static ArchiveException foreign(Path folder) {
    return new ArchiveException(
        ErrorCode.NOT_AN_ARCHIVE,
        "the index in " + folder + " was not written by Dateline; name another folder");
  }

  static ArchiveException closed() {
    return new ArchiveException(ErrorCode.ARCHIVE_CLOSED, "the archive is closed");
  }

  /** The first {@link IOException} among an exception's causes; Lucene hides it under others. */
  static @Nullable IOException cause(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return io;
      }
    }
    return null;
  }

  private static boolean isFull(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("no space left")
          || message.contains("not enough space")
          || message.contains("quota exceeded")) {
        return true;
      }
    }
    return false;
  }

  private static String file(Path folder, IOException e) {
    return e instanceof FileSystemException named && named.getFile() != null
        ? named.getFile()
        : folder.toString();
  }

  private static String words(IOException e) {
    String words = e instanceof FileSystemException named ? named.getReason() : e.getMessage();
    return words == null ? e.getClass().getSimpleName() : words;
  }
}
