package io.dateline.internal.lucene;

import io.dateline.Sort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * All matches one after the other, in order of date. Segments lie newest first, so that merging
 * them takes no memory for the newest first, and two bits a document for the oldest first.
 *
 * <p>For use by one thread.
 */
final class Walk {
  /** Is told of each match, and says whether to go on. */
  @FunctionalInterface
  interface Visitor {
    boolean visit(LeafReaderContext leaf, int doc) throws IOException;
  }

  private static final Comparator<Lane> FIRST =
      Comparator.comparingLong(Lane::key).thenComparing(Lane::id);

  private final IndexSearcher searcher;
  private final Query query;
  private final Sort sort;

  /**
   * @param sort the order; relevance stands for the newest first, since it would have to keep all
   */
  Walk(IndexSearcher searcher, Query query, Sort sort) {
    this.searcher = searcher;
    this.query = query;
    this.sort = sort;
  }

  /** False when the visitor had enough. */
  boolean forEach(Visitor visitor) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    PriorityQueue<Lane> lanes = new PriorityQueue<>(FIRST);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        Lane lane =
            switch (sort) {
              case RELEVANCE, NEWEST -> new NewestFirst(leaf, scorer.iterator());
              case OLDEST -> new OldestFirst(leaf, scorer.iterator());
            };
        if (lane.next()) {
          lanes.add(lane);
        }
      }
    }
    for (Lane lane = lanes.poll(); lane != null; lane = lanes.poll()) {
      if (!visitor.visit(lane.leaf, lane.doc)) {
        return false;
      }
      if (lane.next()) {
        lanes.add(lane);
      }
    }
    return true;
  }

  /** The matches of one segment, of which one is current. */
  private abstract static sealed class Lane {
    final LeafReaderContext leaf;
    int doc = -1;
    private @Nullable BytesRef id;

    Lane(LeafReaderContext leaf) {
      this.leaf = leaf;
    }

    /** Goes on to the next; false when there is none. */
    final boolean next() throws IOException {
      id = null;
      doc = advance();
      return doc != DocIdSetIterator.NO_MORE_DOCS;
    }

    abstract int advance() throws IOException;

    /** The lesser goes first. */
    abstract long key();

    /** Read only where two segments hold articles of one moment. */
    final BytesRef id() {
      BytesRef known = id;
      if (known == null) {
        try {
          Ids ids = new Ids(leaf.reader());
          known = ids.id(ids.ordinal(doc));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        id = known;
      }
      return known;
    }
  }

  private static NumericDocValues starts(LeafReaderContext leaf) throws IOException {
    return Objects.requireNonNull(
        leaf.reader().getNumericDocValues(Schema.START), "a segment without dates");
  }

  private static final class NewestFirst extends Lane {
    private final DocIdSetIterator matches;
    private final NumericDocValues starts;
    private long start;

    NewestFirst(LeafReaderContext leaf, DocIdSetIterator matches) throws IOException {
      super(leaf);
      this.matches = matches;
      this.starts = starts(leaf);
    }

    @Override
    int advance() throws IOException {
      int next = matches.nextDoc();
      if (next != DocIdSetIterator.NO_MORE_DOCS) {
        starts.advanceExact(next);
        start = starts.longValue();
      }
      return next;
    }

    @Override
    long key() {
      return -start;
    }
  }

  /**
   * From the last run of articles of one moment to the first, each run by its ids, as it lies. The
   * undated, which lie last, stay last.
   */
  private static final class OldestFirst extends Lane {
    private final FixedBitSet matches;

    /** The first match of each run. */
    private final FixedBitSet runs;

    private final int undatedFrom;

    /** The current run, of which all before it in time were given already. */
    private int runFrom;

    private int runTo;
    private long start = Long.MIN_VALUE;

    OldestFirst(LeafReaderContext leaf, DocIdSetIterator found) throws IOException {
      super(leaf);
      int all = leaf.reader().maxDoc();
      matches = new FixedBitSet(all);
      runs = new FixedBitSet(all);
      NumericDocValues starts = starts(leaf);
      int undated = all;
      long previous = Long.MIN_VALUE;
      for (int each = found.nextDoc();
          each != DocIdSetIterator.NO_MORE_DOCS;
          each = found.nextDoc()) {
        starts.advanceExact(each);
        long begins = starts.longValue();
        matches.set(each);
        if (begins != previous) {
          runs.set(each);
          previous = begins;
        }
        if (begins == Dates.UNDATED) {
          undated = Math.min(undated, each);
        }
      }
      undatedFrom = undated;
      runFrom = undated;
      runTo = undated;
    }

    @Override
    int advance() throws IOException {
      if (doc >= runFrom && doc + 1 < runTo) {
        int next = matches.nextSetBit(doc + 1, runTo);
        if (next != DocIdSetIterator.NO_MORE_DOCS) {
          return next;
        }
      }
      if (start != Dates.UNDATED) {
        int last = runFrom == 0 ? -1 : matches.prevSetBit(runFrom - 1);
        if (last >= 0) {
          return begin(runs.prevSetBit(last), last + 1);
        }
        if (undatedFrom < matches.length()) {
          return begin(undatedFrom, matches.length());
        }
      }
      return DocIdSetIterator.NO_MORE_DOCS;
    }

    private int begin(int from, int to) throws IOException {
      runFrom = from;
      runTo = to;
      // Anew, since doc values are read forwards only.
      NumericDocValues starts = starts(leaf);
      starts.advanceExact(from);
      start = starts.longValue();
      return from;
    }

    @Override
    long key() {
      return start == Dates.UNDATED ? Long.MAX_VALUE : start;
    }
  }
}
