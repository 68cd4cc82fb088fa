package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.Facet;
import io.dateline.Facet.Bucket;
import io.dateline.FacetRequest;
import io.dateline.Field;
import io.dateline.Interval;
import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import io.dateline.SearchRequest;
import io.dateline.Sort;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The plainest answer to a search: every article is looked at, with nothing but lists and
 * calendars. Shares no code with what it is compared to.
 */
final class ReferenceSearch {
  private final List<Article> articles;

  ReferenceSearch(List<Article> articles) {
    this.articles = articles;
  }

  /** The articles found, by a predicate in place of the query. */
  List<Article> matches(SearchRequest request, Predicate<Article> query) {
    return articles.stream().filter(query).filter(article -> passes(article, request)).toList();
  }

  /** Newest or oldest first. */
  static List<String> order(List<Article> matches, Sort sort) {
    Comparator<Article> byTime =
        Comparator.comparing(article -> moment(article), Comparator.naturalOrder());
    return matches.stream()
        .sorted(
            Comparator.<Article, Boolean>comparing(article -> article.published() == null)
                .thenComparing(sort == Sort.NEWEST ? byTime.reversed() : byTime)
                .thenComparing(Article::id, ReferenceSearch::compare))
        .map(Article::id)
        .toList();
  }

  private static Instant moment(Article article) {
    PartialDate date = article.published();
    return date == null
        ? Instant.EPOCH
        : date.start().toInstant(date.offset().orElse(ZoneOffset.UTC));
  }

  private static boolean passes(Article article, SearchRequest request) {
    for (Map.Entry<Field, List<String>> entry : request.filter().values().entrySet()) {
      Set<String> values = values(article, entry.getKey());
      if (!entry.getValue().isEmpty() && entry.getValue().stream().noneMatch(values::contains)) {
        return false;
      }
    }
    PartialDate from = request.filter().from();
    PartialDate to = request.filter().to();
    if (from == null && to == null) {
      return true;
    }
    PartialDate date = article.published();
    if (date == null) {
      return false;
    }
    // The first and the last second of the article, on the clock it is read by.
    LocalDateTime first = onClock(date, date.start(), request.zone());
    LocalDateTime last = onClock(date, date.end().minusSeconds(1), request.zone());
    boolean early = from != null && (first.isBefore(from.start()) || last.isBefore(from.start()));
    boolean late = to != null && !(first.isBefore(to.end()) && last.isBefore(to.end()));
    return !early && !late;
  }

  private static LocalDateTime onClock(PartialDate date, LocalDateTime time, ZoneId zone) {
    return date.offset()
        .map(offset -> time.atOffset(offset).atZoneSameInstant(zone).toLocalDateTime())
        .orElse(time);
  }

  static Set<String> values(Article article, Field field) {
    return switch (field) {
      case SOURCE -> one(article.source());
      case AGENCY -> new HashSet<>(article.agencies());
      case AUTHOR -> new HashSet<>(article.authors());
      case LANGUAGE -> one(article.language());
      case KIND ->
          one(
              article.published() == null
                  ? null
                  : article.evidence().published().kind().toString());
    };
  }

  private static Set<String> one(@Nullable String value) {
    return value == null ? Set.of() : Set.of(value);
  }

  static Facet facet(List<Article> matches, FacetRequest request, ZoneId zone) {
    return switch (request) {
      case FacetRequest.Values values -> values(matches, values);
      case FacetRequest.Published published -> histogram(matches, published.interval(), zone);
    };
  }

  private static Facet values(List<Article> matches, FacetRequest.Values request) {
    Map<String, Long> counts = new TreeMap<>(ReferenceSearch::compare);
    long missing = 0;
    for (Article article : matches) {
      Set<String> values = values(article, request.field());
      values.forEach(value -> counts.merge(value, 1L, Long::sum));
      missing += values.isEmpty() ? 1 : 0;
    }
    List<Bucket> buckets = new ArrayList<>();
    counts.forEach((value, count) -> buckets.add(new Bucket(value, count)));
    buckets.sort(Comparator.comparingLong(Bucket::count).reversed());
    int shown = Math.min(request.size(), buckets.size());
    long others = buckets.stream().skip(shown).mapToLong(Bucket::count).sum();
    return new Facet.Values(buckets.subList(0, shown), others, missing);
  }

  private static Facet histogram(List<Article> matches, Interval interval, ZoneId zone) {
    Function<LocalDate, String> name =
        switch (interval) {
          case YEAR -> day -> day.toString().substring(0, 4);
          case MONTH -> day -> day.toString().substring(0, 7);
          case DAY -> LocalDate::toString;
        };
    Set<Precision> tooCoarse =
        switch (interval) {
          case YEAR -> Set.of();
          case MONTH -> Set.of(Precision.YEAR);
          case DAY -> Set.of(Precision.YEAR, Precision.MONTH);
        };
    Map<String, Long> counts = new TreeMap<>();
    long coarser = 0;
    long missing = 0;
    for (Article article : matches) {
      PartialDate date = article.published();
      if (date == null) {
        missing++;
      } else if (tooCoarse.contains(date.precision())) {
        coarser++;
      } else {
        LocalDate day = onClock(date, date.start(), zone).toLocalDate();
        counts.merge(name.apply(day), 1L, Long::sum);
      }
    }
    List<Bucket> buckets = new ArrayList<>();
    counts.forEach((value, count) -> buckets.add(new Bucket(value, count)));
    return new Facet.Published(interval, zone, buckets, coarser, missing);
  }

  /** By code points. */
  private static int compare(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }
}
