package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecencyTest {
  private static final SearchRequest FERRY = SearchRequest.query("ferry");

  @TempDir static Path folder;
  private static Index index;

  @BeforeAll
  static void build() {
    index =
        Corpus.index(
            folder,
            article("old").body("ferry").published("2010-03-01"),
            article("middle").body("ferry").published("2014-03-01"),
            article("new").body("ferry").published("2016-03-01"),
            article("undated").body("ferry"),
            article("about").body("ferry ferry ferry ferry").published("2009-03-01"),
            article("other").body("bridge").published("2016-03-01"));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @Test
  void isOffUnlessAskedFor() {
    assertThat(Corpus.ids(index.search(FERRY, "g")))
        .containsExactly("about", "middle", "new", "old", "undated");
  }

  @Test
  void liftsWhatIsNearTheNewestArticleButFindsNothingElse() {
    SearchResult result = index.search(FERRY.recency("365d"), "g");
    assertThat(Corpus.ids(result)).containsExactly("new", "middle", "about", "old", "undated");
    assertThat(result.total().value()).isEqualTo(5);
  }

  @Test
  void liftsWhatIsNearAReferenceBeforeAndAfterIt() {
    assertThat(Corpus.ids(index.search(FERRY.recency("52w@2013-06"), "g")))
        .startsWith("middle")
        .endsWith("undated");
  }

  @Test
  void doublesAtTheReferenceAndAddsHalfAsMuchAHalfLifeAway() {
    float plain = score(FERRY, "new");
    assertThat(score(FERRY.recency("100d@2016-03-01"), "new")).isEqualTo(2 * plain);
    assertThat(score(FERRY.recency("100d@2016-06-09"), "new"))
        .isCloseTo(1.5f * plain, within(1e-5f));
    assertThat(score(FERRY.recency("100d@2016-03-01"), "undated"))
        .isEqualTo(score(FERRY, "undated"));
  }

  private static float score(SearchRequest request, String id) {
    return index.search(request, "g").hits().stream()
        .filter(hit -> hit.id().equals(id))
        .findFirst()
        .orElseThrow()
        .score();
  }
}
