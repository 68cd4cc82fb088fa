package io.dateline.internal.lucene;

import io.dateline.Interval;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;

/**
 * The bucket of every document's date. Documents lie in the order of their dates, so that long runs
 * of them share one, and a search goes from run to run rather than ask for each date.
 *
 * <p>Safe for use by many threads.
 */
final class DateRuns {
  /** The bucket of dates known less precisely than the interval. */
  static final int COARSER = 0;

  /** The bucket of the undated. */
  static final int MISSING = 1;

  /** The first bucket of dates; they follow in no particular order. */
  static final int DATED = 2;

  /** The runs of a segment. */
  static final class Segment {
    /** For each run the first document after it. */
    private final int[] ends;

    /** For each run its bucket. */
    private final int[] buckets;

    private Segment(int[] ends, int[] buckets) {
      this.ends = ends;
      this.buckets = buckets;
    }

    static final Segment NONE = new Segment(new int[0], new int[0]);

    int size() {
      return ends.length;
    }

    /** The first document after a run. */
    int end(int run) {
      return ends[run];
    }

    int bucket(int run) {
      return buckets[run];
    }

    /** The first run at or after another that ends after a document, which one does. */
    int runOf(int doc, int from) {
      int near = Math.min(from + NEAR, ends.length);
      for (int i = from; i < near; i++) {
        if (doc < ends[i]) {
          return i;
        }
      }
      int step = NEAR;
      int low = near;
      while (low + step < ends.length && ends[low + step] <= doc) {
        low += step;
        step *= 2;
      }
      int found = Arrays.binarySearch(ends, low, Math.min(low + step + 1, ends.length), doc);
      return found >= 0 ? found + 1 : -found - 1;
    }
  }

  /** How many runs to go on one by one before leaping. */
  private static final int NEAR = 4;

  private final Interval interval;
  private final ZoneId zone;
  private final List<Segment> segments = new ArrayList<>();
  private final List<LocalDateTime> firsts = new ArrayList<>();
  private long[] totals = new long[DATED];

  private DateRuns(Interval interval, ZoneId zone) {
    this.interval = interval;
    this.zone = zone;
  }

  /** Reads all dates of an index. */
  static DateRuns of(IndexReader reader, Interval interval, ZoneId zone) throws IOException {
    DateRuns runs = new DateRuns(interval, zone);
    Reading reading = runs.new Reading();
    for (LeafReaderContext leaf : reader.leaves()) {
      runs.segments.add(reading.read(leaf));
    }
    runs.totals = Arrays.copyOf(runs.totals, runs.buckets());
    return runs;
  }

  Interval interval() {
    return interval;
  }

  ZoneId zone() {
    return zone;
  }

  Segment segment(LeafReaderContext leaf) {
    return segments.get(leaf.ord);
  }

  /** How many buckets there are, the first two with them. */
  int buckets() {
    return DATED + firsts.size();
  }

  /** The first moment of a bucket of dates. */
  LocalDateTime first(int bucket) {
    return firsts.get(bucket - DATED);
  }

  /** The articles of each bucket in the whole index. */
  DateCounts everything() {
    return new DateCounts(this, totals);
  }

  /** How many runs there are. */
  long size() {
    return segments.stream().mapToLong(Segment::size).sum();
  }

  /** Seconds, one after the other, that all belong to one bucket. */
  private record Stretch(long from, long to, int bucket) {
    static final Stretch NONE = new Stretch(0, 0, MISSING);

    boolean has(long second) {
      return from <= second && second < to;
    }
  }

  /** One reading of all dates. */
  private final class Reading {
    private final int leastRank = Dates.rank(DateBuckets.precision(interval));
    private final Map<LocalDateTime, Integer> known = new HashMap<>();
    private Stretch local = Stretch.NONE;
    private Stretch zoned = Stretch.NONE;

    Segment read(LeafReaderContext leaf) throws IOException {
      NumericDocValues starts = DocValues.getNumeric(leaf.reader(), Schema.START);
      NumericDocValues forms = DocValues.getNumeric(leaf.reader(), Schema.FORM);
      Bits live = leaf.reader().getLiveDocs();
      int[] ends = new int[16];
      int[] buckets = new int[16];
      int runs = 0;
      int maxDoc = leaf.reader().maxDoc();
      for (int doc = 0; doc < maxDoc; doc++) {
        int bucket = bucket(doc, starts, forms);
        if (runs == 0 || buckets[runs - 1] != bucket) {
          ends = ArrayUtil.grow(ends, runs + 1);
          buckets = ArrayUtil.grow(buckets, runs + 1);
          buckets[runs++] = bucket;
        }
        ends[runs - 1] = doc + 1;
        if (live == null || live.get(doc)) {
          totals = ArrayUtil.grow(totals, bucket + 1);
          totals[bucket]++;
        }
      }
      return new Segment(
          ArrayUtil.copyOfSubArray(ends, 0, runs), ArrayUtil.copyOfSubArray(buckets, 0, runs));
    }

    private int bucket(int doc, NumericDocValues starts, NumericDocValues forms)
        throws IOException {
      if (!forms.advanceExact(doc)) {
        return MISSING;
      }
      long form = forms.longValue();
      if (Dates.rank(form) < leastRank) {
        return COARSER;
      }
      starts.advanceExact(doc);
      long second = starts.longValue();
      if (Dates.isZoned(form)) {
        zoned = zoned.has(second) ? zoned : stretch(second, zone.getRules());
        return zoned.bucket();
      }
      local = local.has(second) ? local : stretch(second, ZoneOffset.UTC.getRules());
      return local.bucket();
    }

    /** The bucket of a second, as far as the clock runs on without being set. */
    private Stretch stretch(long second, ZoneRules rules) {
      Instant instant = Instant.ofEpochSecond(second);
      ZoneOffset offset = rules.getOffset(instant);
      LocalDateTime first =
          DateBuckets.first(interval, LocalDateTime.ofEpochSecond(second, 0, offset));
      long from = first.toEpochSecond(offset);
      long to = DateBuckets.next(interval, first).toEpochSecond(offset);
      ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
      ZoneOffsetTransition after = rules.nextTransition(instant);
      return new Stretch(
          before == null ? from : Math.max(from, before.toEpochSecond()),
          after == null ? to : Math.min(to, after.toEpochSecond()),
          known.computeIfAbsent(first, this::add));
    }

    private int add(LocalDateTime first) {
      firsts.add(first);
      return DATED + firsts.size() - 1;
    }
  }
}
