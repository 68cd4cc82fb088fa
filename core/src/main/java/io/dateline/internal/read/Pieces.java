package io.dateline.internal.read;

import io.dateline.Outcome;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, cut into pages, lines or records, one after the other and only one in memory.
 *
 * <p>For use by one thread.
 */
interface Pieces extends Closeable {
  /**
   * The next; null after the last.
   *
   * @throws IOException when the rest cannot be read
   */
  @Nullable Work next() throws IOException;

  /** A rejection of the piece at which reading failed. */
  Outcome.Rejected rejected(String reason);
}
