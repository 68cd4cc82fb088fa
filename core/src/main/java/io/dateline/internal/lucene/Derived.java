package io.dateline.internal.lucene;

import io.dateline.Field;
import io.dateline.Interval;
import java.io.IOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * What is found out about a whole index at the first need of it, and kept while the index is open.
 * Two searches that need the same at once may both find it out.
 *
 * <p>Safe for use by many threads.
 */
final class Derived {
  private static final int BLOCK = 1024;

  /**
   * The most runs of dates kept, of eight bytes each: zones and intervals are the caller's to
   * choose. A single histogram may have more, and is then the only one.
   */
  private static final long MOST_RUNS = 1 << 20;

  private record Calendar(Interval interval, ZoneId zone) {}

  private final IndexReader reader;
  private final Map<Field, Ordinals> ordinals = new ConcurrentHashMap<>();
  private final Map<Field, ValueCounts> everything = new ConcurrentHashMap<>();

  /** The one used last stands last. */
  private final LinkedHashMap<Calendar, DateRuns> runs = new LinkedHashMap<>(16, 0.75f, true);

  private SpanCounter.@Nullable Span span;
  private @Nullable WordList titleWords;

  Derived(IndexReader reader) {
    this.reader = reader;
  }

  /** The values of a field. */
  Ordinals ordinals(Field field) throws IOException {
    Ordinals known = ordinals.get(field);
    if (known == null) {
      known = new Ordinals(reader, Schema.name(field));
      ordinals.put(field, known);
    }
    return known;
  }

  /** The values of a field over all articles. */
  ValueCounts everything(Field field) throws IOException {
    ValueCounts known = everything.get(field);
    if (known == null) {
      ValueCounter counter = new ValueCounter(ordinals(field));
      countAll(counter);
      known = counter.counts();
      everything.put(field, known);
    }
    return known;
  }

  /** The first and the last of all articles. */
  synchronized SpanCounter.Span span() throws IOException {
    SpanCounter.Span known = span;
    if (known == null) {
      SpanCounter counter = new SpanCounter();
      countAll(counter);
      known = counter.span();
      span = known;
    }
    return known;
  }

  /** The words of all titles. */
  synchronized WordList titleWords() throws IOException {
    WordList known = titleWords;
    if (known == null) {
      known = WordList.of(reader, Schema.TITLE_EXACT);
      titleWords = known;
    }
    return known;
  }

  /** The buckets of all dates. */
  DateRuns runs(Interval interval, ZoneId zone) throws IOException {
    Calendar calendar = new Calendar(interval, zone);
    synchronized (runs) {
      DateRuns known = runs.get(calendar);
      if (known != null) {
        return known;
      }
    }
    DateRuns read = DateRuns.of(reader, interval, zone);
    synchronized (runs) {
      runs.put(calendar, read);
      long size = runs.values().stream().mapToLong(DateRuns::size).sum();
      var oldest = runs.entrySet().iterator();
      while (size > MOST_RUNS && runs.size() > 1) {
        size -= oldest.next().getValue().size();
        oldest.remove();
      }
    }
    return read;
  }

  private void countAll(Counter counter) throws IOException {
    int[] block = new int[BLOCK];
    for (LeafReaderContext leaf : reader.leaves()) {
      counter.segment(leaf);
      Bits live = leaf.reader().getLiveDocs();
      int filled = 0;
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (live == null || live.get(doc)) {
          block[filled++] = doc;
        }
        if (filled == BLOCK) {
          counter.count(block, filled);
          filled = 0;
        }
      }
      counter.count(block, filled);
    }
  }
}
