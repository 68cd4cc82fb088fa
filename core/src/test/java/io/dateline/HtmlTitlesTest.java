package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the titles that a page of HTML states and shows is its headline. */
class HtmlTitlesTest {
  private static final String TEXT =
      """
      <p>The harbour bridge at Dunmarrow was closed after a barge struck its second pier, the port
      office said in a statement.</p>
      <p>Nobody was hurt. Engineers will look at the pier before traffic is let across again, and
      ferries sail every ten minutes until then.</p>
      <p>It is the third such accident in five years, and the council has asked for a report.</p>
      """;

  private static String title(String head, String above) {
    String html =
        "<html lang=\"en\"><head>" + head + "</head><body>" + above + TEXT + "</body></html>";
    Outcome outcome =
        Extractor.standard().extract(Page.html("a.html", "https://harbour.example/barge", html));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return String.valueOf(((Outcome.Accepted) outcome).article().title());
  }

  @Test
  void refusesAHeadingThatIsOnlyTheEndOfThePagesTitle() {
    assertThat(
            title(
                "<title>Barge strikes pier - Reports - Coast and Port</title>",
                "<h1>Reports - Coast and Port</h1>"))
        .startsWith("Barge strikes pier");
  }

  @Test
  void takesTheHeadingThatEndsThePagesTitleWhereTheSectionStandsBeforeIt() {
    assertThat(
            title(
                "<title>Port office - Notices - Barge strikes the harbour bridge</title>",
                "<h1>Notices</h1><h1>Barge strikes the harbour bridge</h1>"))
        .isEqualTo("Barge strikes the harbour bridge");
  }

  @Test
  void takesTheOnlyHeadlineBeforeATitleWordedForSearchEngines() {
    assertThat(
            title(
                """
                <title>Bridge accident: what you need to know</title>
                <meta property="og:title" content="Bridge accident: what you need to know">
                """,
                "<h1>Barge strikes pier, and Dunmarrow's bridge stays closed</h1>"))
        .isEqualTo("Barge strikes pier, and Dunmarrow's bridge stays closed");
  }

  @Test
  void takesABriefHeadingThatIsNotInTheTitleForASection() {
    assertThat(title("<title>Barge strikes bridge at Dunmarrow</title>", "<h1>Bridge News</h1>"))
        .isEqualTo("Barge strikes bridge at Dunmarrow");
  }

  @Test
  void takesTheHeadingAboveTheTextWhereThePageIsTitledByItsSiteAlone() {
    assertThat(title("<title>Harbour -</title>", "<h2>Barge strikes pier at Dunmarrow</h2>"))
        .isEqualTo("Barge strikes pier at Dunmarrow");
  }

  @Test
  void takesNoneOfManyMarkedHeadlinesForThePagesOwn() {
    String others =
        """
        <ul><li itemprop="headline">Barge strikes pier at Lindhaven</li>
        <li itemprop="headline">Barge strikes pier at Osterby</li>
        <li itemprop="headline">Barge strikes pier at Whitmoor</li></ul>
        """;
    assertThat(
            title(
                "<title>Barge strikes pier at Dunmarrow</title>",
                others + "<h1>Barge strikes pier at Dunmarrow</h1>"))
        .isEqualTo("Barge strikes pier at Dunmarrow");
  }

  @Test
  void leavesOutWhereTheLineOfAHeadingMayBreak() {
    assertThat(title("<title>Harbour</title>", "<h1>Barge strikes har&shy;bour bridge</h1>"))
        .isEqualTo("Barge strikes harbour bridge");
  }

  @ParameterizedTest
  @CsvSource({"dc:title", "x:title dc:title", "DC.title", "parsely-title", "citation_title"})
  void readsTheTitleOfMetaElements(String name) {
    assertThat(
            title(
                "<title>A page</title><meta property='"
                    + name
                    + "' content='Barge strikes bridge'>",
                ""))
        .isEqualTo("Barge strikes bridge");
  }
}
