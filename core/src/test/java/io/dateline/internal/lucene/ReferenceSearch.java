package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.Facet;
import io.dateline.Facet.Bucket;
import io.dateline.FacetRequest;
import io.dateline.Field;
import io.dateline.Limits;
import io.dateline.PartialDate;
import io.dateline.SearchRequest;
import io.dateline.Sort;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    return matches(request, query, Set.of());
  }

  /** The same without regard to the filters on some fields. */
  private List<Article> matches(SearchRequest request, Predicate<Article> query, Set<Field> aside) {
    return articles.stream()
        .filter(query)
        .filter(article -> passes(article, request, aside))
        .toList();
  }

  /** Null when it has more buckets than permitted. */
  @Nullable Facet facet(SearchRequest request, Predicate<Article> query, FacetRequest facet) {
    Set<Field> own = request.sideways() ? fields(facet) : Set.of();
    return facet(matches(request, query, own), facet, request.zone());
  }

  private static Set<Field> fields(FacetRequest facet) {
    return switch (facet) {
      case FacetRequest.Values values -> Set.of(values.field());
      case FacetRequest.Published published -> Set.of();
      case FacetRequest.Crossed crossed -> {
        Set<Field> both = new HashSet<>(fields(crossed.values()));
        both.addAll(fields(crossed.each()));
        yield both;
      }
    };
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

  private static boolean passes(Article article, SearchRequest request, Set<Field> aside) {
    for (Field field : Field.values()) {
      Set<String> values = values(article, field);
      List<String> permitted = request.filter().values().getOrDefault(field, List.of());
      List<String> excluded = request.filter().excluded().getOrDefault(field, List.of());
      boolean fails =
          (!permitted.isEmpty() && permitted.stream().noneMatch(values::contains))
              || excluded.stream().anyMatch(values::contains);
      if (fails && !aside.contains(field)) {
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

  static LocalDateTime onClock(PartialDate date, LocalDateTime time, ZoneId zone) {
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

  private static @Nullable Facet facet(List<Article> matches, FacetRequest request, ZoneId zone) {
    return switch (request) {
      case FacetRequest.Values values -> values(matches, values);
      case FacetRequest.Published published ->
          new ReferenceHistogram(matches, published, zone).facet();
      case FacetRequest.Crossed crossed -> crossed(matches, crossed, zone);
    };
  }

  /** Every value there is, in the order asked for. */
  private static List<Bucket> buckets(List<Article> matches, FacetRequest.Values request) {
    Map<String, Long> counts = new TreeMap<>(ReferenceSearch::compare);
    for (Article article : matches) {
      values(article, request.field()).forEach(value -> counts.merge(value, 1L, Long::sum));
    }
    List<Bucket> buckets = new ArrayList<>();
    counts.forEach((value, count) -> buckets.add(new Bucket(value, count)));
    if (request.order() == FacetRequest.Order.COUNT) {
      buckets.sort(Comparator.comparingLong(Bucket::count).reversed());
    }
    return buckets;
  }

  /** The first page of values. */
  private static Facet.Values values(List<Article> matches, FacetRequest.Values request) {
    List<Bucket> all = buckets(matches, request);
    List<Bucket> fitting =
        all.stream()
            .filter(bucket -> plain(bucket.value()).startsWith(plain(request.prefix())))
            .toList();
    List<Bucket> shown = fitting.subList(0, Math.min(request.size(), fitting.size()));
    long missing =
        matches.stream().filter(article -> values(article, request.field()).isEmpty()).count();
    String next = null;
    if (shown.size() < fitting.size()) {
      Bucket last = shown.getLast();
      next =
          request.order() == FacetRequest.Order.COUNT
              ? last.count() + " " + last.value()
              : last.value();
    }
    return new Facet.Values(shown, sum(all) - sum(shown), missing, matches.size(), next);
  }

  private static long sum(List<Bucket> buckets) {
    return buckets.stream().mapToLong(Bucket::count).sum();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static @Nullable Facet crossed(
      List<Article> matches, FacetRequest.Crossed request, ZoneId zone) {
    Facet.Values values = values(matches, request.values());
    List<Facet.Crossed.Row> rows = new ArrayList<>();
    ReferenceHistogram histogram =
        request.each() instanceof FacetRequest.Published published
            ? new ReferenceHistogram(matches, published, zone)
            : null;
    if (histogram != null && histogram.facet() == null) {
      return null;
    }
    int dates = 0;
    for (Bucket bucket : values.buckets()) {
      List<Article> having =
          matches.stream()
              .filter(article -> values(article, request.values().field()).contains(bucket.value()))
              .toList();
      Facet each = histogram == null ? facet(having, request.each(), zone) : histogram.row(having);
      if (each == null) {
        return null;
      }
      dates += each instanceof Facet.Published published ? published.buckets().size() : 0;
      rows.add(new Facet.Crossed.Row(bucket.value(), bucket.count(), each));
    }
    return dates > Limits.FACET_BUCKETS
        ? null
        : new Facet.Crossed(rows, values.others(), values.missing(), values.total(), values.next());
  }

  /** By code points. */
  private static int compare(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }
}
