package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Hit;
import io.dateline.Limits;
import io.dateline.SearchRequest;
import io.dateline.Snippet;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetsTest {
  private static final String FILLER = "The flour was counted twice and the sacks were sewn up. ";

  @TempDir static Path folder;
  private static Index index;

  @BeforeAll
  static void build() {
    index =
        Corpus.index(
            folder,
            article("a")
                .title("The envoy returns")
                .body("Two envoys crossed by al-Nusra ferries, in Zürich too."),
            article("b").title("Ferries tied up <b>again</b>"),
            article("c").body("Häuser am Hafen, Gespräche mit Zuhörern.").language("de"),
            article("long")
                .body(FILLER.repeat(20_000) + "\n\nOne quillon was left.\n\n" + FILLER.repeat(9)),
            article("many").body("quay ".repeat(200_000)));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "envoy            | a | Two [envoys] crossed by al-Nusra ferries, in Zürich too.",
        "zurich           | a | Two envoys crossed by al-Nusra ferries, in [Zürich] too.",
        "ferry -quay      | a | Two envoys crossed by al-Nusra [ferries], in Zürich too.",
        "al-nusra         | a | Two envoys crossed by [al-Nusra] ferries, in Zürich too.",
        "al-nus*          | a | Two envoys crossed by [al-Nusra] ferries, in Zürich too.",
        "\"nusra ferries\" | a | Two envoys crossed by al-[Nusra ferries], in Zürich too.",
        "\"nusra ferries\" ferry NUSRA | a | Two envoys crossed by al-[Nusra ferries], in Zürich"
            + " too.",
        "cross* in        | a | Two envoys [crossed] by al-Nusra ferries, [in] Zürich too.",
        "title:envoy body:too | a | Two envoys crossed by al-Nusra ferries, in Zürich [too].",
        "body:ferry       | a | Two envoys crossed by al-Nusra [ferries], in Zürich too.",
        "hauser gesprache | c | [Häuser] am Hafen, [Gespräche] mit Zuhörern.",
        "haus*            | c | [Häuser] am Hafen, Gespräche mit Zuhörern.",
        "quillon          | long | One [quillon] was left.",
      })
  void marksWhatMatches(String query, String id, String marked) {
    Snippet snippet = snippet(query, id);
    assertThat(PassagesTest.marked(snippet)).isEqualTo(marked);
    assertThat(snippet.field()).isEqualTo("body");
  }

  @Test
  void anArticleWithoutABodyShowsItsTitle() {
    Snippet snippet = snippet("ferry OR again*", "b");
    assertThat(snippet.field()).isEqualTo("title");
    assertThat(PassagesTest.marked(snippet)).isEqualTo("[Ferries] tied up <b>[again]</b>");
  }

  @Test
  void theTitleComesFirstWhereThereIsRoom() {
    assertThat(snippets(SearchRequest.query("envoy").snippets(2), "a"))
        .extracting(snippet -> snippet.field() + ": " + PassagesTest.marked(snippet))
        .containsExactly(
            "title: The [envoy] returns",
            "body: Two [envoys] crossed by al-Nusra ferries, in Zürich too.");
    assertThat(snippets(SearchRequest.query("ferries").snippets(2), "a"))
        .extracting(Snippet::field)
        .containsExactly("body");
  }

  @Test
  void whatIsAskedOfTheTitleIsShownThere() {
    assertThat(snippets(SearchRequest.query("title:envoy body:too"), "a"))
        .extracting(PassagesTest::marked)
        .containsExactly("Two envoys crossed by al-Nusra ferries, in Zürich [too].");
    assertThat(snippets(SearchRequest.query("title:envoy"), "a"))
        .extracting(PassagesTest::marked)
        .containsExactly("The [envoy] returns");
  }

  @Test
  void whatOnlyTheTitleHasIsShownThere() {
    assertThat(snippets(SearchRequest.query("returns"), "a"))
        .extracting(PassagesTest::marked)
        .containsExactly("The envoy [returns]");
  }

  @Test
  void aLongRunOfMatchesIsBounded() {
    Snippet snippet = snippet("quay", "many");
    assertThat(snippet.text())
        .hasSizeLessThanOrEqualTo(SearchRequest.DEFAULT_SNIPPET_CHARS)
        .startsWith("quay quay");
    assertThat(snippet.highlights()).hasSize(40);
    assertThat(snippets(SearchRequest.query("quay qua* \"quay quay\"").snippets(10), "many"))
        .hasSize(10);
  }

  @Test
  void whereNothingWasAskedForTheBodyBegins() {
    List<Snippet> snippets = snippets(SearchRequest.everything().snippets(3), "long");
    assertThat(snippets).hasSize(1);
    assertThat(snippets.getFirst().text()).isEqualTo(FILLER.repeat(3).strip());
    assertThat(snippets.getFirst().highlights()).isEmpty();
  }

  @Test
  void areAsLongAsAskedFor() {
    List<Snippet> snippets =
        snippets(SearchRequest.query("quay").snippets(3).snippetChars(60), "many");
    assertThat(snippets).hasSize(3).allMatch(snippet -> snippet.text().length() <= 60);
  }

  @Test
  void noneAreShownUnlessAskedFor() {
    assertThat(snippets(SearchRequest.query("envoy").snippets(0), "a")).isEmpty();
  }

  /** Of half a megabyte, and of two. */
  @Test
  void ofALongArticleTakeTimeInProportion() {
    String unit = "The quay, the storm. A ferry waits at the quay while nobody knows why. ";
    int half = (1 << 19) / unit.length();
    long once = nanos("once", unit.repeat(half));
    long fourfold = nanos("fourfold", unit.repeat(4 * half));
    assertThat(fourfold).as("from %d ns", once).isLessThan(10 * once + 200_000_000);
  }

  /** The least processor time of a few searches that show all they can of one article. */
  private static long nanos(String name, String body) {
    SearchRequest request =
        SearchRequest.query("quay \"the storm\" fer*")
            .snippets(Limits.SNIPPETS)
            .snippetChars(Limits.SNIPPET_CHARS);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    try (Index one = Corpus.index(folder.resolve(name), article(name).title("t").body(body))) {
      for (int round = 0; round < 6; round++) {
        long begun = clock.getCurrentThreadCpuTime();
        assertThat(one.search(request, "g").hits().getFirst().snippets()).isNotEmpty();
        least = Math.min(least, clock.getCurrentThreadCpuTime() - begun);
      }
    }
    return least;
  }

  private static Snippet snippet(String query, String id) {
    List<Snippet> snippets = snippets(SearchRequest.query(query), id);
    assertThat(snippets).hasSize(1);
    return snippets.getFirst();
  }

  private static List<Snippet> snippets(SearchRequest request, String id) {
    for (Hit hit : index.search(request, "g").hits()) {
      if (hit.id().equals(id)) {
        return hit.snippets();
      }
    }
    throw new AssertionError(request + " does not find " + id);
  }
}
