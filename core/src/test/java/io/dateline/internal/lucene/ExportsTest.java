package io.dateline.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Article;
import io.dateline.ExportSummary;
import io.dateline.Hit;
import io.dateline.SearchRequest;
import io.dateline.Sort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {
  @TempDir Path folder;

  @Test
  void givesEveryMatchOnceInOrderOfDate(TestReporter reporter) {
    long seed = System.nanoTime();
    reporter.publishEntry("seed", Long.toString(seed));
    List<Article> articles = new RandomArticles(seed).some(1_500);
    Map<String, Article> byId =
        articles.stream().collect(Collectors.toMap(Article::id, Function.identity()));
    ReferenceSearch reference = new ReferenceSearch(articles);
    RandomRequests random = new RandomRequests(seed, articles, RandomArticles.WORDS);
    try (Index index = Corpus.index(folder, articles)) {
      for (int i = 0; i < 40; i++) {
        RandomRequests.Case each = random.next();
        SearchRequest request = each.request();
        Sort sort = request.sort() == Sort.OLDEST ? Sort.OLDEST : Sort.NEWEST;
        List<String> expected =
            ReferenceSearch.order(reference.matches(request, each.query()), sort);
        List<Article> whole = new ArrayList<>();
        List<Hit> hits = new ArrayList<>();
        ExportSummary summary = index.export(request, "g", whole::add);
        index.exportHits(request, "g", hits::add);
        assertThat(summary.articles()).as("seed " + seed).isEqualTo(expected.size());
        assertThat(summary.complete()).isTrue();
        assertThat(hits).extracting(Hit::id).as("seed " + seed).isEqualTo(expected);
        assertThat(whole).as("seed " + seed).isEqualTo(expected.stream().map(byId::get).toList());
      }
    }
  }

  @Test
  void endsWhenTheReceiverHasEnough() {
    try (Index index = Corpus.index(folder, new RandomArticles(7).some(20))) {
      List<Article> taken = new ArrayList<>();
      ExportSummary summary =
          index.export(
              SearchRequest.everything(),
              "g",
              article -> {
                taken.add(article);
                return taken.size() < 3;
              });
      assertThat(taken).hasSize(3);
      assertThat(summary).isEqualTo(new ExportSummary(3, false, "g", List.of()));
    }
  }

  @Test
  void tellsWhatOfTheQueryWasNotHonoured() {
    try (Index index = Corpus.index(folder, new RandomArticles(7).some(20))) {
      ExportSummary summary = index.export(SearchRequest.query("(ferry"), "g", article -> true);
      assertThat(summary.warnings()).isNotEmpty();
    }
  }
}
