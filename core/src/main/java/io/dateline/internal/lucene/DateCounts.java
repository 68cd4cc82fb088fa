package io.dateline.internal.lucene;

import io.dateline.ErrorCode;
import io.dateline.Facet;
import io.dateline.Facet.Bucket;
import io.dateline.FacetRequest;
import io.dateline.InvalidRequestException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many articles fall into each bucket of dates. */
final class DateCounts {
  private final DateRuns runs;
  private final long[] counts;

  /**
   * @param counts by the bucket of {@link DateRuns}
   */
  DateCounts(DateRuns runs, long[] counts) {
    this.runs = runs;
    this.counts = counts;
  }

  DateRuns runs() {
    return runs;
  }

  /** The first and the last bucket of some, by the moments they begin. */
  record Span(LocalDateTime first, LocalDateTime last) {}

  /** Null where no date was placed. */
  @Nullable Span span() {
    LocalDateTime first = null;
    LocalDateTime last = null;
    for (int bucket = DateRuns.DATED; bucket < counts.length; bucket++) {
      if (counts[bucket] > 0) {
        LocalDateTime begin = runs.first(bucket);
        first = first == null || begin.isBefore(first) ? begin : first;
        last = last == null || begin.isAfter(last) ? begin : last;
      }
    }
    return first == null || last == null ? null : new Span(first, last);
  }

  /** How many buckets the facet has. */
  long size(boolean empty) {
    if (empty) {
      Span span = span();
      return span == null ? 0 : DateBuckets.count(runs.interval(), span.first(), span.last());
    }
    long filled = 0;
    for (int bucket = DateRuns.DATED; bucket < counts.length; bucket++) {
      filled += counts[bucket] > 0 ? 1 : 0;
    }
    return filled;
  }

  /** Whether at least half of the dated articles have a bucket. */
  boolean placesMost() {
    long placed = 0;
    for (int bucket = DateRuns.DATED; bucket < counts.length; bucket++) {
      placed += counts[bucket];
    }
    return placed > 0 && placed >= counts[DateRuns.COARSER];
  }

  Facet.Published facet(FacetRequest.Published request) {
    long size = size(request.empty());
    if (size > request.most()) {
      throw tooMany(size, request.most());
    }
    return facet(request.empty() ? span() : null);
  }

  /** With every bucket of a span, where one is given, and else with those that have articles. */
  Facet.Published facet(@Nullable Span span) {
    Map<LocalDateTime, Long> ascending = new TreeMap<>();
    if (span != null) {
      for (LocalDateTime first = span.first();
          !first.isAfter(span.last());
          first = DateBuckets.next(runs.interval(), first)) {
        if (!DateBuckets.isSkipped(runs.interval(), first, runs.zone().getRules())) {
          ascending.put(first, 0L);
        }
      }
    }
    long total = 0;
    for (int bucket = 0; bucket < counts.length; bucket++) {
      total += counts[bucket];
      if (bucket >= DateRuns.DATED && counts[bucket] > 0) {
        ascending.put(runs.first(bucket), counts[bucket]);
      }
    }
    List<Bucket> buckets = new ArrayList<>();
    ascending.forEach(
        (first, count) -> buckets.add(new Bucket(DateBuckets.name(runs.interval(), first), count)));
    return new Facet.Published(
        runs.interval(),
        runs.zone(),
        buckets,
        counts[DateRuns.COARSER],
        counts[DateRuns.MISSING],
        total);
  }

  InvalidRequestException tooMany(long buckets, int most) {
    return new InvalidRequestException(
        ErrorCode.INVALID_PARAMETER,
        String.format(
            Locale.ROOT,
            "facet: by %s there are %,d buckets of dates, and at most %,d are permitted; take a"
                + " wider interval, or narrow 'from' and 'to'",
            runs.interval(),
            buckets,
            most));
  }
}
