package io.dateline.internal.lucene;

import io.dateline.Article;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One thread that indexes articles in the order they are given to it. All articles of one id go to
 * the same lane, so that the last of them wins.
 */
final class Lane {
  /** How many batches wait, at most, before whoever gives them has to. */
  private static final int WAITING = 2;

  /**
   * An article to index.
   *
   * @param repeated whether its id may have been there before
   */
  record Job(Article article, boolean repeated) {}

  private final IndexWriter writer;

  /** The first failure of any lane. */
  private final AtomicReference<@Nullable Throwable> failure;

  private final BlockingQueue<List<Job>> queue = new ArrayBlockingQueue<>(WAITING);
  private final Documents documents = new Documents();
  private final Thread thread;

  Lane(IndexWriter writer, int number, AtomicReference<@Nullable Throwable> failure) {
    this.writer = writer;
    this.failure = failure;
    this.thread = Thread.ofPlatform().name("dateline-index-" + number).daemon().start(this::run);
  }

  /** Gives it articles, once there is room. */
  void put(List<Job> jobs) {
    if (!jobs.isEmpty()) {
      putUninterruptibly(jobs);
    }
  }

  /** Waits until everything it was given is done, and ends it. */
  void finish() {
    putUninterruptibly(List.of());
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

  private void putUninterruptibly(List<Job> jobs) {
    boolean interrupted = false;
    while (true) {
      try {
        queue.put(jobs);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * An empty batch ends it. After a failure, of this lane or another, the rest is taken and
   * dropped, so that nobody waits.
   */
  private void run() {
    try {
      for (List<Job> jobs = queue.take(); !jobs.isEmpty(); jobs = queue.take()) {
        for (Job job : jobs) {
          if (failure.get() == null) {
            index(job);
          }
        }
      }
      if (failure.get() == null) {
        flush();
      }
    } catch (InterruptedException e) {
      failure.compareAndSet(null, e);
    }
  }

  /** What is left in memory becomes a segment here, on as many threads as there are lanes. */
  private void flush() {
    try {
      writer.flushNextBuffer();
    } catch (IOException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private void index(Job job) {
    try {
      List<IndexableField> document = documents.document(job.article());
      if (job.repeated()) {
        writer.updateDocument(new Term(Schema.ID, new BytesRef(job.article().id())), document);
      } else {
        writer.addDocument(document);
      }
    } catch (IOException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }
}
