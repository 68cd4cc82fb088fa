package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Hit;
import io.dateline.Match;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class RankingTest {
  @TempDir Path folder;

  @Test
  void wordsCloseTogetherComeFirst() {
    try (Index index =
        Corpus.index(
            folder,
            article("apart").body("Dam water rose while many people slept; then it burst."),
            article("close").body("Water rose while many people slept; then the dam burst."),
            article("never").body("Water rose while many people slept; then the wall broke."))) {
      assertThat(ids(index, SearchRequest.query("dam burst"))).containsExactly("close", "apart");
    }
  }

  @Test
  void aWordOfTheTitleCountsMoreThanOneOfTheBody() {
    try (Index index =
        Corpus.index(
            folder,
            article("body").title("Nothing new").body("The strike goes on."),
            article("title").title("The strike").body("It goes on for nothing."))) {
      assertThat(ids(index, SearchRequest.query("strike"))).containsExactly("title", "body");
    }
  }

  @Test
  void tiesGoById() {
    try (Index index =
        Corpus.index(
            folder,
            article("b").body("storm surge"),
            article("c").body("storm surge"),
            article("a").body("storm surge"))) {
      assertThat(ids(index, SearchRequest.query("storm surge"))).containsExactly("a", "b", "c");
    }
  }

  /** What is passed over because it cannot be among the best is not among them. */
  @Test
  void theBestAreThoseThatAllMatchesScoredWouldGive(TestReporter reporter) {
    long seed = System.nanoTime();
    reporter.publishEntry("seed", Long.toString(seed));
    Random random = new Random(seed);
    try (Index index = Corpus.index(folder, unevenArticles(random, 5_000))) {
      SearchRequest any = SearchRequest.everything().match(Match.ANY).snippets(0).size(20);
      for (int i = 0; i < 100; i++) {
        String words = uneven(random, 1 + random.nextInt(4));
        SearchRequest plain = any.text(words);
        SearchRequest request = i % 3 == 0 ? plain.recency("700d") : plain;
        assertSameAsAllScored(index, request, seed);
      }
    }
  }

  /** Common words, all of which are needed, are counted by themselves. */
  @Test
  void theBestOfCommonWordsAreThoseThatAllMatchesScoredWouldGive(TestReporter reporter) {
    long seed = System.nanoTime();
    reporter.publishEntry("seed", Long.toString(seed));
    Random random = new Random(seed);
    try (Index index = Corpus.index(folder, unevenArticles(random, 8_000))) {
      for (int i = 0; i < 60; i++) {
        String words = "w" + random.nextInt(3) + " w" + (3 + random.nextInt(3));
        SearchRequest plain =
            SearchRequest.query(i % 5 == 0 ? words + " w6" : words).snippets(0).size(20);
        SearchRequest faceted = i % 2 == 0 ? plain.facet("published:year") : plain;
        SearchRequest request = i % 3 == 0 ? faceted.recency("700d") : faceted;
        assertSameAsAllScored(index, request, seed);
      }
    }
  }

  private static Corpus.Draft[] unevenArticles(Random random, int count) {
    Corpus.Draft[] articles = new Corpus.Draft[count];
    for (int i = 0; i < articles.length; i++) {
      articles[i] =
          article("a" + i)
              .body(uneven(random, 5 + random.nextInt(60)))
              .published(2000 + random.nextInt(20) + "");
    }
    return articles;
  }

  /** Those that have a word of a prefix in title and body come first, and all alike by id. */
  @Test
  void theBestOfAPrefixAreThoseThatAllMatchesScoredWouldGive(TestReporter reporter) {
    long seed = System.nanoTime();
    reporter.publishEntry("seed", Long.toString(seed));
    Random random = new Random(seed);
    Corpus.Draft[] articles = new Corpus.Draft[2_000];
    for (int i = 0; i < articles.length; i++) {
      articles[i] =
          article("a" + random.nextLong())
              .title(uneven(random, 1 + random.nextInt(3)))
              .body(uneven(random, 1 + random.nextInt(20)))
              .published(2000 + random.nextInt(20) + "");
    }
    try (Index index = Corpus.index(folder, articles)) {
      for (int i = 0; i < 100; i++) {
        String prefix = "w" + random.nextInt(60) + "*";
        SearchRequest plain = SearchRequest.query(prefix).snippets(0).size(20);
        assertSameAsAllScored(index, i % 3 == 0 ? plain.recency("700d") : plain, seed);
      }
    }
  }

  /** On the first page and the one after it. */
  private static void assertSameAsAllScored(Index index, SearchRequest request, long seed) {
    // Leaving something out, if nothing, makes every match be scored.
    SearchRequest scored = request.text("(" + request.text() + ") -nowhere");
    SearchResult best = index.search(request, "g");
    SearchResult all = index.search(scored, "g");

    assertThat(best.total()).as("seed %d: %s", seed, request).isEqualTo(all.total());
    assertThat(scores(best)).as("seed %d: %s", seed, request).isEqualTo(scores(all));
    assertThat(best.facets()).as("seed %d: %s", seed, request).isEqualTo(all.facets());
    if (best.next() != null) {
      assertThat(scores(index.search(request.cursor(best.next()), "g")))
          .as("seed %d: the page after of %s", seed, request)
          .isEqualTo(scores(index.search(scored.cursor(all.next()), "g")));
    }
  }

  /** Words of which the first are common and the last rare. */
  private static String uneven(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + (int) (60 * Math.pow(random.nextDouble(), 3)));
    }
    return String.join(" ", words);
  }

  private static List<String> scores(SearchResult result) {
    return result.hits().stream().map(hit -> hit.id() + " " + hit.score()).toList();
  }

  /** The order is the same in pages of any size, in the head, across its end, and after it. */
  @Test
  void pagesOfAnySizeGiveEachArticleOnceInOneOrder(TestReporter reporter) {
    long seed = System.nanoTime();
    reporter.publishEntry("seed", Long.toString(seed));
    Random random = new Random(seed);
    Corpus.Draft[] articles = new Corpus.Draft[3 * Ranking.HEAD];
    for (int i = 0; i < articles.length; i++) {
      articles[i] = article("a" + i).body(body(random)).published(2000 + random.nextInt(20) + "");
    }
    try (Index index = Corpus.index(folder, articles)) {
      SearchRequest storm = SearchRequest.query("storm surge flood").match(Match.ANY).snippets(0);
      for (SearchRequest request :
          List.of(storm, storm.recency("700d"), storm.feedback(true), storm.match(Match.ALL))) {
        List<Hit> whole = walk(index, request, 1_000);
        assertThat(whole).as("seed %d", seed).isNotEmpty().doesNotHaveDuplicates();
        assertThat(whole).extracting(Hit::score).isSortedAccordingTo((a, b) -> Float.compare(b, a));
        for (int size : new int[] {1 + random.nextInt(7), 64, Ranking.HEAD, Ranking.HEAD + 1}) {
          assertThat(walk(index, request, size)).as("seed %d", seed).isEqualTo(whole);
        }
      }
    }
  }

  private static String body(Random random) {
    String[] words = {"storm", "surge", "flood", "quay", "town", "night", "ferry", "wall"};
    StringBuilder body = new StringBuilder();
    for (int i = 3 + random.nextInt(12); i > 0; i--) {
      body.append(words[random.nextInt(words.length)]).append(' ');
    }
    return body.toString();
  }

  private static List<Hit> walk(Index index, SearchRequest request, int size) {
    List<Hit> hits = new ArrayList<>();
    String cursor = null;
    do {
      SearchResult page = index.search(request.size(size).cursor(cursor), "g");
      hits.addAll(page.hits());
      cursor = page.next();
    } while (cursor != null);
    assertThat(hits).hasSize((int) index.search(request, "g").total().value());
    return hits;
  }

  @Test
  void feedbackFindsByTheWordsOfTheBestWhereAnyWordWillDo() {
    try (Index index =
        Corpus.index(
            folder,
            article("1").body("The volcano threw ash; the ash and lava reached the lava fields."),
            article("2").body("A volcano woke: ash and lava over the island."),
            article("3").body("Lava and ash closed the airport."),
            article("4").body("The airport was closed by snow."))) {
      SearchRequest volcano = SearchRequest.query("volcano").feedback(true);
      assertThat(ids(index, volcano)).containsExactlyInAnyOrder("1", "2");
      List<String> any = ids(index, volcano.match(Match.ANY));
      assertThat(any.subList(0, 2)).containsExactlyInAnyOrder("1", "2");
      assertThat(any).contains("3");
    }
  }

  @Test
  void feedbackFindsNothingThatIsExcluded() {
    try (Index index =
        Corpus.index(
            folder,
            article("1").body("The volcano threw ash and lava."),
            article("2").body("A volcano woke: ash and lava over the island."),
            article("3").body("Lava and ash closed the airport."))) {
      SearchRequest request = SearchRequest.query("volcano -airport").feedback(true);
      assertThat(ids(index, request.match(Match.ANY))).containsExactlyInAnyOrder("1", "2");
    }
  }

  private static List<String> ids(Index index, SearchRequest request) {
    return Corpus.ids(index.search(request, "g"));
  }
}
