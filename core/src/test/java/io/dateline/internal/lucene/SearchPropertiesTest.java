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
    SearchResult result = index.search(request, "g");
    assertThat(result.total()).as(name).isEqualTo(new SearchResult.Total(matches.size(), true));
    for (FacetRequest facet : request.facets()) {
      assertThat(result.facets().get(facet.name()))
          .as(name)
          .isEqualTo(ReferenceSearch.facet(matches, facet, request.zone()));
    }
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

  /** Without facets, which are not the cursor's business. */
  private static SearchRequest bare(SearchRequest request) {
    return SearchRequest.query(request.text())
        .match(request.match())
        .strict(request.strict())
        .filter(request.filter())
        .zone(request.zone())
        .sort(request.sort())
        .size(request.size())
        .snippets(0);
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
