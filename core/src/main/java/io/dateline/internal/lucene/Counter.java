package io.dateline.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/** Counts matches, a block of them at a time. For use by one thread. */
interface Counter {
  /** Goes on to the matches of another segment; segments come in their order. */
  void segment(LeafReaderContext leaf) throws IOException;

  /** Counts the first {@code size} of {@code docs}, which ascend from block to block. */
  void count(int[] docs, int size) throws IOException;
}
