package io.dateline;

import org.jspecify.annotations.Nullable;

/** The archive is missing, foreign, of another version, damaged, held by another, or closed. */
public final class ArchiveException extends DatelineException {
  private static final long serialVersionUID = 1;

  public ArchiveException(ErrorCode code, String message) {
    this(code, message, null);
  }

  public ArchiveException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(code, message, cause);
  }
}
