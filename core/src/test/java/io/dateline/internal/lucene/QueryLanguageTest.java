package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.Article;
import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.Limits;
import io.dateline.Match;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import io.dateline.Snippet;
import io.dateline.Sort;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The language at its edges: every query is answered or refused by name, and in little time. */
class QueryLanguageTest {
  private static final int WORDS = 6_000;

  @TempDir static Path folder;
  @TempDir static Path real;
  private static Index index;

  @BeforeAll
  static void build() {
    String many =
        IntStream.range(0, WORDS).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    index =
        Corpus.index(
            folder,
            article("many").body(many),
            article("mixed")
                .title("Ferry to the al-Nusra quay")
                .body("The ferry sailed in May. Zürich waits.")
                .published("2016-05-04")
                .source("Harbour Post")
                .agencies("Reuters", "Corral Press")
                .authors("Nell Harrowby"));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static SearchResult search(String query) {
    return index.search(SearchRequest.query(query), "g");
  }

  @Test
  void tellsWhenAPatternGoesOnToMoreWordsThanAreLookedFor() {
    assertThat(search("*ord*").warnings())
        .containsExactly(
            "'*ord*' stands for more words than were looked for; give more of its letters, above"
                + " all the first");
    assertThat(Corpus.ids(search("*ord*"))).containsExactly("many");
    assertThat(search("wor?1*").warnings()).isEmpty();
    assertThat(Corpus.ids(search("word*"))).containsExactly("many");
    assertThat(search("word*").warnings()).isEmpty();
    assertThat(search("word1~2").warnings())
        .containsExactly(
            "'word1~' stands for more words than were looked for: only for the 64 that are"
                + " closest");
  }

  @Test
  void namesThatAreBesideEachOtherAreNotInARow() {
    assertThat(Corpus.ids(search("agency:\"corral press\""))).containsExactly("mixed");
    assertThat(Corpus.ids(search("agency:\"reuters corral\""))).isEmpty();
    assertThat(Corpus.ids(search("agency:\"reuters press\"~5"))).isEmpty();
    assertThat(Corpus.ids(search("author:\"harrowby nell\"~1"))).containsExactly("mixed");
  }

  @Test
  void aFieldOfValuesFindsWithoutRanking() {
    float alone = search("ferry").hits().getFirst().score();

    assertThat(search("ferry source:harbour").hits().getFirst().score()).isEqualTo(alone);
    assertThat(search("ferry published:2016").hits().getFirst().score()).isEqualTo(alone);
    assertThat(search("ferry source:harbour^2").hits().getFirst().score()).isEqualTo(alone + 2);
    assertThat(search("ferry^2").hits().getFirst().score()).isEqualTo(2 * alone);
  }

  @ParameterizedTest
  @CsvSource({
    "ferry NEAR/3 nusra, ferry",
    "'\"may ferry\"~4', ferry May",
    "fery~, ferry",
    "f?rry, ferry",
    "*rry, ferry",
    "s*l?d, sailed",
    "ferry^3 OR sail, ferry sailed",
    "ferry source:harbour, ferry",
  })
  void marksWhatItFound(String query, String marked) {
    Snippet snippet = search(query).hits().getFirst().snippets().getFirst();

    assertThat(snippet.highlights())
        .extracting(mark -> snippet.text().substring(mark.start(), mark.end()))
        .containsExactly(marked.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a* ", "*a ", "a?a ", "a~ ", "ferry~2 ", "*z*z*z*z*z*z*z*z "})
  void permitsAsManyPatternsAsTheLimitSaysAndNoMore(String pattern) {
    assertThat(search(pattern.repeat(Limits.QUERY_PATTERNS)).hits()).isNotNull();
    assertThatThrownBy(() -> search(pattern.repeat(Limits.QUERY_PATTERNS + 1)))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.QUERY_TOO_COMPLEX);
              assertThat(e.position()).hasValue(pattern.length() * Limits.QUERY_PATTERNS);
            });
  }

  @Test
  void permitsAsManyWildcardsInAWordAsTheLimitSaysAndNoMore() {
    assertThat(search("a" + "*b".repeat(Limits.PATTERN_WILDCARDS)).hits()).isEmpty();
    assertThatThrownBy(() -> search("a" + "*b".repeat(Limits.PATTERN_WILDCARDS + 1)))
        .hasMessage("the word at position 0 has 17 of * and ?; at most 16 are permitted");
  }

  /** Alternatives near alternatives, multiplied out, would be more than there is room for. */
  @Test
  void nearnessOfManyAlternativesStaysSmall() {
    String group =
        "("
            + IntStream.range(0, 30).mapToObj(i -> "word" + i).collect(Collectors.joining(" OR "))
            + ")";
    String query =
        IntStream.range(0, 30).mapToObj(i -> group).collect(Collectors.joining(" NEAR/9 "));

    assertThat(search(query).hits()).isNotNull();
    assertThatThrownBy(() -> search("a NEAR/1 ".repeat(40) + "a"))
        .hasMessageStartingWith("the words joined by NEAR at position ");
  }

  @Test
  void answersOrRefusesWhateverIsPutTogether() {
    List<String> pieces =
        List.of(
            "ferry ",
            "sailed ",
            "Zürich",
            "al-Nusra ",
            "word1",
            " AND ",
            " OR ",
            " NOT ",
            "+",
            " -",
            "(",
            ") ",
            "\"",
            "\"ferry sailed\"",
            "~2",
            "~",
            "*",
            "?",
            "^2",
            "^0.5",
            " NEAR/2 ",
            "title:",
            "source:",
            "author:",
            "language:",
            "published:",
            "2016-05",
            "..",
            ">=",
            " ",
            "harrowby ",
            "😀",
            "北京",
            "'",
            "_",
            "!");
    Random random = new Random(7);
    for (int i = 0; i < 4_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int length = 1 + random.nextInt(12); length > 0; length--) {
        query.append(pieces.get(random.nextInt(pieces.size())));
      }
      SearchRequest request =
          SearchRequest.query(query.toString())
              .match(random.nextBoolean() ? Match.ALL : Match.ANY)
              .sort(random.nextBoolean() ? Sort.RELEVANCE : Sort.NEWEST)
              .explain(true);
      try {
        assertThat(index.search(request, "g")).isNotNull();
      } catch (InvalidRequestException e) {
        assertThat(e.code()).as(query.toString()).isEqualTo(ErrorCode.QUERY_TOO_COMPLEX);
      } catch (RuntimeException e) {
        throw new AssertionError("the query " + query, e);
      }
    }
  }

  /** What people asked of news, as titles by all words and as descriptions by any. */
  @Test
  void answersRealTopicsInUnderASecondEach() throws Exception {
    String data = System.getenv("DATELINE_DATA");
    assumeTrue(data != null, "DATELINE_DATA names no folder with real news and topics");
    Path topics = Path.of(data, "data", "queries", "trec_news_topics.jsonl.gz");
    Path news = Path.of(data, "data", "news", "allsides-2012-2016.jsonl.gz");
    assumeTrue(Files.exists(topics) && Files.exists(news), "topics or news are not there");
    List<Article> articles = NewsFile.read(news);
    try (Index allsides = Corpus.index(real, articles)) {
      List<SearchRequest> requests = requests(topics);
      assertThat(requests).hasSizeGreaterThan(4_000);
      List<String> slow = new ArrayList<>();
      for (SearchRequest request : requests) {
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        SearchResult result = allsides.search(request, "g");
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
        if (took > Duration.ofSeconds(1).toNanos()) {
          slow.add(request.text());
        }
        assertThat(result.hits().isEmpty()).isEqualTo(result.total().value() == 0);
      }
      assertThat(slow).isEmpty();
    }
  }

  private static List<SearchRequest> requests(Path topics) throws Exception {
    JsonMapper json = new JsonMapper();
    List<SearchRequest> requests = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(topics)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode topic = json.readTree(line);
        for (String field : List.of("title", "desc")) {
          String text = topic.path(field).asString("");
          requests.add(
              SearchRequest.query(text).match(field.equals("title") ? Match.ALL : Match.ANY));
        }
      }
    }
    return requests;
  }
}
