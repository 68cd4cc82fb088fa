package io.dateline.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.Article;
import io.dateline.Facet;
import io.dateline.FacetRequest;
import io.dateline.Hit;
import io.dateline.InvalidRequestException;
import io.dateline.Limits;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import io.dateline.Sort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Totals, facets, filters, orders and cursors, compared with {@link ReferenceSearch} on random
 * requests. The seed is printed; DATELINE_SEED sets it.
 */
class SearchPropertiesTest {
  private static final int REQUESTS = 50;

  @TempDir Path folder;

  @Test
  void generatedArticles(TestReporter reporter) {
    long seed = seed(reporter);
    check(seed, new RandomArticles(seed).some(3_000), RandomArticles.WORDS);
  }

  /** Its words are such that any way of parting text into words agrees on them. */
  @Test
  void reuters(TestReporter reporter) throws IOException {
    String words = "after cocoa better states ohio parliament became highest";
    check(seed(reporter), news("reuters21578.jsonl.gz"), List.of(words.split(" ")));
  }

  @Test
  void allSides(TestReporter reporter) throws IOException {
    String words = "across became highest driving existence eventual uninsured congressman";
    check(seed(reporter), news("allsides-2012-2016.jsonl.gz"), List.of(words.split(" ")));
  }

  private static long seed(TestReporter reporter) {
    String given = System.getenv("DATELINE_SEED");
    long seed = given == null ? System.nanoTime() : Long.parseLong(given);
    reporter.publishEntry("seed", Long.toString(seed));
    return seed;
  }

  private static List<Article> news(String name) throws IOException {
    String data = System.getenv("DATELINE_DATA");
    assumeTrue(data != null, "DATELINE_DATA names no folder of real news");
    Path file = Path.of(data, "data", "news", name);
    assumeTrue(Files.exists(file), file + " is not there");
    return NewsFile.read(file);
  }

  private void check(long seed, List<Article> articles, List<String> words) {
    ReferenceSearch reference = new ReferenceSearch(articles);
    RandomRequests random = new RandomRequests(seed, articles, words);
    try (Index index = Corpus.index(folder, articles)) {
      for (int i = 0; i < REQUESTS; i++) {
        RandomRequests.Case each = random.next();
        check(index, reference, each, "seed " + seed + ", " + each.request());
      }
    }
  }

  private static void check(
      Index index, ReferenceSearch reference, RandomRequests.Case each, String name) {
    SearchRequest request = each.request();
    List<Article> matches = reference.matches(request, each.query());
    Map<String, Facet> facets = facets(reference, each);
    SearchResult result = index.search(permitted(request, facets), "g");
    assertThat(result.total()).as(name).isEqualTo(new SearchResult.Total(matches.size(), true));
    assertThat(result.facets()).as(name).isEqualTo(facets);
    checkRefusals(index, request, facets, name);
    checkSpan(result, matches, name);
    checkPages(index, reference, each, name);
    List<Hit> hits = walk(index, bare(request).size(Math.max(request.size(), matches.size() / 30)));
    List<String> ids = hits.stream().map(Hit::id).toList();
    if (request.sort() == Sort.RELEVANCE) {
      assertThat(ids)
          .as(name)
          .containsExactlyInAnyOrderElementsOf(matches.stream().map(Article::id).toList());
      assertThat(hits)
          .as(name)
          .isSortedAccordingTo(Comparator.comparing(Hit::score).reversed().thenComparing(Hit::id));
    } else {
      assertThat(ids).as(name).isEqualTo(ReferenceSearch.order(matches, request.sort()));
    }
  }

  /** Every facet that has no more buckets than permitted. */
  private static Map<String, Facet> facets(ReferenceSearch reference, RandomRequests.Case each) {
    Map<String, Facet> facets = new LinkedHashMap<>();
    for (FacetRequest facet : each.request().facets()) {
      Facet counted = reference.facet(each.request(), each.query(), facet);
      if (counted != null) {
        facets.put(facet.name(), counted);
      }
    }
    return facets;
  }

  private static SearchRequest permitted(SearchRequest request, Map<String, Facet> facets) {
    return request.facets(
        request.facets().stream().filter(facet -> facets.containsKey(facet.name())).toList());
  }

  private static void checkRefusals(
      Index index, SearchRequest request, Map<String, Facet> facets, String name) {
    for (FacetRequest facet : request.facets()) {
      if (!facets.containsKey(facet.name())) {
        assertThatThrownBy(() -> index.search(request.facets(List.of(facet)), "g"))
            .as(name)
            .isInstanceOf(InvalidRequestException.class)
            .hasMessageContaining("buckets of dates");
      }
    }
  }

  /** All values of a facet, page by page, are those of one large page. */
  private static void checkPages(
      Index index, ReferenceSearch reference, RandomRequests.Case each, String name) {
    if (!(each.request().facets().getFirst() instanceof FacetRequest.Values first)) {
      throw new AssertionError("the first facet is one of values");
    }
    FacetRequest.Values large =
        new FacetRequest.Values(
            first.field(), Limits.FACET_SIZE, first.order(), first.prefix(), null);
    List<Facet.Bucket> found = new ArrayList<>();
    FacetRequest.Values page = first;
    do {
      SearchRequest request = each.request().facets(List.of(page)).size(0).span(false);
      Facet.Values values = (Facet.Values) index.search(request, "g").facets().get(first.name());
      found.addAll(values.buckets());
      long sum = values.buckets().stream().mapToLong(Facet.Bucket::count).sum();
      assertThat(sum + values.others() + values.missing()).as(name).isEqualTo(values.total());
      page = values.next() == null ? null : page.after(values.next());
    } while (page != null);
    assertThat(reference.facet(each.request(), each.query(), large))
        .as(name)
        .isInstanceOfSatisfying(
            Facet.Values.class, all -> assertThat(found).as(name).isEqualTo(all.buckets()));
  }

  private static void checkSpan(SearchResult result, List<Article> matches, String name) {
    SearchResult.Span span = result.span();
    if (span == null) {
      return;
    }
    List<Article> dated = matches.stream().filter(article -> article.published() != null).toList();
    assertThat(span.first() == null ? List.of() : List.of(span.first().id()))
        .as(name)
        .isEqualTo(ReferenceSearch.order(dated, Sort.OLDEST).stream().limit(1).toList());
    assertThat(span.last() == null ? List.of() : List.of(span.last().id()))
        .as(name)
        .isEqualTo(ReferenceSearch.order(dated, Sort.NEWEST).stream().limit(1).toList());
  }

  /** Without facets, which are not the cursor's business. */
  private static SearchRequest bare(SearchRequest request) {
    return request.facets(List.of()).span(false).snippets(0);
  }

  private static List<Hit> walk(Index index, SearchRequest request) {
    List<Hit> hits = new ArrayList<>();
    String cursor = null;
    do {
      SearchResult page = index.search(request.cursor(cursor), "g");
      assertThat(page.hits()).hasSizeLessThanOrEqualTo(request.size());
      hits.addAll(page.hits());
      cursor = page.next();
    } while (cursor != null);
    return hits;
  }
}
