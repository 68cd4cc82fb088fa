package io.dateline.internal.read;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs one file after the other, holding one open and one page or line in memory.
 *
 * <p>Not safe for use by many threads; the {@link Work} that it hands out is.
 */
public final class Reading implements Iterator<Work>, AutoCloseable {
  /** An input and who knows about its pages. */
  public record Batch(Input input, Knowledge knowledge) {
    Iterator<Source> sources() {
      return switch (input) {
        case Input.SingleFile file -> file.sources();
        case Input.Folder folder -> folder.sources();
        case Input.Stream stream -> stream.sources();
      };
    }
  }

  private final Iterator<Batch> batches;
  private final LongAdder bytesRead;
  private Iterator<Source> sources = Collections.emptyIterator();
  private @Nullable Knowledge knowledge;
  private @Nullable SourceReader reader;
  private @Nullable Work next;

  /**
   * @param bytesRead is told of every byte taken from a file, as it is taken
   */
  public Reading(List<Batch> batches, LongAdder bytesRead) {
    this.batches = List.copyOf(batches).iterator();
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
    while (!sources.hasNext() && batches.hasNext()) {
      Batch batch = batches.next();
      sources = batch.sources();
      knowledge = batch.knowledge();
    }
    if (!sources.hasNext() || knowledge == null) {
      return false;
    }
    reader = new SourceReader(sources.next(), knowledge, bytesRead);
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
