package io.dateline.internal.lucene;

import io.dateline.Facet;
import io.dateline.Facet.Crossed.Row;
import io.dateline.FacetRequest;
import io.dateline.Limits;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * For each value on a page of values, a facet of its articles. The pass counts the values and
 * remembers the matches, a bit each; only then is it known which values are shown, and only their
 * articles are counted a second time.
 */
final class CrossedFacet implements FacetCounter {
  private final FacetRequest.Crossed request;
  private final List<LeafReaderContext> leaves;
  private final Ordinals ordinals;
  private final ValueCounter values;
  private final Each each;
  private final List<@Nullable FixedBitSet> matches = new ArrayList<>();
  private @Nullable FixedBitSet present;

  CrossedFacet(FacetRequest.Crossed request, ZoneId zone, IndexReader reader, Derived derived)
      throws IOException {
    this.request = request;
    this.leaves = reader.leaves();
    this.ordinals = derived.ordinals(request.values().field());
    this.values = new ValueCounter(ordinals);
    this.each =
        switch (request.each()) {
          case FacetRequest.Values inner -> new EachValues(inner, derived.ordinals(inner.field()));
          case FacetRequest.Published inner ->
              new EachDates(inner, new DateFacet(inner, zone, derived));
          case FacetRequest.Crossed inner ->
              throw new IllegalStateException("crossed twice: " + inner);
        };
    for (int i = 0; i < leaves.size(); i++) {
      matches.add(null);
    }
  }

  @Override
  public void segment(LeafReaderContext leaf) throws IOException {
    values.segment(leaf);
    each.all().segment(leaf);
    present = new FixedBitSet(leaf.reader().maxDoc());
    matches.set(leaf.ord, present);
  }

  @Override
  public void count(int[] docs, int size) throws IOException {
    values.count(docs, size);
    each.all().count(docs, size);
    FixedBitSet bits = present;
    for (int i = 0; i < size && bits != null; i++) {
      bits.set(docs[i]);
    }
  }

  @Override
  public Facet facet() throws IOException {
    ValueCounts counts = values.counts();
    ValuePage page = ValuePage.of(counts, request.values());
    each.begin(page.ordinals().size());
    int[][] articles = articles(page.ordinals(), counts);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < articles.length; i++) {
      int ordinal = page.ordinals().get(i);
      Counter counter = each.row();
      feed(counter, articles[i]);
      rows.add(new Row(ordinals.value(ordinal), counts.count(ordinal), each.facet()));
    }
    return new Facet.Crossed(rows, page.others(), counts.missing(), counts.total(), page.next());
  }

  /** The matches that have each of the values shown, by their numbers in the whole index. */
  private int[][] articles(List<Integer> shown, ValueCounts counts) throws IOException {
    int[] rows = new int[counts.size()];
    Arrays.fill(rows, -1);
    int[][] articles = new int[shown.size()][];
    int[] filled = new int[shown.size()];
    for (int i = 0; i < shown.size(); i++) {
      rows[shown.get(i)] = i;
      articles[i] = new int[counts.count(shown.get(i))];
    }
    for (LeafReaderContext leaf : leaves) {
      FixedBitSet bits = matches.get(leaf.ord);
      if (bits == null) {
        continue;
      }
      var having = ordinals.values(leaf);
      var global = ordinals.global(leaf);
      DocIdSetIterator docs = new BitSetIterator(bits, bits.length());
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        int left = having.advanceExact(doc) ? having.docValueCount() : 0;
        for (; left > 0; left--) {
          int row = rows[(int) global.get(having.nextOrd())];
          if (row >= 0) {
            articles[row][filled[row]++] = leaf.docBase + doc;
          }
        }
      }
    }
    return articles;
  }

  private void feed(Counter counter, int[] docs) throws IOException {
    for (int from = 0; from < docs.length; ) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[from], leaves));
      int to = from;
      while (to < docs.length && docs[to] < leaf.docBase + leaf.reader().maxDoc()) {
        to++;
      }
      int[] block = Arrays.copyOfRange(docs, from, to);
      for (int i = 0; i < block.length; i++) {
        block[i] -= leaf.docBase;
      }
      counter.segment(leaf);
      counter.count(block, block.length);
      from = to;
    }
  }

  /** What is counted for each of the values. */
  private sealed interface Each {
    /** Counts all matches, of whatever value. */
    Counter all();

    /** Ends the counting of all. */
    void begin(int rows);

    /** Begins the next row. */
    Counter row();

    /** What was counted for this row. */
    Facet facet() throws IOException;
  }

  private static final class EachValues implements Each {
    private static final Counter NOTHING =
        new Counter() {
          @Override
          public void segment(LeafReaderContext leaf) {}

          @Override
          public void count(int[] docs, int size) {}
        };

    private final FacetRequest.Values request;
    private final ValueCounter counter;

    EachValues(FacetRequest.Values request, Ordinals ordinals) {
      this.request = request;
      this.counter = new ValueCounter(ordinals);
    }

    @Override
    public Counter all() {
      return NOTHING;
    }

    @Override
    public void begin(int rows) {}

    @Override
    public Counter row() {
      counter.clear();
      return counter;
    }

    @Override
    public Facet facet() throws IOException {
      return counter.counts().facet(request);
    }
  }

  /** All rows have one interval and, where empty buckets are wanted, the same buckets. */
  private static final class EachDates implements Each {
    private final FacetRequest.Published request;
    private final DateFacet all;
    private @Nullable DateCounts counts;
    private @Nullable DateCounter counter;
    private long buckets;

    EachDates(FacetRequest.Published request, DateFacet all) {
      this.request = request;
      this.all = all;
    }

    @Override
    public Counter all() {
      return all;
    }

    @Override
    public void begin(int rows) {
      DateCounts known = all.counts();
      long size = known.size(request.empty());
      if (size > request.most()) {
        throw known.tooMany(size, request.most());
      }
      if (request.empty()) {
        require(known, size * rows);
      }
      counts = known;
    }

    @Override
    public Counter row() {
      DateCounter next = new DateCounter(known().runs());
      counter = next;
      return next;
    }

    @Override
    public Facet facet() {
      DateCounts row = Objects.requireNonNull(counter, "no row was begun").counts();
      if (!request.empty()) {
        buckets += row.size(false);
        require(row, buckets);
      }
      return row.facet(request.empty() ? known().span() : null);
    }

    private static void require(DateCounts counts, long buckets) {
      if (buckets > Limits.FACET_BUCKETS) {
        throw counts.tooMany(buckets, Limits.FACET_BUCKETS);
      }
    }

    private DateCounts known() {
      return Objects.requireNonNull(counts, "the rows were not begun");
    }
  }
}
