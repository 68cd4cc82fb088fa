package io.dateline.internal.lucene;

/**
 * The ids seen so far, by a hash of 64 bits each: sixteen bytes an id at most. It may take a new id
 * for one seen before, which only costs time; never the other way.
 *
 * <p>For use by one thread.
 */
final class IdSet {
  private static final long EMPTY = 0;

  private long[] table = new long[1024];
  private int size;

  /** The hash of an id; never {@link #EMPTY}. */
  static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    // The finalizer of MurmurHash3, for FNV's weak high bits.
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == EMPTY ? 1 : hash;
  }

  /** Adds a hash, and tells whether it was not there before. */
  boolean add(long hash) {
    if (2L * size >= table.length) {
      grow();
    }
    int slot = slot(table, hash);
    if (table[slot] == hash) {
      return false;
    }
    table[slot] = hash;
    size++;
    return true;
  }

  private void grow() {
    long[] larger = new long[Math.multiplyExact(table.length, 2)];
    for (long hash : table) {
      if (hash != EMPTY) {
        larger[slot(larger, hash)] = hash;
      }
    }
    table = larger;
  }

  /** Where a hash is, or would go. */
  private static int slot(long[] table, long hash) {
    int slot = (int) hash & (table.length - 1);
    while (table[slot] != EMPTY && table[slot] != hash) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }
}
