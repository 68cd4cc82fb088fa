package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPagesTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2024-03-01T12:00:00Z"), ZoneOffset.UTC);

  private static final String TEXT =
      """
      <p>The harbour bridge at Dunmarrow was closed on Tuesday after a barge struck its second
      pier, the port office said in a statement.</p>
      <p>Nobody was hurt. Engineers will look at the pier before traffic is let across again, and
      ferries sail every ten minutes until then.</p>
      <p>It is the third such accident in five years, and the council has asked for a report on
      the lights along the fairway.</p>
      """;

  private final Extractor extractor = Extractor.standard().clock(NOW);

  private static String page(String head, String body) {
    return "<!doctype html><html lang=\"en\"><head>"
        + head
        + "</head><body>"
        + body
        + "</body></html>";
  }

  private static String article(String head, String byline) {
    return page(
        head,
        "<nav><a href=/>Home</a> <a href=/news>News</a></nav><main><h1>Barge strikes harbour"
            + " bridge</h1>"
            + byline
            + "<div class=\"article-body\">"
            + TEXT
            + "</div></main>");
  }

  private Article read(String html) {
    return read(html, "https://www.harbour.example/news/barge-strikes");
  }

  private Article read(String html, String url) {
    Outcome outcome = extractor.extract(Page.html("a.html", url, html));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).article();
  }

  private static String ld(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  @Test
  void readsAnArticleOfJsonLd() {
    Article article =
        read(
            article(
                ld(
                    """
                    {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Harbour Post"},
                    {"@type":"NewsArticle","headline":"Barge strikes harbour bridge",
                    "datePublished":"2024-02-20T18:30:00+01:00","dateModified":"2024-02-22T08:00:00+01:00",
                    "author":[{"@type":"Person","name":"Ina Holt"},{"@type":"Person","name":"By Jon Vale"}],
                    "publisher":{"@type":"Organization","name":"Harbour Post"},
                    "articleSection":["Port"],"inLanguage":"en-GB"}]}
                    """),
                ""));

    assertThat(article.title()).isEqualTo("Barge strikes harbour bridge");
    assertThat(article.published()).hasToString("2024-02-20T18:30:00+01:00");
    assertThat(article.evidence().published().where()).isEqualTo("json-ld");
    assertThat(article.evidence().published().kind()).isEqualTo(Evidence.Kind.STATED);
    assertThat(article.source()).isEqualTo("Harbour Post");
    assertThat(article.authors()).containsExactly("Ina Holt", "Jon Vale");
    assertThat(article.section()).isEqualTo("Port");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.body()).startsWith("The harbour bridge").endsWith("along the fairway.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta property="article:published_time" content="2024-02-20T18:30:00+01:00">
          <meta name="DC.date.issued" content="2024-02-20">
          <meta name="parsely-pub-date" content="2024-02-20T17:30:00Z">
          <meta name="sailthru.date" content="Tue, 20 Feb 2024 17:30:00 +0000">
          <meta itemprop="datePublished" content="20240220T173000Z">
          <meta name='parsely-page' content='{"title":"Barge","pub_date":"2024-02-20T17:30:00Z"}'>
          <script type="application/ld+json">{"@type":["NewsArticle"],"datePublished":"2024-02-20",}</script>
          <script type="application/ld+json">{"@type":"NewsArticle","headline":"A "b" c","datePublished":"2024-02-20"</script>
          <script type="application/ld+json">//<![CDATA[ {"@type":"NewsArticle","datePublished":"2024-02-20"} //]]></script>
          """)
  void readsTheDateThatTheSourceStates(String head) {
    assertThat(read(article(head, "")).published().toString()).startsWith("2024-02-20");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <time datetime="2024-02-20T18:30">20 February</time>
          <span class="entry-date">20 February 2024</span>
          <p>Published: Tuesday, February 20, 2024</p>
          <span property="schema:datePublished" content="2024-02-20">Tuesday</span>
          """)
  void readsTheDateByTheHeadline(String byline) {
    assertThat(read(article("", byline)).published().toString()).startsWith("2024-02-20");
  }

  @Test
  void takesTheDayOfPublicationBeforeThatOfAChange() {
    String head =
        """
        <meta property="article:modified_time" content="2024-02-25T10:00:00Z">
        <meta property="og:updated_time" content="2024-02-25T10:00:00Z">
        """;

    assertThat(read(article(head, "<p class=\"meta\">Published 20 February 2024</p>")).published())
        .hasToString("2024-02-20");
  }

  @Test
  void takesTheDateOfTheAddressByItsPlace() {
    Article article =
        read(article("", ""), "https://www.harbour.example/2024/02/20/barge-strikes-bridge");

    assertThat(article.published()).hasToString("2024-02-20");
    assertThat(article.evidence().published().kind()).isEqualTo(Evidence.Kind.INFERRED);
  }

  @Test
  void datesNothingInTheFuture() {
    String head = "<meta property=\"article:published_time\" content=\"2031-02-20\">";

    assertThat(read(article(head, "")).published()).isNull();
  }

  @Test
  void leavesTheSitesNameOutOfTheTitle() {
    String head =
        "<title>Barge strikes harbour bridge | Harbour Post</title>"
            + "<meta property=og:site_name content=\"Harbour Post\">";
    Article article = read(page(head, "<div>" + TEXT + "</div>"));

    assertThat(article.title()).isEqualTo("Barge strikes harbour bridge");
    assertThat(article.source()).isEqualTo("Harbour Post");
  }

  @Test
  void readsAuthorsWithoutByTitlesAndHandles() {
    String head =
        "<meta name=author content=\"By Ina Holt (@inaholt), https://harbour.example/ina\">";

    assertThat(read(article(head, "")).authors()).containsExactly("Ina Holt");
  }

  @Test
  void keepsAgenciesApartFromThePublisher() {
    Article article =
        read(
            article(
                "<meta property=og:site_name content=\"Harbour Post\">",
                "<p>DUNMARROW, Feb 20 (Reuters) - The bridge is closed to all traffic, the port"
                    + " office said on Tuesday.</p>"));

    assertThat(article.source()).isEqualTo("Harbour Post");
    assertThat(article.agencies()).containsExactly("Reuters");
  }

  @Test
  void takesNoMenusCommentsOrTeasersForTheText() {
    String html =
        article("", "")
            .replace(
                "</main>",
                "</main><aside class=sidebar><p>Also today: the mayor opens a new library on the"
                    + " quay, and a hundred people came to see it.</p></aside><div"
                    + " id=comments><p>I crossed that bridge only yesterday and saw nothing of the"
                    + " kind, said a reader.</p></div>");

    assertThat(read(html).body()).doesNotContain("library", "reader");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          error | https://www.harbour.example/gone | <title>404 Not Found</title> | <h1>Page not found</h1><p>Try the front page.</p>
          log in | https://www.harbour.example/a | <title>Sign in</title> | <h1>Sign in</h1><form><input type=password></form><p>Read on with an account.</p>
          """)
  void rejectsPagesThatAreNoArticle(String reason, String url, String head, String body) {
    Outcome outcome = extractor.extract(Page.html("a.html", url, page(head, body)));

    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    Outcome.Rejected rejected = (Outcome.Rejected) outcome;
    assertThat(rejected.reason()).contains(reason);
    assertThat(rejected.found()).isNotNull();
  }

  @Test
  void rejectsFrontPagesAndLists() {
    String links = "<li><a href=/a>A headline of some length</a></li>".repeat(40);
    String front = page("<title>Harbour Post</title>", "<ul>" + links + "</ul>");

    assertRejected(front, "https://www.harbour.example/", "front page");
    assertRejected(front, "https://www.harbour.example/tag/bridges", "leads to others");
  }

  @Test
  void rejectsAnErrorPageOfTextToo() {
    Outcome outcome =
        extractor.extract(Page.of("a.txt", "Page not found\n\nThe page you want is not here."));

    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    assertThat(((Outcome.Rejected) outcome).reason()).contains("error");
  }

  private void assertRejected(String html, String url, String reason) {
    Outcome outcome = extractor.extract(Page.html("a.html", url, html));
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    assertThat(((Outcome.Rejected) outcome).reason()).contains(reason);
  }

  @Test
  void explainsWhatItChose() {
    String head =
        "<meta property=og:title content=\"Barge strikes harbour bridge\">"
            + "<meta property=article:published_time content=2024-02-20>"
            + "<meta property=article:modified_time content=2024-02-21>"
            + "<meta property=og:site_name content=\"Harbour Post\">";
    Explanation html =
        extractor.explain(Page.html("a.html", "https://www.harbour.example/a", article(head, "")));

    assertThat(html.published())
        .extracting(Explanation.Candidate::value)
        .containsExactly("2024-02-20", "2024-02-21");
    assertThat(html.published())
        .extracting(Explanation.Candidate::chosen)
        .containsExactly(true, false);
    assertThat(html.published().getFirst().reasons().getFirst()).contains("article:published_time");
    assertThat(html.title().getFirst().chosen()).isTrue();
    assertThat(html.source().getFirst().value()).isEqualTo("Harbour Post");

    Explanation text =
        extractor.explain(
            Page.of(
                "a.txt",
                "Barge strikes harbour bridge | Harbour Post\n\nBarge strikes harbour bridge\n\n"
                    + "Published: 20 February 2024\n\n"
                    + "The bridge at Dunmarrow was closed on Tuesday after a barge struck it, the"
                    + " port office said in a statement."));
    assertThat(text.published().getFirst().value()).isEqualTo("2024-02-20");
    assertThat(text.published().getFirst().chosen()).isTrue();
    assertThat(text.title().getFirst().chosen()).isTrue();
  }

  static List<String> hostile() {
    List<String> pages = new ArrayList<>();
    pages.add("<div>".repeat(100_000) + "text");
    pages.add("<b><i>".repeat(50_000) + "text");
    pages.add("<p class=\"" + "a-b ".repeat(500_000) + "\">text");
    pages.add("<meta name=author content=\"" + "A b, ".repeat(300_000) + "\">");
    pages.add("<span itemprop=headline>".repeat(50_000) + "x");
    pages.add("<table><tr><td>".repeat(20_000));
    pages.add("<a href=x>".repeat(100_000));
    pages.add("<script type=application/ld+json>" + "[".repeat(1_000_000));
    pages.add("<script type=application/ld+json>{\"a\":\"" + "\\u0041".repeat(300_000));
    pages.add("<!--".repeat(300_000));
    pages.add("<h1>" + "word ".repeat(500_000) + "</h1>");
    pages.add("<title>" + " | ".repeat(500_000));
    pages.add("<p>" + "2024-02-20 ".repeat(200_000));
    pages.add("\u0000<\u0000p>&#xD800;&#1;&bogus;<![CDATA[<p>");
    pages.add("<time datetime=2024-02-20>x</time>".repeat(50_000));
    pages.add("");
    return pages;
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("hostile")
  void readsWhateverIsBrokenWithoutAnException(String html) {
    assertThatCode(() -> extractor.extract(Page.html("a.html", null, html)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<p>A sentence of a few words, said on 4 May 2016.",
        "<h1>a b c",
        "<a href=x>y</a> ",
        "<p>A sentence of a few words, said by somebody.<p>Comments",
        "<table><tr><td>a<td>A sentence of a few words, said by somebody.",
        "<ul class=tags><li>a<li>A sentence of a few words, said by somebody.",
      })
  void takesTimeInProportionToTheLength(String unit) {
    int count = 40_000;
    cpu(unit.repeat(count));
    long once = cpu(unit.repeat(count));
    long twice = cpu(unit.repeat(2 * count));

    assertThat((double) twice / once).isLessThan(4);
  }

  /** The least of three. */
  private long cpu(String html) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      extractor.extract(Page.html("a.html", null, html));
      least =
          Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
    return least;
  }

  /** Whatever would open a connection by a URL asks for a proxy first. */
  @Test
  void asksNoNetwork() {
    ProxySelector before = ProxySelector.getDefault();
    List<URI> asked = new ArrayList<>();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<java.net.Proxy> select(URI uri) {
            asked.add(uri);
            return List.of(java.net.Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException cause) {}
        });
    try {
      read(
          article(
              "<base href=http://127.0.0.1:1/><link rel=stylesheet href=http://127.0.0.1:1/a.css>"
                  + "<script src=http://127.0.0.1:1/a.js></script>",
              "<img src=http://127.0.0.1:1/a.png><iframe src=http://127.0.0.1:1/></iframe>"));
    } finally {
      ProxySelector.setDefault(before);
    }

    assertThat(asked).isEmpty();
  }
}
