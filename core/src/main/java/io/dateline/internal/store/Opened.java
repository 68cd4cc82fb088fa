package io.dateline.internal.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A generation open for reading, with those who read it: the follower while it keeps it, and each
 * reading. The last to leave closes it.
 *
 * <p>Safe for use by many threads.
 *
 * @param <T> what it is opened as
 */
final class Opened<T extends AutoCloseable> {
  private static final Logger LOG = System.getLogger(Opened.class.getName());

  private final Generation generation;
  private final T value;
  private final AutoCloseable lease;
  private final Set<Opened<T>> open;
  private final AtomicInteger readers = new AtomicInteger(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile long walkedNanos;
  private volatile boolean walked;

  /**
   * Opened, and in the set of those that are until it is closed.
   *
   * @param lease closed with it
   */
  Opened(Generation generation, T value, AutoCloseable lease, Set<Opened<T>> open) {
    this.generation = generation;
    this.value = value;
    this.lease = lease;
    this.open = open;
    open.add(this);
  }

  Generation generation() {
    return generation;
  }

  T value() {
    return value;
  }

  /** False when the last reader has left. */
  boolean enter() {
    for (int now = readers.get(); now > 0; now = readers.get()) {
      if (readers.compareAndSet(now, now + 1)) {
        return true;
      }
    }
    return false;
  }

  void leave() {
    if (readers.decrementAndGet() > 0) {
      return;
    }
    try (lease) {
      value.close();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "generation " + generation.name() + " could not be closed", e);
    } finally {
      open.remove(this);
      closed.countDown();
    }
  }

  void awaitClosed() throws InterruptedException {
    closed.await();
  }

  /** Notes that somebody goes through it page by page. */
  void walk() {
    walkedNanos = System.nanoTime();
    walked = true;
  }

  /** For how long nobody has gone through it. */
  long idleNanos() {
    return walked ? System.nanoTime() - walkedNanos : Long.MAX_VALUE;
  }
}
