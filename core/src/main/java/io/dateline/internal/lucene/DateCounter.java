package io.dateline.internal.lucene;

import io.dateline.Facet;
import io.dateline.Facet.Bucket;
import io.dateline.Interval;
import io.dateline.PartialDate.Precision;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/**
 * Counts articles by year, month or day. Documents lie in the order of their dates, so the next is
 * nearly always of the same bucket as the one before, and calendars are asked only when not.
 */
final class DateCounter implements Counter {
  /** The articles of one bucket. */
  private static final class Tally {
    private long count;
  }

  /** Seconds, one after the other, that all belong to one bucket. */
  private record Stretch(long from, long to, Tally tally) {
    boolean has(long second) {
      return from <= second && second < to;
    }
  }

  private final Interval interval;
  private final ZoneId zone;

  /** Dates of a lesser rank are coarser than the interval. */
  private final int leastRank;

  /** By the first day of the bucket. */
  private final Map<LocalDate, Tally> tallies = new TreeMap<>();

  private long coarser;
  private long missing;
  private @Nullable NumericDocValues starts;
  private @Nullable NumericDocValues forms;
  private Stretch local = new Stretch(0, 0, new Tally());
  private Stretch zoned = local;

  DateCounter(Interval interval, ZoneId zone) {
    this.interval = interval;
    this.zone = zone;
    this.leastRank =
        Dates.rank(
            switch (interval) {
              case YEAR -> Precision.YEAR;
              case MONTH -> Precision.MONTH;
              case DAY -> Precision.DAY;
            });
  }

  @Override
  public void segment(LeafReaderContext leaf) throws IOException {
    starts = DocValues.getNumeric(leaf.reader(), Schema.START);
    forms = DocValues.getNumeric(leaf.reader(), Schema.FORM);
  }

  @Override
  public void count(int[] docs, int size) throws IOException {
    if (starts == null || forms == null) {
      throw new IllegalStateException("no segment was begun");
    }
    for (int i = 0; i < size; i++) {
      if (!forms.advanceExact(docs[i])) {
        missing++;
        continue;
      }
      long form = forms.longValue();
      if (Dates.rank(form) < leastRank) {
        coarser++;
        continue;
      }
      starts.advanceExact(docs[i]);
      count(starts.longValue(), Dates.isZoned(form));
    }
  }

  private void count(long second, boolean isZoned) {
    Stretch stretch = isZoned ? zoned : local;
    if (!stretch.has(second)) {
      if (isZoned) {
        stretch = stretch(second, zone.getRules());
        zoned = stretch;
      } else {
        stretch = stretch(second, ZoneOffset.UTC.getRules());
        local = stretch;
      }
    }
    stretch.tally().count++;
  }

  /** The bucket of a second, as far as the clock runs on without being set. */
  private Stretch stretch(long second, ZoneRules rules) {
    Instant instant = Instant.ofEpochSecond(second);
    ZoneOffset offset = rules.getOffset(instant);
    LocalDate day = LocalDateTime.ofEpochSecond(second, 0, offset).toLocalDate();
    LocalDate first =
        switch (interval) {
          case YEAR -> day.withDayOfYear(1);
          case MONTH -> day.withDayOfMonth(1);
          case DAY -> day;
        };
    LocalDate next =
        switch (interval) {
          case YEAR -> first.plusYears(1);
          case MONTH -> first.plusMonths(1);
          case DAY -> first.plusDays(1);
        };
    long from = first.atStartOfDay().toEpochSecond(offset);
    long to = next.atStartOfDay().toEpochSecond(offset);
    ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
    ZoneOffsetTransition after = rules.nextTransition(instant);
    return new Stretch(
        before == null ? from : Math.max(from, before.toEpochSecond()),
        after == null ? to : Math.min(to, after.toEpochSecond()),
        tallies.computeIfAbsent(first, start -> new Tally()));
  }

  @Override
  public Facet facet() {
    List<Bucket> buckets = new ArrayList<>();
    tallies.forEach((first, tally) -> buckets.add(new Bucket(name(first), tally.count)));
    return new Facet.Published(interval, zone, buckets, coarser, missing);
  }

  private String name(LocalDate first) {
    int year = first.getYear();
    int month = first.getMonthValue();
    return switch (interval) {
      case YEAR -> String.format(Locale.ROOT, "%04d", year);
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, month);
      case DAY -> String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, first.getDayOfMonth());
    };
  }
}
