package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.util.IORunnable;
import org.jspecify.annotations.Nullable;

/**
 * One thread that reads the words of the articles it is given as they come, and makes segments of
 * them, a run at a time. All articles of one id go to the same lane, so that the last of them wins.
 */
final class Lane {
  private final RunWriter writer;
  private final long smallBytes;
  private final long runBytes;
  private final Room room;

  /** The first failure of any lane. */
  private final AtomicReference<@Nullable Throwable> failure;

  /** Bounded by the room. */
  private final BlockingQueue<List<Waiting>> queue = new LinkedBlockingQueue<>();

  private final TextWords.Reader reader = new TextWords.Reader();
  private final Thread thread;

  private Run gathered = new Run();

  /** The room that has been taken for it. */
  private long taken;

  private boolean first = true;

  /**
   * @param smallBytes the most that its articles may take to be kept
   * @param runBytes what the articles of one run take in memory
   * @param room the memory for the articles of all lanes
   * @param failure the first one of any lane
   */
  Lane(
      String name,
      RunWriter writer,
      long smallBytes,
      long runBytes,
      Room room,
      AtomicReference<@Nullable Throwable> failure) {
    this.writer = writer;
    this.smallBytes = smallBytes;
    this.runBytes = runBytes;
    this.room = room;
    this.failure = failure;
    this.thread = Thread.ofPlatform().name("dateline-index-" + name).daemon().start(this::run);
  }

  /** Gives it articles, once there is room. */
  void put(List<Waiting> articles) {
    if (!articles.isEmpty()) {
      room.take(bytes(articles));
      queue.add(articles);
    }
  }

  /** Tells it that nothing more comes. */
  void end() {
    queue.add(List.of());
  }

  /** Waits until everything it was given is done, and it has ended. */
  void join() {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** All that it was given, if that takes little; else nothing. For use when it has ended. */
  Run kept() {
    return gathered;
  }

  private static long bytes(List<Waiting> articles) {
    return articles.stream().mapToLong(Waiting::bytes).sum();
  }

  /**
   * No articles end it. After a failure, of this lane or another, the rest is taken and dropped, so
   * that nobody waits.
   */
  private void run() {
    try {
      for (List<Waiting> next = queue.take(); !next.isEmpty(); next = queue.take()) {
        taken += bytes(next);
        List<Waiting> articles = next;
        unlessFailed(() -> {
          articles.forEach(article -> gathered.add(article, reader));
          if (gathered.bytes() >= runBytes) {
            write();
          }
        });
      }
      unlessFailed(() -> {
        if (!first || gathered.bytes() > smallBytes) {
          write();
        }
      });
    } catch (InterruptedException e) {
      failure.compareAndSet(null, e);
    }
  }

  private void unlessFailed(IORunnable step) {
    try {
      if (failure.get() == null) {
        step.run();
      }
    } catch (IOException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
    if (failure.get() != null) {
      forget();
    }
  }

  private void write() throws IOException {
    first = false;
    if (!gathered.isEmpty()) {
      writer.write(gathered);
    }
    forget();
  }

  /** What is taken out of a run stays in memory until its segment is written. */
  private void forget() {
    gathered.numbering().clear();
    gathered = new Run();
    room.giveBack(taken);
    taken = 0;
  }
}
