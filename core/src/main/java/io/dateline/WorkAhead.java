package io.dateline;

import io.dateline.internal.read.Work;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Looks at pages on all cores, ahead of who takes the outcomes, and hands those out in the order of
 * the pages. How far ahead is bounded, in pages and in bytes.
 *
 * <p>For use by one thread.
 */
final class WorkAhead implements Iterator<Outcome>, AutoCloseable {
  private static final int MOST_AHEAD = 1_024;
  private static final int MEGABYTE = 1 << 20;

  private final Iterator<Work> works;
  private final ExecutorService threads;
  private final Queue<Begun> begun = new ArrayDeque<>();
  private final long mostBytesAhead;
  private long bytesAhead;

  private record Begun(int bytes, CompletableFuture<Outcome> outcome) {}

  WorkAhead(Iterator<Work> works) {
    this.works = works;
    this.threads =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("dateline-extract-", 0).factory());
    long share = Runtime.getRuntime().maxMemory() / 64;
    this.mostBytesAhead = Math.clamp(share, MEGABYTE, 32L * MEGABYTE);
  }

  @Override
  public boolean hasNext() {
    while (hasRoom() && works.hasNext()) {
      Work work = works.next();
      bytesAhead += work.bytes();
      begun.add(new Begun(work.bytes(), CompletableFuture.supplyAsync(work.outcome(), threads)));
    }
    return !begun.isEmpty();
  }

  /** One page at least, however large it is. */
  private boolean hasRoom() {
    return begun.isEmpty() || (begun.size() < MOST_AHEAD && bytesAhead < mostBytesAhead);
  }

  @Override
  public Outcome next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Begun first = begun.remove();
    bytesAhead -= first.bytes();
    try {
      return first.outcome().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Begins no more; what was begun ends by itself. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
