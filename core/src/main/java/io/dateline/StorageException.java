package io.dateline;

import java.io.IOException;

/** A file could not be read or written; {@link #getCause()} keeps the machine's own words. */
public final class StorageException extends DatelineException {
  private static final long serialVersionUID = 1;

  public StorageException(ErrorCode code, String message, IOException cause) {
    super(code, message, cause);
  }
}
