package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.Match;
import io.dateline.SearchRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which articles a query finds. */
class WordsTest {
  @TempDir static Path folder;
  private static Index index;

  @BeforeAll
  static void build() {
    index =
        Corpus.index(
            folder,
            article("talks")
                .title("Talks about a cease-fire")
                .body("The envoy's talks went on in Zürich, in boats. Nobody at AT&T was asked.")
                .language("en"),
            article("talk")
                .title("An envoy talks")
                .body(
                    "One more talk in a boat with al-Nusra commanders, said Mr. O’Brien of the U.S. envoy.")
                .language("en"),
            article("german")
                .title("Gespräche in Zürich")
                .body("Die Gespräche über die Waffenruhe wurden vertagt, die Häuser sind leer.")
                .language("de"),
            article("unknown").title("Harbour towns").body("The towns are rebuilding."),
            article("decomposed").body("A Zu\u0308rich banker in a cafe\u0301, al nusrat ferries."),
            article("bare").title("Envoy"));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "envoy           | bare talk talks",
        "envoys          | bare talk talks",
        "talked          | talk",
        "BOATS           | talk talks",
        "boat            | talk talks",
        "town            | unknown",
        "rebuild         | unknown",
        "zurich          | decomposed german talks",
        "Zürich          | decomposed german talks",
        "café            | decomposed",
        "Gespräche       | german",
        "gesprache       | german",
        "häuser          | german",
        "o'brien         | talk",
        "O’Brien         | talk",
        "al-nusra        | talk",
        "nusra           | talk",
        "al-nusrat       | decomposed",
        "cease-fires     | talks",
        "envoy's         | bare talk talks",
        "AT&T            | talks",
        "at & t          | talks",
        "nothinglikeit   | -",
        // Phrases and prefixes are as written, but for case and accents.
        "\"talks went\"  | talks",
        "\"talk went\"   | -",
        "\"TALKS WENT ON IN ZURICH\" | talks",
        "\"envoy talks\" | talk",
        "\"envoy's talks\" | talks",
        "\"talk\"        | talk",
        "\"talks\"       | talk talks",
        "\"waffenruhe wurden\" | german",
        "talk*           | talk talks",
        "waff*           | german",
        "ZÜR*            | decomposed german talks",
        "al-nus*         | decomposed talk",
        "al-nusra*       | decomposed talk",
        "al-x*           | -",
        "x*              | -",
        // A field, and combinations.
        "title:envoy     | bare talk",
        "body:envoy      | talk talks",
        "title:\"envoy talks\" | talk",
        "body:\"envoy talks\" | -",
        "title:env*      | bare talk",
        "body:al-nusra   | talk",
        "title:al-nusra  | -",
        "envoy -boats    | bare",
        "-envoy          | decomposed german unknown",
        "envoy NOT title:talks | bare",
        "envoy (zurich OR nusra) | talk talks",
        "+envoy zurich   | talks",
        "-(envoy OR zurich) | unknown",
        "\"\"            | bare decomposed german talk talks unknown",
      })
  void findsArticles(String query, String ids) {
    List<String> expected = ids == null ? List.of() : List.of(ids.split(" "));
    assertThat(Corpus.ids(index, query)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void anyWordIsEnoughOnRequest() {
    SearchRequest request = SearchRequest.query("nusra towns cafe").match(Match.ANY);
    assertThat(Corpus.ids(index, request))
        .containsExactlyInAnyOrder("talk", "unknown", "decomposed");
  }

  @Test
  void theTitleCountsMore() {
    assertThat(Corpus.ids(index, "envoy")).first().isEqualTo("bare");
  }

  @Test
  void aQueryOfManyWordsIsAnswered() {
    String words = "envoy al-nusra ".repeat(500);
    assertThat(Corpus.ids(index, SearchRequest.query(words))).containsExactly("talk");
    assertThat(
            Corpus.ids(index, SearchRequest.query("(" + words + ") e* \"a b\"").match(Match.ANY)))
        .isNotEmpty();
  }

  @Test
  void wordsAreCountedAsTheIndexPartsThem() {
    assertThat(Corpus.ids(index, "a-".repeat(2_000) + "b")).isEmpty();
    assertThat(Corpus.ids(index, "\"" + "envoy ".repeat(2_000) + "\"")).isEmpty();
    assertThat(Corpus.ids(index, "x".repeat(30_000))).isEmpty();
    for (String query : List.of("a-".repeat(3_000), "\"" + "envoy ".repeat(3_000) + "\"")) {
      assertThatThrownBy(() -> Corpus.ids(index, query))
          .isInstanceOfSatisfying(
              InvalidRequestException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.QUERY_TOO_COMPLEX))
          .hasMessageContaining("more than 2048 words together");
    }
  }
}
