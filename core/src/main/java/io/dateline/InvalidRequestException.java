package io.dateline;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The caller asked for something that is not permitted. */
public final class InvalidRequestException extends DatelineException {
  private static final long serialVersionUID = 1;

  private final int position;

  public InvalidRequestException(ErrorCode code, String message) {
    this(code, message, null);
  }

  public InvalidRequestException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(code, message, cause);
    this.position = -1;
  }

  /**
   * A mistake in a query.
   *
   * @param position where in the query, in UTF-16 units from 0
   */
  public InvalidRequestException(ErrorCode code, String message, int position) {
    super(code, message, null);
    this.position = position;
  }

  /**
   * Where in the query the mistake is, in UTF-16 units from 0; empty when it is not in the query.
   */
  public OptionalInt position() {
    return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
  }
}
