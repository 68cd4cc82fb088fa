package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.Article;
import io.dateline.ErrorCode;
import io.dateline.Field;
import io.dateline.Filter;
import io.dateline.InvalidRequestException;
import io.dateline.Snippet.Highlight;
import io.dateline.SuggestRequest;
import io.dateline.Suggestion;
import io.dateline.Suggestion.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
  @TempDir static Path folder;
  private static Index index;

  @BeforeAll
  static void build() {
    index =
        Corpus.index(
            folder,
            article("1").title("Ferry sails at noon").source("The Harbour Post").published("2016"),
            article("2").title("FERRY SAILS, at noon").source("The Harbour Post").published("2017"),
            article("3").title("Ferries tied up").source("Évening Ledger").published("2015-02-03"),
            article("4").title("Über den Hafen").source("Évening Ledger").authors("Ana Corral"),
            article("5").title("Envoy leaves").source("Everyday").agencies("Corral Press", "Éa"),
            article("6").title("Quarrel at the Bridge").source("Everyday").authors("Bo Corral"),
            article("7").title("— … —").source("Everyday").published("2010"));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ferr             | title:Ferries tied up 1, title:FERRY SAILS, at noon 2",
        "ferry            | title:FERRY SAILS, at noon 2",
        "noon ferry       | title:FERRY SAILS, at noon 2",
        "ferr sails       | title:FERRY SAILS, at noon 2",
        "fer sails        | ",
        "f                | title:Ferries tied up 1, title:FERRY SAILS, at noon 2",
        "post             | source:The Harbour Post 2",
        "har              | source:The Harbour Post 2",
        "HARBOUR p        | source:The Harbour Post 2",
        "eve              | source:Everyday 3, source:Évening Ledger 2",
        "uber             | title:Über den Hafen 1",
        "corral           | agency:Corral Press 1, author:Ana Corral 1, author:Bo Corral 1",
        "harbuor          | source:The Harbour Post 2",
        "harobur          | source:The Harbour Post 2",
        "harb0ur          | source:The Harbour Post 2",
        "ferrx            | title:Ferries tied up 1, title:FERRY SAILS, at noon 2",
        "brigde           | title:Quarrel at the Bridge 1",
        "har quay         | ",
        "fxr              | ",
        "xerry            | ",
        "edger            | source:Évening Ledger 2",
        "vening led       | source:Évening Ledger 2",
        "day              | source:Everyday 3",
        "ry               | ",
        "rrys             | ",
        "erry             | title:FERRY SAILS, at noon 2",
        "'erry '          | title:FERRY SAILS, at noon 2",
        "'err '           | ",
        "uarr ridge       | ",
        "at ridge         | title:Quarrel at the Bridge 1",
        "'…'              | ",
      })
  void completes(String typed, String suggestions) {
    Set<String> expected =
        suggestions == null ? Set.of() : Set.of(suggestions.split(", (?=[a-z]+:)"));
    assertThat(
            suggest(SuggestRequest.of(typed)).stream()
                .map(each -> each.part() + ":" + each.text() + " " + each.count()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aWordWithASpaceBehindItIsWhole() {
    assertThat(suggest(SuggestRequest.of("noo "))).isEmpty();
    assertThat(suggest(SuggestRequest.of("noo")))
        .extracting(Suggestion::text)
        .containsExactly("FERRY SAILS, at noon");
  }

  @Test
  void theMostProminentComesFirst() {
    assertThat(suggest(SuggestRequest.of("eve")))
        .extracting(Suggestion::text)
        .containsExactly("Évening Ledger", "Everyday");
    assertThat(suggest(SuggestRequest.of("ferr")))
        .extracting(Suggestion::text)
        .containsExactly("FERRY SAILS, at noon", "Ferries tied up");
  }

  @Test
  void aNameThatBeginsSoComesBeforeOneThatHasItInside() {
    try (Index names =
        Corpus.index(
            folder.resolve("inside"),
            article("1").title("a").source("Outpost").published("2020"),
            article("2").title("b").source("Outpost").published("2020"),
            article("3").title("c").source("The Post").published("2001"))) {
      List<Suggestion> found = names.suggest(SuggestRequest.of("pos"));
      assertThat(found).extracting(Suggestion::text).containsExactly("The Post", "Outpost");
      assertThat(found.getLast().highlights()).containsExactly(new Highlight(3, 6));
      assertThat(names.suggest(SuggestRequest.of("post ")))
          .extracting(Suggestion::text)
          .containsExactly("The Post", "Outpost");
      assertThat(names.suggest(SuggestRequest.of("pos "))).isEmpty();
      assertThat(names.suggest(SuggestRequest.of("pos").size(1)))
          .extracting(Suggestion::text)
          .containsExactly("The Post");
    }
  }

  @Test
  void countsWhatTheFilterLeaves() {
    Filter filter = Filter.NONE.with(Field.SOURCE, "The Harbour Post");
    SuggestRequest request = SuggestRequest.of("ferr").filter(filter);
    assertThat(suggest(request)).extracting(Suggestion::count).containsExactly(2L);
    Filter later = SuggestRequest.of("").filter().between(null, null).with(Field.KIND, "stated");
    assertThat(suggest(SuggestRequest.of("eve").filter(later)))
        .extracting(each -> each.text() + " " + each.count())
        .containsExactlyInAnyOrder("Everyday 1", "Évening Ledger 1");
    assertThat(suggest(SuggestRequest.of("corral").filter(filter))).isEmpty();
  }

  @Test
  void marksWhatWasTyped() {
    assertThat(suggest(SuggestRequest.of("harbour po")).getFirst().highlights())
        .containsExactly(new Highlight(4, 11), new Highlight(12, 14));
    assertThat(suggest(SuggestRequest.of("harbuor")).getFirst().highlights())
        .containsExactly(new Highlight(4, 11));
  }

  @Test
  void comesFromThePartsAskedForAndNoMoreThanAskedFor() {
    assertThat(suggest(SuggestRequest.of("corral").parts(List.of(Part.AUTHOR)).size(1)))
        .extracting(Suggestion::part)
        .containsExactly(Part.AUTHOR);
  }

  /** Against a plain count of what begins so. */
  @Test
  void countsAsCountingByHandDoes() {
    long seed = System.nanoTime();
    List<Article> articles = new RandomArticles(seed).some(600);
    try (Index random = Corpus.index(folder.resolve("random"), articles)) {
      for (String typed : List.of("led", "e", "zz", "quill", "br", "corral p", "a")) {
        for (String source : List.of("", "The Ledger", "Zzz")) {
          Filter filter = source.isEmpty() ? Filter.NONE : Filter.NONE.with(Field.SOURCE, source);
          SuggestRequest request = SuggestRequest.of(typed).filter(filter).size(50);
          for (Suggestion each : random.suggest(request)) {
            assertThat(each.count())
                .as("seed " + seed + ", " + typed + " under " + source + ": " + each)
                .isEqualTo(byHand(articles, each, source));
          }
        }
      }
    }
  }

  private static long byHand(List<Article> articles, Suggestion suggestion, String source) {
    return articles.stream()
        .filter(article -> source.isEmpty() || source.equals(article.source()))
        .filter(article -> values(article, suggestion.part()).contains(suggestion.text()))
        .count();
  }

  private static Set<String> values(Article article, Part part) {
    return switch (part) {
      case TITLE -> Set.of(String.valueOf(article.title()));
      case SOURCE -> Set.of(String.valueOf(article.source()));
      case AGENCY -> article.agencies().stream().collect(Collectors.toSet());
      case AUTHOR -> article.authors().stream().collect(Collectors.toSet());
    };
  }

  @Test
  void aLongTextIsRefused() {
    assertThatThrownBy(() -> SuggestRequest.of("a".repeat(257)))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.QUERY_TOO_COMPLEX));
    for (String hostile : List.of("a".repeat(256), "a b ".repeat(64), "𝒜".repeat(128), "ßßßß")) {
      assertThat(suggest(SuggestRequest.of(hostile))).isEmpty();
    }
  }

  private static List<Suggestion> suggest(SuggestRequest request) {
    return index.suggest(request);
  }
}
