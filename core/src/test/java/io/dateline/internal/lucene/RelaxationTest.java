package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Match;
import io.dateline.Relaxed;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found when no article has all words. */
class RelaxationTest {
  @TempDir static Path folder;
  private static Index index;

  @BeforeAll
  static void build() {
    index =
        Corpus.index(
            folder,
            article("three").body("one two three").source("The Ledger"),
            article("two").body("one two").source("The Ledger"),
            article("one").body("one").source("The Post"),
            article("six").body("six"));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  /** Words and of are empty where nothing is relaxed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one two               | three two     |   |",
        "two six               | six three two | 1 | 2",
        "one two six           | three two     | 2 | 3",
        "one two three four    | three         | 3 | 4",
        "two six seven eight   | six three two | 1 | 4",
        "two seven eight nine  | three two     | 1 | 4",
        "one two seven eight   | three two     | 2 | 4",
        "seven                 | ''            |   |",
        "seven eight           | ''            |   |",
        "+two six              | three two     | 0 | 1",
        "+two seven one        | three two     | 1 | 2",
        "\"one two\" six       | three two     | 0 | 1",
        "+two +six             | ''            |   |",
        "two AND six           | ''            |   |",
        "two AND six one       | ''            |   |",
        "\"two six\"           | ''            |   |",
        "one six -two          | one six       | 1 | 2",
        "seven -two            | ''            |   |",
        "title:one two six     | ''            |   |",
        "(two OR six) seven    | six three two | 0 | 1",
      })
  void leavesOutWordsThatNothingMarksAndNothingElse(
      String query, String ids, Integer words, Integer of) {
    SearchResult result = index.search(SearchRequest.query(query).snippets(0), "g");

    assertThat(String.join(" ", Corpus.ids(result).stream().sorted().toList())).isEqualTo(ids);
    assertThat(result.total().value()).isEqualTo(result.hits().size());
    assertThat(result.relaxed()).isEqualTo(words == null ? null : new Relaxed(words, of));
  }

  @Test
  void neverLeavesOutAFilter() {
    SearchRequest request = SearchRequest.query("two six").source("The Post").snippets(0);

    assertThat(index.search(request, "g").hits()).isEmpty();
    assertThat(index.search(request, "g").relaxed()).isNull();
  }

  @Test
  void isNotAskedWhereAnyWordWillDo() {
    SearchRequest request = SearchRequest.query("two six").match(Match.ANY);

    assertThat(index.search(request, "g").relaxed()).isNull();
  }

  @Test
  void goesOnFromPageToPageAsItBegan() {
    SearchRequest request = SearchRequest.query("two six").size(1).facet("source").snippets(0);
    List<String> ids = new ArrayList<>();
    SearchResult page = index.search(request, "g");
    ids.addAll(Corpus.ids(page));
    while (page.next() != null) {
      page = index.search(request.cursor(page.next()), "g");
      assertThat(page.relaxed()).isEqualTo(new Relaxed(1, 2));
      assertThat(page.total().value()).isEqualTo(3);
      ids.addAll(Corpus.ids(page));
    }

    assertThat(ids).containsExactlyInAnyOrder("two", "three", "six");
  }
}
