package io.dateline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file could not be read or written; {@link #getCause()} keeps the machine's own words. */
public final class StorageException extends DatelineException {
  private static final long serialVersionUID = 1;

  public StorageException(ErrorCode code, String message, IOException cause) {
    super(code, message, cause);
  }

  /**
   * Tells a full disk from other faults, and names the file where the machine did.
   *
   * @param doing what was tried, such as {@code cannot write the index}
   */
  public static StorageException of(String doing, IOException cause) {
    ErrorCode code = isFullDisk(cause) ? ErrorCode.DISK_FULL : ErrorCode.STORAGE_FAILED;
    return new StorageException(code, doing + ": " + words(cause), cause);
  }

  private static String words(IOException cause) {
    String machine =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return switch (cause) {
      case AccessDeniedException e -> e.getFile() + ": permission denied";
      case NoSuchFileException e -> e.getFile() + ": no such file or folder";
      case FileSystemException e when e.getReason() == null ->
          e.getFile() + ": " + e.getClass().getSimpleName();
      default -> machine;
    };
  }

  /** There is no type for it; these are the words of Linux, macOS, quotas and Windows. */
  private static boolean isFullDisk(@Nullable Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      String message = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
      if (Stream.of("no space left", "quota exceeded", "not enough space")
          .anyMatch(message::contains)) {
        return true;
      }
    }
    return false;
  }
}
