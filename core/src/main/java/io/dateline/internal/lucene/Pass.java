package io.dateline.internal.lucene;

import io.dateline.Sort;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * One pass over all matches: it counts them, keeps the best and feeds the facets.
 *
 * <p>It runs on the caller's thread alone. A server has other searches for the other cores, and an
 * order of work that never changes gives scores that never do.
 */
final class Pass implements Collector {
  private static final int BLOCK = 1024;

  private final Sort sort;
  private final TopHits top;
  private final List<Counter> counters;
  private final int[] block = new int[BLOCK];
  private @Nullable Weight weight;
  private long total;

  Pass(Sort sort, TopHits top, List<Counter> counters) {
    this.sort = sort;
    this.top = top;
    this.counters = counters;
  }

  /** How many matches there are. */
  long total() {
    return total;
  }

  /** What a searcher asks for; it gets this one collector. */
  CollectorManager<Pass, Pass> manager() {
    return new CollectorManager<>() {
      @Override
      public Pass newCollector() {
        return Pass.this;
      }

      @Override
      public Pass reduce(java.util.Collection<Pass> collectors) {
        return Pass.this;
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return !top.isNothing() && sort == Sort.RELEVANCE
        ? ScoreMode.COMPLETE
        : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public void setWeight(Weight weight) {
    this.weight = weight;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    for (Counter counter : counters) {
      counter.segment(leaf);
    }
    top.segment(leaf);
    int known = counters.isEmpty() && weight != null ? weight.count(leaf) : -1;
    if (known >= 0 && (top.isNothing() || known == 0)) {
      total += known;
      throw new CollectionTerminatedException();
    }
    NumericDocValues starts =
        top.isNothing() || sort == Sort.RELEVANCE
            ? null
            : DocValues.getNumeric(leaf.reader(), Schema.START);
    return new Segment(starts, known);
  }

  /** The matches of one segment. */
  private final class Segment implements LeafCollector {
    private final @Nullable NumericDocValues starts;

    /** How many there are; -1 where that is not known beforehand. */
    private final int known;

    private @Nullable Scorable scorer;
    private boolean keeping = !top.isNothing();
    private long counted;
    private int filled;

    Segment(@Nullable NumericDocValues starts, int known) {
      this.starts = starts;
      this.known = known;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      counted++;
      if (keeping) {
        keep(doc);
      }
      if (!counters.isEmpty()) {
        block[filled++] = doc;
        if (filled == BLOCK) {
          flush();
        }
      }
    }

    @Override
    public void collect(DocIdStream docs) throws IOException {
      if (keeping) {
        docs.forEach(this::collect);
      } else if (counters.isEmpty()) {
        counted += docs.count();
      } else {
        flush();
        for (int size = docs.intoArray(block); size > 0; size = docs.intoArray(block)) {
          counted += size;
          filled = size;
          flush();
        }
      }
    }

    @Override
    public void finish() throws IOException {
      flush();
      total += known >= 0 ? known : counted;
    }

    /** In a segment that lies in the order asked for, nothing follows that is better. */
    private void keep(int doc) throws IOException {
      boolean mayGoOn = top.offer(doc, key(doc));
      if (!mayGoOn && sort == Sort.NEWEST) {
        keeping = false;
        if (known >= 0) {
          throw new CollectionTerminatedException();
        }
      }
    }

    private long key(int doc) throws IOException {
      if (starts == null) {
        return NumericUtils.floatToSortableInt(
            Objects.requireNonNull(scorer, "no scorer was set").score());
      }
      starts.advanceExact(doc);
      long start = starts.longValue();
      if (start == Dates.UNDATED) {
        return Long.MIN_VALUE;
      }
      return sort == Sort.NEWEST ? start : -start;
    }

    private void flush() throws IOException {
      if (filled > 0) {
        for (Counter counter : counters) {
          counter.count(block, filled);
        }
        filled = 0;
      }
    }
  }
}
