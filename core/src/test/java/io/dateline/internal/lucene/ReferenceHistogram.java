package io.dateline.internal.lucene;

import static java.time.ZoneOffset.UTC;

import io.dateline.Article;
import io.dateline.Facet;
import io.dateline.Facet.Bucket;
import io.dateline.FacetRequest;
import io.dateline.Interval;
import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The plainest histogram: every date is put under the name that a formatter gives it. */
final class ReferenceHistogram {
  private static final DateTimeFormatter QUARTER =
      DateTimeFormatter.ofPattern("uuuu-'Q'q", Locale.ROOT);

  private final FacetRequest.Published request;
  private final ZoneId zone;
  private final Interval interval;
  private final Facet.@Nullable Published all;

  ReferenceHistogram(List<Article> matches, FacetRequest.Published request, ZoneId zone) {
    this.request = request;
    this.zone = zone;
    this.interval = request.interval() == null ? choose(matches) : request.interval();
    this.all = count(matches, interval, request.empty());
  }

  /** Null when it has more buckets than permitted. */
  @Nullable Facet facet() {
    return all == null || all.buckets().size() > request.most() ? null : all;
  }

  /** That of some of the articles, with the interval and the empty buckets of all. */
  @Nullable Facet row(List<Article> some) {
    Facet.Published row = count(some, interval, false);
    if (all == null || row == null || facet() == null) {
      return null;
    }
    NavigableMap<String, Long> counts = new TreeMap<>();
    if (request.empty()) {
      all.buckets().forEach(bucket -> counts.put(bucket.value(), 0L));
    }
    row.buckets().forEach(bucket -> counts.put(bucket.value(), bucket.count()));
    return new Facet.Published(
        interval, zone, buckets(counts), row.coarser(), row.missing(), row.total());
  }

  private Interval choose(List<Article> matches) {
    for (Interval interval : List.of(Interval.values()).reversed()) {
      Facet.Published facet = count(matches, interval, request.empty());
      if (facet != null && facet.buckets().size() <= request.most()) {
        long placed = facet.buckets().stream().mapToLong(Bucket::count).sum();
        if (placed > 0 && placed >= facet.coarser()) {
          return interval;
        }
      }
    }
    return Interval.YEAR;
  }

  /** Null when there are far too many buckets to make. */
  private Facet.@Nullable Published count(List<Article> some, Interval interval, boolean empty) {
    NavigableMap<String, Long> counts = new TreeMap<>();
    LocalDateTime first = LocalDateTime.MAX;
    LocalDateTime last = LocalDateTime.MIN;
    long coarser = 0;
    long missing = 0;
    for (Article article : some) {
      PartialDate date = article.published();
      if (date == null) {
        missing++;
      } else if (date.precision().compareTo(least(interval)) < 0) {
        coarser++;
      } else {
        LocalDateTime time = ReferenceSearch.onClock(date, date.start(), zone);
        first = time.isBefore(first) ? time : first;
        last = time.isAfter(last) ? time : last;
        counts.merge(name(interval, time), 1L, Long::sum);
      }
    }
    if (empty && !counts.isEmpty()) {
      // A clock that is read twice an hour, or a day, shows every hour, or day, that there is.
      Duration step = interval == Interval.HOUR ? Duration.ofMinutes(30) : Duration.ofHours(12);
      if (Duration.between(first, last).dividedBy(step) > 200_000) {
        return null;
      }
      ZonedDateTime end = last.plusDays(2).atZone(zone);
      for (ZonedDateTime time = first.minusDays(2).atZone(zone);
          time.isBefore(end);
          time = time.plus(step)) {
        show(time.toLocalDateTime(), interval, counts);
      }
      // Of an hour that a clock is set forward in, a minute may be left.
      ZoneRules rules = zone.getRules();
      for (ZoneOffsetTransition change = rules.nextTransition(first.minusDays(2).toInstant(UTC));
          change != null && change.getDateTimeBefore().isBefore(last);
          change = rules.nextTransition(change.getInstant())) {
        show(change.getDateTimeBefore().minusNanos(1), interval, counts);
        show(change.getDateTimeAfter(), interval, counts);
      }
    }
    return new Facet.Published(interval, zone, buckets(counts), coarser, missing, some.size());
  }

  private static void show(
      LocalDateTime time, Interval interval, NavigableMap<String, Long> counts) {
    String name = name(interval, time);
    if (name.compareTo(counts.firstKey()) > 0 && name.compareTo(counts.lastKey()) < 0) {
      counts.putIfAbsent(name, 0L);
    }
  }

  private static List<Bucket> buckets(NavigableMap<String, Long> counts) {
    List<Bucket> buckets = new ArrayList<>();
    counts.forEach((value, count) -> buckets.add(new Bucket(value, count)));
    return buckets;
  }

  private static Precision least(Interval interval) {
    return switch (interval) {
      case YEAR -> Precision.YEAR;
      case QUARTER, MONTH -> Precision.MONTH;
      case WEEK, DAY -> Precision.DAY;
      case HOUR -> Precision.MINUTE;
    };
  }

  private static String name(Interval interval, LocalDateTime time) {
    return switch (interval) {
      case YEAR -> time.toString().substring(0, 4);
      case QUARTER -> time.format(QUARTER);
      case MONTH -> time.toString().substring(0, 7);
      case WEEK -> time.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8);
      case DAY -> time.toString().substring(0, 10);
      case HOUR -> time.toString().substring(0, 13);
    };
  }
}
