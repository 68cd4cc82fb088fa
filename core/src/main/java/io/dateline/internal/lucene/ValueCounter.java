package io.dateline.internal.lucene;

import io.dateline.Facet;
import io.dateline.Facet.Bucket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/** Counts the articles of each value of a field. An article has each of its values once. */
final class ValueCounter implements Counter {
  /** Rarest first, then the greatest value: what gives way when there are too many buckets. */
  private static final Comparator<Counted> LEAST_FIRST =
      Comparator.comparingInt(Counted::count)
          .thenComparing(Counted::ordinal, Comparator.reverseOrder());

  private record Counted(int ordinal, int count) {}

  private final Ordinals ordinals;
  private final int size;
  private final int[] counts;
  private long missing;

  private @Nullable SortedSetDocValues values;
  private @Nullable SortedDocValues single;
  private LongValues global = LongValues.IDENTITY;

  ValueCounter(Ordinals ordinals, int size) {
    this.ordinals = ordinals;
    this.size = size;
    this.counts = new int[ordinals.count()];
  }

  @Override
  public void segment(LeafReaderContext leaf) throws IOException {
    values = ordinals.values(leaf);
    single = DocValues.unwrapSingleton(values);
    global = ordinals.global(leaf);
  }

  @Override
  public void count(int[] docs, int size) throws IOException {
    if (single != null) {
      countSingle(single, docs, size);
    } else if (values != null) {
      countSeveral(values, docs, size);
    }
  }

  private void countSingle(SortedDocValues single, int[] docs, int size) throws IOException {
    for (int i = 0; i < size; i++) {
      if (single.advanceExact(docs[i])) {
        counts[(int) global.get(single.ordValue())]++;
      } else {
        missing++;
      }
    }
  }

  private void countSeveral(SortedSetDocValues values, int[] docs, int size) throws IOException {
    for (int i = 0; i < size; i++) {
      if (values.advanceExact(docs[i])) {
        for (int left = values.docValueCount(); left > 0; left--) {
          counts[(int) global.get(values.nextOrd())]++;
        }
      } else {
        missing++;
      }
    }
  }

  @Override
  public Facet facet() throws IOException {
    PriorityQueue<Counted> most = new PriorityQueue<>(LEAST_FIRST);
    long others = 0;
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      int count = counts[ordinal];
      if (count == 0) {
        continue;
      }
      others += count;
      // Ordinals ascend: on equal counts the one before goes first.
      if (most.size() < size || count > most.element().count()) {
        if (most.size() == size) {
          most.remove();
        }
        most.add(new Counted(ordinal, count));
      }
    }
    List<Bucket> buckets = new ArrayList<>();
    while (!most.isEmpty()) {
      Counted least = most.remove();
      buckets.add(new Bucket(ordinals.value(least.ordinal()), least.count()));
      others -= least.count();
    }
    Collections.reverse(buckets);
    return new Facet.Values(buckets, others, missing);
  }
}
