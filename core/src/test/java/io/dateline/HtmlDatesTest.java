package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the days that a page of HTML names is the one on which it was published. */
class HtmlDatesTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2024-03-01T12:00:00Z"), ZoneOffset.UTC);

  private static final String TEXT =
      """
      <p>The harbour bridge at Dunmarrow was closed after a barge struck its second pier, the port
      office said in a statement.</p>
      <p>Nobody was hurt. Engineers will look at the pier before traffic is let across again, and
      ferries sail every ten minutes until then.</p>
      <p>It is the third such accident in five years, and the council has asked for a report.</p>
      """;

  private final Extractor extractor = Extractor.standard().clock(NOW);

  private Article read(String url, String head, String above, String below) {
    String html =
        "<html lang=\"en\"><head>"
            + head
            + "</head><body><main>"
            + "<h1>Barge strikes harbour bridge</h1>"
            + above
            + "<div class=\"article-body\">"
            + TEXT
            + "</div>"
            + below
            + "</main></body></html>";
    Outcome outcome = extractor.extract(Page.html("a.html", url, html));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).article();
  }

  private String date(String head, String above, String below) {
    return String.valueOf(read("https://harbour.example/barge", head, above, below).published());
  }

  private static String published(String time) {
    return "<meta property=\"article:published_time\" content=\"" + time + "\">";
  }

  @Test
  void knowsAMomentByTheDayOfThePagesOwnClock() {
    String own = "<meta itemprop=\"datePublished\" content=\"2024-02-19T21:10:00-05:00\">";
    assertThat(date(published("2024-02-20T02:10:00Z") + own, "", ""))
        .isEqualTo("2024-02-19T21:10:00-05:00");
  }

  @Test
  void knowsAMomentByTheDayThatAReaderSees() {
    Article article =
        read(
            "https://harbour.example/barge",
            published("2024-02-20T02:10:00Z"),
            "<p>Published February 19, 2024</p>",
            "");
    assertThat(article.published()).hasToString("2024-02-19");
    assertThat(article.evidence().published().text()).contains("February 19, 2024");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-20T02:10:00Z, 'February 20, 2024'",
    "2024-02-20T15:10:00Z, 'February 19, 2024'",
    "2024-02-20T02:10:00+01:00, 'February 19, 2024'"
  })
  void leavesADayThatAnotherClockCannotExplain(String time, String seen) {
    assertThat(date(published(time), "<p>Published " + seen + "</p>", "")).isEqualTo(time);
  }

  @Test
  void takesTheFirstOfSeveralArticlesThatMachinesAreToldOf() {
    String first =
        "<script type=\"application/ld+json\">[{\"@type\":\"NewsArticle\",\"headline\":\"Barge"
            + " strikes harbour bridge\",\"datePublished\":\"2024-02-20\"}";
    String other = ",{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-02-25\"}";
    assertThat(date(first + other + other + "]</script>", "", "")).isEqualTo("2024-02-20");
  }

  @Test
  void takesTheEarlierOfTwoDaysThatAreAsWellProved() {
    String meta = "<meta name=\"date\" content=\"2024-02-22\">";
    assertThat(date(meta, "<p>Updated: 20 February 2024</p>", "")).isEqualTo("2024-02-20");
  }

  @Test
  void takesNoDayOfAChangeWhereTheDayOfPublicationIsTold() {
    String meta =
        "<meta itemprop=\"datePublished\" content=\"2023-04-09T08:00:00-06:00\">"
            + "<meta itemprop=\"dateModified\" content=\"2024-02-10\">";
    assertThat(date(meta, "<time class=\"posted-on\">February 10, 2024</time>", ""))
        .isEqualTo("2023-04-09T08:00:00-06:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h2>Port (1 / 1) 20.02.2024 13:30 by Ina</h2> |",
        "<p>· February 20, 2024 · Send this to a friend ·</p> |",
        "| <p>Updated: 20.02.2024</p>",
        "| <p>This page was last edited on 20 February 2024, at 13:22.</p>",
      })
  void looksInTheLastPlacesWhereNoBetterOneTells(String above, String below) {
    assertThat(date("", above == null ? "" : above, below == null ? "" : below))
        .startsWith("2024-02-20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h3>Harbour fair of 20.02.2024 with music, dance and food for all</h3>",
        "<h3>Doors open 20.02.2024 13:30 and again 21.02.2024 13:30 for members of the club</h3>"
      })
  void takesNoDayThatIsOnlyToldOf(String above) {
    assertThat(date("", above, "")).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource({
    "https://harbour.example/en-gb/barge, 2023-10-02",
    "https://harbour.example/en-us/barge, 2023-02-10",
    "https://harbour-news.example.co.uk/barge, 2023-10-02",
    "https://harbour.example/barge, 2023"
  })
  void settlesDayAndMonthByTheCountryOfTheEnglish(String url, String date) {
    assertThat(read(url, "", "<p>Published 02/10/2023</p>", "").published()).hasToString(date);
  }

  @Test
  void takesNoDateOfAListAboveTheHeadline() {
    String list =
        "<ul><li><p>Ferry late</p><p>19 February 2024</p><li><p>Quay open</p><p>18 February"
            + " 2024</p><li><p>Fog</p><p>12 February 2024</p></ul>";
    String html =
        "<html lang=\"en\"><body>"
            + list
            + "<h1>Barge strikes harbour bridge</h1>"
            + TEXT
            + "</body></html>";
    Outcome outcome = extractor.extract(Page.html("a.html", "https://harbour.example/b", html));
    assertThat(((Outcome.Accepted) outcome).article().published()).isNull();
  }
}
