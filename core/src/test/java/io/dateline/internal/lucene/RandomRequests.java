package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.FacetRequest;
import io.dateline.Field;
import io.dateline.Interval;
import io.dateline.Match;
import io.dateline.PartialDate;
import io.dateline.SearchRequest;
import io.dateline.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Searches over some articles, with values that stand in them. */
final class RandomRequests {
  /** A request, and which articles its query matches. */
  record Case(SearchRequest request, Predicate<Article> query) {}

  private final Random random;
  private final List<Article> articles;
  private final List<String> words;

  /** The words among {@link #words} that an article has, by its id. */
  private final Map<String, Set<String>> wordsOf = new HashMap<>();

  /**
   * @param words words that no analysis changes
   */
  RandomRequests(long seed, List<Article> articles, List<String> words) {
    this.random = new Random(seed);
    this.articles = articles;
    this.words = words;
    for (Article article : articles) {
      Set<String> having = new HashSet<>(words);
      having.retainAll(words(article));
      wordsOf.put(article.id(), having);
    }
  }

  /** Every word, in lower case; right for words that stand between spaces and commas. */
  private static Set<String> words(Article article) {
    String text = article.title() + " " + article.body();
    return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")));
  }

  Case next() {
    Case query = query();
    SearchRequest request = query.request().snippets(0).size(1 + random.nextInt(7));
    request = request.sort(pick(List.of(Sort.values())));
    request = request.zone(pick(RandomArticles.ZONES));
    for (Field field : Field.values()) {
      while (random.nextInt(4) == 0) {
        Set<String> values = ReferenceSearch.values(pick(articles), field);
        if (!values.isEmpty()) {
          String value = values.iterator().next();
          request =
              random.nextInt(3) == 0 ? request.whereNot(field, value) : request.where(field, value);
        }
      }
    }
    request = request.sideways(random.nextInt(3) > 0).span(random.nextBoolean());
    return new Case(facets(dates(request)), query.query());
  }

  private SearchRequest facets(SearchRequest request) {
    SearchRequest counting = request;
    for (Field field : Field.values()) {
      counting = counting.facet(values(field));
    }
    FacetRequest.Published published = published();
    counting = counting.facet(published);
    Field one = pick(List.of(Field.values()));
    Field other = pick(List.of(Field.values()));
    counting = counting.facet(new FacetRequest.Crossed(values(one), published));
    return one == other
        ? counting
        : counting.facet(new FacetRequest.Crossed(values(one), values(other)));
  }

  private FacetRequest.Values values(Field field) {
    FacetRequest.Values values =
        new FacetRequest.Values(field, 1 + random.nextInt(6))
            .order(pick(List.of(FacetRequest.Order.values())));
    Set<String> some = ReferenceSearch.values(pick(articles), field);
    if (random.nextInt(3) > 0 || some.isEmpty()) {
      return values;
    }
    String value = some.iterator().next();
    int end = value.offsetByCodePoints(0, 1);
    String beginning = value.substring(0, end);
    return values.prefix(random.nextBoolean() ? beginning : beginning.toUpperCase(Locale.ROOT));
  }

  private FacetRequest.Published published() {
    boolean empty = random.nextInt(3) == 0;
    return random.nextInt(3) == 0
        ? new FacetRequest.Published(null, 1 + random.nextInt(200), empty)
        : new FacetRequest.Published(pick(List.of(Interval.values()))).empty(empty);
  }

  private Case query() {
    String one = pick(words);
    String other = pick(words);
    return switch (random.nextInt(6)) {
      case 0 -> new Case(SearchRequest.query(one), has(one));
      case 1 -> new Case(SearchRequest.query("+" + one + " +" + other), has(one).and(has(other)));
      case 2 ->
          new Case(
              SearchRequest.query(one + " " + other).match(Match.ANY), has(one).or(has(other)));
      case 3 ->
          new Case(SearchRequest.query(one + " -" + other), has(one).and(has(other).negate()));
      case 4 -> new Case(SearchRequest.query("-" + one), has(one).negate());
      default -> new Case(SearchRequest.everything(), article -> true);
    };
  }

  private Predicate<Article> has(String word) {
    return article -> wordsOf.get(article.id()).contains(word);
  }

  /** Bounds near the dates there are, so that their edges are tried. */
  private SearchRequest dates(SearchRequest request) {
    List<PartialDate> bounds = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      PartialDate date = pick(articles).published();
      if (date != null) {
        var day = date.start().toLocalDate().plusDays(random.nextInt(3) - 1);
        bounds.add(
            switch (random.nextInt(3)) {
              case 0 -> PartialDate.year(day.getYear());
              case 1 -> PartialDate.month(day.getYear(), day.getMonthValue());
              default -> PartialDate.day(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            });
      }
    }
    return switch (bounds.size()) {
      case 0 -> request;
      case 1 -> {
        String bound = bounds.getFirst().toString();
        yield switch (random.nextInt(3)) {
          case 0 -> request.from(bound);
          case 1 -> request.to(bound);
          default -> request.from(bound).to(bound);
        };
      }
      default -> {
        PartialDate one = bounds.get(0);
        PartialDate other = bounds.get(1);
        boolean inOrder = !other.start().isBefore(one.start());
        PartialDate from = inOrder ? one : other;
        PartialDate to = inOrder ? other : one;
        yield from.start().isBefore(to.end())
            ? request.from(from.toString()).to(to.toString())
            : request;
      }
    };
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
