package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/** Counts the articles of each value of a field. An article has each of its values once. */
final class ValueCounter implements Counter {
  private final Ordinals ordinals;

  /** By the value's number and one, as {@link Ordinals#column} has them; first those without. */
  private final int[] counts;

  private long total;

  private @Nullable SortedSetDocValues values;
  private char @Nullable [] column;
  private LongValues global = LongValues.IDENTITY;

  ValueCounter(Ordinals ordinals) {
    this.ordinals = ordinals;
    this.counts = new int[1 + ordinals.count()];
  }

  @Override
  public void segment(LeafReaderContext leaf) throws IOException {
    values = ordinals.values(leaf);
    column = ordinals.column(leaf);
    global = ordinals.global(leaf);
  }

  @Override
  public void count(int[] docs, int size) throws IOException {
    total += size;
    if (column != null) {
      countSingle(column, docs, size);
    } else if (values != null) {
      countSeveral(values, docs, size);
    }
  }

  private void countSingle(char[] column, int[] docs, int size) {
    for (int i = 0; i < size; i++) {
      counts[column[docs[i]]]++;
    }
  }

  private void countSeveral(SortedSetDocValues values, int[] docs, int size) throws IOException {
    for (int i = 0; i < size; i++) {
      if (values.advanceExact(docs[i])) {
        for (int left = values.docValueCount(); left > 0; left--) {
          counts[1 + (int) global.get(values.nextOrd())]++;
        }
      } else {
        counts[0]++;
      }
    }
  }

  /** What was counted so far; it goes on counting into the same numbers. */
  ValueCounts counts() {
    return new ValueCounts(ordinals, counts, total);
  }

  /** Begins anew. */
  void clear() {
    Arrays.fill(counts, 0);
    total = 0;
  }
}
