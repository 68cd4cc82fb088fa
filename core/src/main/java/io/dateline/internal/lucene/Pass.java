package io.dateline.internal.lucene;

import io.dateline.Sort;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
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

  /**
   * Counters that leave the same filters aside, and count what fails none of the others.
   *
   * @param aside a set of {@link Sideways}
   */
  record Group(int aside, List<Counter> counters) {
    Group {
      counters = List.copyOf(counters);
    }
  }

  private final Sort sort;
  private final @Nullable Nearness nearness;
  private final TopHits top;
  private final Sideways sideways;
  private final List<Group> groups;
  private final int[] read = new int[BLOCK];
  private @Nullable Weight weight;
  private long total;

  /**
   * @param nearness what multiplies scores; null for nothing
   */
  Pass(Sort sort, @Nullable Nearness nearness, TopHits top, Sideways sideways, List<Group> groups) {
    this.sort = sort;
    this.nearness = nearness;
    this.top = top;
    this.sideways = sideways;
    this.groups = groups;
  }

  /** How many matches there are. */
  long total() {
    return total;
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
    for (Group group : groups) {
      for (Counter counter : group.counters()) {
        counter.segment(leaf);
      }
    }
    top.segment(leaf);
    int known = groups.isEmpty() && weight != null && mayTell(weight) ? weight.count(leaf) : -1;
    if (known >= 0 && (top.isNothing() || known == 0)) {
      total += known;
      throw new CollectionTerminatedException();
    }
    NumericDocValues starts =
        top.isNothing() || sort == Sort.RELEVANCE
            ? null
            : DocValues.getNumeric(leaf.reader(), Schema.START);
    Nearness.Segment near =
        nearness == null || starts != null || top.isNothing() ? null : nearness.segment(leaf);
    return new Segment(starts, near, known, sideways.isNothing() ? null : sideways.test(leaf));
  }

  /** Where any of several decides, each would be looked up in vain. */
  private static boolean mayTell(Weight weight) {
    return !(weight.getQuery() instanceof BooleanQuery bool)
        || bool.clauses().stream().anyMatch(clause -> clause.occur() != Occur.SHOULD);
  }

  /** The matches of one segment. */
  private final class Segment implements LeafCollector {
    private final @Nullable NumericDocValues starts;
    private final Nearness.@Nullable Segment near;

    /** How many there are; -1 where that is not known beforehand. */
    private final int known;

    /** Null when no filter is aside: then every document fails none. */
    private final Sideways.@Nullable Test test;

    private final List<Block> blocks = groups.stream().map(Block::new).toList();
    private @Nullable Scorable scorer;
    private boolean keeping = !top.isNothing();
    private long counted;

    Segment(
        @Nullable NumericDocValues starts,
        Nearness.@Nullable Segment near,
        int known,
        Sideways.@Nullable Test test) {
      this.starts = starts;
      this.near = near;
      this.known = known;
      this.test = test;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      int failed = test == null ? 0 : test.failed(doc);
      if (failed == 0) {
        counted++;
        if (keeping) {
          keep(doc);
        }
      }
      for (Block block : blocks) {
        block.add(doc, failed);
      }
    }

    @Override
    public void collect(DocIdStream docs) throws IOException {
      if (keeping) {
        docs.forEach(this::collect);
      } else if (blocks.isEmpty()) {
        counted += docs.count();
      } else {
        for (int size = docs.intoArray(read); size > 0; size = docs.intoArray(read)) {
          collectRead(size);
        }
      }
    }

    /** Those just read. */
    private void collectRead(int size) throws IOException {
      if (test == null) {
        counted += size;
        for (Block block : blocks) {
          block.addAll(size);
        }
        return;
      }
      for (int i = 0; i < size; i++) {
        collect(read[i]);
      }
    }

    @Override
    public void finish() throws IOException {
      for (Block block : blocks) {
        block.flush();
      }
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
        float score = Objects.requireNonNull(scorer, "no scorer was set").score();
        return NumericUtils.floatToSortableInt(near == null ? score : score * near.factor(doc));
      }
      starts.advanceExact(doc);
      long start = starts.longValue();
      if (start == Dates.UNDATED) {
        return Long.MIN_VALUE;
      }
      return sort == Sort.NEWEST ? start : -start;
    }
  }

  /** The documents of a segment that one group counts next. */
  private final class Block {
    private final Group group;
    private final int[] docs = new int[BLOCK];
    private int filled;

    Block(Group group) {
      this.group = group;
    }

    void add(int doc, int failed) throws IOException {
      if ((failed & ~group.aside()) == 0) {
        docs[filled++] = doc;
        if (filled == BLOCK) {
          flush();
        }
      }
    }

    /** Those just read, which fail no filter. */
    void addAll(int size) throws IOException {
      flush();
      count(read, size);
    }

    void flush() throws IOException {
      count(docs, filled);
      filled = 0;
    }

    private void count(int[] docs, int size) throws IOException {
      if (size > 0) {
        for (Counter counter : group.counters()) {
          counter.count(docs, size);
        }
      }
    }
  }
}
