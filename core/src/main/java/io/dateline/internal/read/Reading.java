package io.dateline.internal.read;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs one file after the other, in an order of their own, holding one open and one page or
 * line in memory.
 *
 * <p>Not safe for use by many threads; the {@link Work} that it hands out is.
 */
public final class Reading implements Iterator<Work>, AutoCloseable {
  /** An input and who knows about its pages. */
  public record Batch(Input input, Knowledge knowledge) {}

  private final OrderedSources sources;
  private final LongAdder bytesRead;
  private @Nullable SourceReader reader;
  private @Nullable Work next;

  /**
   * @param batches in any order: what is read does not depend on it
   * @param bytesRead is told of every byte taken from a file, as it is taken
   */
  public Reading(List<Batch> batches, LongAdder bytesRead) {
    this.sources = new OrderedSources(batches);
    this.bytesRead = bytesRead;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (reader != null || openNext())) {
      next = reader == null ? null : reader.next();
      if (next == null) {
        close();
      }
    }
    return next != null;
  }

  private boolean openNext() {
    if (!sources.hasNext()) {
      return false;
    }
    OrderedSources.Known known = sources.next();
    reader = new SourceReader(known.source(), known.batch().knowledge(), bytesRead);
    return true;
  }

  @Override
  public Work next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Work work = next;
    next = null;
    return work;
  }

  /** Closes the file that is open. */
  @Override
  public void close() {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
