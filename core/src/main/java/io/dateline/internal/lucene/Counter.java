package io.dateline.internal.lucene;

import io.dateline.Facet;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/** Counts one facet, a block of matches at a time. For use by one thread. */
interface Counter {
  /** Goes on to the matches of another segment. */
  void segment(LeafReaderContext leaf) throws IOException;

  /** Counts the first {@code size} of {@code docs}, which ascend from block to block. */
  void count(int[] docs, int size) throws IOException;

  Facet facet() throws IOException;
}
