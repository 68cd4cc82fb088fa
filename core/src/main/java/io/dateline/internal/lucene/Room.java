package io.dateline.internal.lucene;

/**
 * The memory for articles that wait to be indexed. Safe for use by many threads.
 *
 * <p>Whoever has to wait for some does not end the wait when interrupted, but stays so: those who
 * give it back come to their end.
 */
final class Room {
  private final long bytes;
  private long taken;

  Room(long bytes) {
    this.bytes = bytes;
  }

  /** Takes some, once there is any left: an article may be larger than all of it. */
  synchronized void take(long count) {
    boolean interrupted = false;
    while (taken >= bytes) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    taken += count;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized void giveBack(long count) {
    taken -= count;
    notifyAll();
  }
}
