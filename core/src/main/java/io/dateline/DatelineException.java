package io.dateline;

import org.jspecify.annotations.Nullable;

/**
 * Whatever the library reports as gone wrong: the caller's mistake ({@link
 * InvalidRequestException}), the state of an archive ({@link ArchiveException}), or a fault of the
 * machine ({@link StorageException}). Any other exception is a bug of ours.
 *
 * <p>The message says what, where, and what would have been right, in one line.
 */
public abstract sealed class DatelineException extends RuntimeException
    permits InvalidRequestException, ArchiveException, StorageException {
  private static final long serialVersionUID = 1;

  private final ErrorCode code;

  DatelineException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** The stable code. */
  public ErrorCode code() {
    return code;
  }
}
