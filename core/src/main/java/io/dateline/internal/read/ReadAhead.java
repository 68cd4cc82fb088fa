package io.dateline.internal.read;

import io.dateline.Outcome;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * The outcomes of a reading in its order, with all cores at work on the pages and lines that come
 * next. How many are under way is bounded, by number and by size.
 *
 * <p>Not safe for use by many threads.
 */
public final class ReadAhead implements Iterator<Outcome>, AutoCloseable {
  /** Enough that one slow page among quick ones leaves no core idle. */
  private static final int MOST_PENDING = 512;

  private static final long MOST_BYTES =
      Math.clamp(Runtime.getRuntime().maxMemory() / 64, 1 << 20, 32 << 20);

  /** Threads that end with their work: nothing is left running when nobody reads on. */
  private static final Executor THREADS =
      task -> Thread.ofVirtual().name("dateline-read").start(task);

  private record Pending(int bytes, CompletableFuture<Outcome> outcome) {}

  private final Reading reading;
  private final Queue<Pending> pending = new ArrayDeque<>();
  private long pendingBytes;

  public ReadAhead(Reading reading) {
    this.reading = reading;
  }

  @Override
  public boolean hasNext() {
    return !pending.isEmpty() || reading.hasNext();
  }

  @Override
  public Outcome next() {
    while (hasRoom() && reading.hasNext()) {
      Work work = reading.next();
      pendingBytes += work.bytes();
      pending.add(
          new Pending(work.bytes(), CompletableFuture.supplyAsync(work.outcome(), THREADS)));
    }
    Pending first = pending.poll();
    if (first == null) {
      throw new NoSuchElementException();
    }
    pendingBytes -= first.bytes;
    try {
      return first.outcome.join();
    } catch (CompletionException e) {
      // As if the work had been done here.
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  /** One page at least, however large it is. */
  private boolean hasRoom() {
    return pending.isEmpty() || (pending.size() < MOST_PENDING && pendingBytes < MOST_BYTES);
  }

  /** Closes the file that is open. What is under way comes to its end, unheard. */
  @Override
  public void close() {
    pending.clear();
    reading.close();
  }
}
