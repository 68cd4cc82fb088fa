package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Article;
import io.dateline.Hit;
import io.dateline.SearchRequest;
import io.dateline.Sort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
  @TempDir Path folder;

  @Test
  void articlesComeInTheOrderOfTheIndex() {
    long seed = System.nanoTime();
    List<Article> articles = new ArrayList<>(new RandomArticles(seed).some(300));
    // UTF-16 would put the last one first.
    for (String id : List.of("z", "é", "\uFF5A", "\uD83D\uDCF0")) {
      articles.add(article(id).body("undated").build());
    }
    try (Index index = Corpus.index(folder, articles)) {
      SearchRequest newest = SearchRequest.everything().sort(Sort.NEWEST).size(1000);
      assertThat(drained(run(articles)).stream().map(Article::id))
          .as("seed " + seed)
          .containsExactlyElementsOf(
              index.search(newest, "g").hits().stream().map(Hit::id).toList());
    }
  }

  @Test
  void articlesComeOutAsTheyWentIn() {
    List<Article> articles =
        List.of(
            article("a").title("Title “quoted”").body("Füße, 報, \uD83D\uDCF0").build(),
            article("b").title("Without a body").body(null).build(),
            article("c").body("Without a title").build());
    assertThat(new HashSet<>(drained(run(articles)))).isEqualTo(new HashSet<>(articles));
  }

  @Test
  void takesTheMoreMemoryTheLongerTextsAreAndNoneWhenEmpty() {
    Run one = run(List.of(article("a").title("t").body("x".repeat(1000)).build()));
    Run other = run(List.of(article("a").title("t").body("x".repeat(3000)).build()));
    assertThat(other.bytes() - one.bytes()).isEqualTo(2000);
    drained(one);
    assertThat(one.bytes()).isZero();
  }

  @Test
  void takesAllArticlesOutOfAnother() {
    List<Article> articles = List.of(article("a").body("one").build(), article("b").build());
    Run all = run(articles.subList(0, 1));
    Run other = run(articles.subList(1, 2));
    long bytes = all.bytes() + other.bytes();
    all.addAll(other);
    assertThat(all.bytes()).isEqualTo(bytes);
    assertThat(other.isEmpty()).isTrue();
    assertThat(other.bytes()).isZero();
    assertThat(drained(all)).containsExactlyInAnyOrderElementsOf(articles);
  }

  private static Run run(List<Article> articles) {
    Run run = new Run();
    TextWords.Reader reader = new TextWords.Reader();
    articles.forEach(each -> run.add(Waiting.of(each, false), reader));
    return run;
  }

  private static List<Article> drained(Run run) {
    List<Article> drained = new ArrayList<>();
    run.sort();
    while (!run.isEmpty()) {
      drained.add(run.remove().waiting().article().unpacked());
    }
    return drained;
  }
}
