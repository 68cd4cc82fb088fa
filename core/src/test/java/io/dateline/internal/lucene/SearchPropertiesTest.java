package io.dateline.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.Article;
import io.dateline.FacetRequest;
import io.dateline.Hit;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import io.dateline.Sort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Totals, facets, filters, orders and cursors, compared with {@link ReferenceSearch} on random
 * requests. The seed is printed; DATELINE_SEED sets it.
 */
class SearchPropertiesTest {
  private static final int REQUESTS = 50;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> generatedArticles(TestReporter reporter) {
    long seed = seed(reporter);
    return requests(seed, new RandomArticles(seed).some(3_000), RandomArticles.WORDS);
  }

  @TestFactory
  Stream<DynamicTest> reuters(TestReporter reporter) throws IOException {
    List<String> words =
        List.of("after", "cocoa", "better", "states", "ohio", "parliament", "became", "highest");
    return requests(seed(reporter), news("reuters21578.jsonl.gz"), words);
  }

  @TestFactory
  Stream<DynamicTest> allSides(TestReporter reporter) throws IOException {
    List<String> words =
        List.of(
            "across",
            "became",
            "highest",
            "driving",
            "existence",
            "eventual",
            "uninsured",
            "congressman");
    return requests(seed(reporter), news("allsides-2012-2016.jsonl.gz"), words);
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

  private Stream<DynamicTest> requests(long seed, List<Article> articles, List<String> words) {
    Index index = Corpus.index(folder, articles);
    ReferenceSearch reference = new ReferenceSearch(articles);
    RandomRequests random = new RandomRequests(seed, articles, words);
    return Stream.generate(random::next)
        .limit(REQUESTS)
        .map(each ->
            DynamicTest.dynamicTest(
                "seed " + seed + ": " + each.request(), () -> check(index, reference, each)))
        .onClose(index::close);
  }

  private static void check(Index index, ReferenceSearch reference, RandomRequests.Case each) {
    SearchRequest request = each.request();
    List<Article> matches = reference.matches(request, each.query());
    SearchResult result = index.search(request, "g");
    assertThat(result.total()).isEqualTo(new SearchResult.Total(matches.size(), true));
    for (FacetRequest facet : request.facets()) {
      assertThat(result.facets().get(facet.name()))
          .isEqualTo(ReferenceSearch.facet(matches, facet, request.zone()));
    }
    SearchRequest walk = matches.size() > 500 ? request.size(97) : request;
    List<Hit> hits = walk(index, walk);
    List<String> ids = hits.stream().map(Hit::id).toList();
    if (request.sort() == Sort.RELEVANCE) {
      assertThat(ids)
          .containsExactlyInAnyOrderElementsOf(matches.stream().map(Article::id).toList());
      assertThat(hits)
          .isSortedAccordingTo(Comparator.comparing(Hit::score).reversed().thenComparing(Hit::id));
    } else {
      assertThat(ids).isEqualTo(ReferenceSearch.order(matches, request.sort()));
    }
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
