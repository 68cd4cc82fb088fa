package io.dateline.bench.engine;

import io.dateline.bench.corpus.Corpus;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Hands the lines of a corpus to an engine in batches, several on the way at once. */
final class Feed {
  private static final int BATCH = 500;

  private Feed() {}

  /** Takes a batch; by several threads at once. */
  interface Taker {
    void take(List<String> lines) throws IOException;
  }

  /**
   * @param threads how many batches are under way at once
   */
  static void all(Corpus corpus, int threads, Taker taker) throws IOException {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      Queue<Future<?>> running = new ArrayDeque<>();
      corpus.lines(
          BATCH,
          lines -> {
            running.add(
                executor.submit(() -> {
                  taker.take(lines);
                  return null;
                }));
            // The first of them is not always the first to end: some more keep all threads busy.
            while (running.size() > 3 * threads) {
              await(running.remove());
            }
          });
      while (!running.isEmpty()) {
        await(running.remove());
      }
    }
  }

  private static void await(Future<?> future) throws IOException {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }
}
