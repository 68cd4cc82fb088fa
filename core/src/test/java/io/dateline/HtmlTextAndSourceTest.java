package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a page of HTML is the article's text, and whose it is. */
class HtmlTextAndSourceTest {
  private static final String FIRST =
      "The harbour bridge at Dunmarrow was closed after a barge struck its second pier, the port"
          + " office said in a statement.";
  private static final String SECOND =
      "Nobody was hurt. Engineers will look at the pier before traffic is let across again, and"
          + " ferries sail every ten minutes until then.";
  private static final String THIRD =
      "It is the third such accident in five years, and the council has asked for a report on the"
          + " lights along the fairway.";
  private static final String TEXT =
      "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
  private static final String WHOLE = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;

  private static Article read(String url, String head, String body) {
    String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    Outcome outcome = Extractor.standard().extract(Page.html("a.html", url, html));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).article();
  }

  private static String body(String body) {
    return String.valueOf(read("https://harbour.example/barge", "", body).body());
  }

  private static String headed(String rest) {
    return "<h1>Barge strikes harbour bridge</h1>" + rest;
  }

  @Test
  void beginsWithAnIntroductionThatIsMarkedAsAHeading() {
    String standfirst = "Ferries sail every ten minutes while the engineers look at the pier";
    String html = headed("<h2>" + standfirst + "</h2><div class=story-body>" + TEXT + "</div>");
    assertThat(body(html)).isEqualTo(standfirst + "\n\n" + WHOLE);
  }

  @Test
  void beginsWithAParagraphBesideTheElementOfTheText() {
    String lead = "A barge has struck the harbour bridge, and the town has to take the ferry.";
    String html = "<div><p>" + lead + "</p><div class=story-body>" + TEXT + "</div></div>";
    assertThat(body(html)).isEqualTo(lead + "\n\n" + WHOLE);
  }

  @Test
  void endsWhereAnotherPartOfThePageBegins() {
    String menu = "<div><a href=/x>Port</a></div>".repeat(40);
    String note = "<div>The office can be asked anything by telephone, from nine to five.</div>";
    assertThat(body(headed("<div>" + TEXT + menu + note + "</div>"))).isEqualTo(WHOLE);
  }

  @Test
  void endsWhereEveryParagraphHasALinkForAHeading() {
    String other =
        "<h3><a href=/o>Another story of the port</a></h3><p>The lights along the quay will be"
            + " mended in spring, says the office.</p>";
    assertThat(body(headed("<div>" + TEXT + other.repeat(4) + "</div>"))).isEqualTo(WHOLE);
  }

  @Test
  void keepsTheTextAmongLinksToOthers() {
    String link = "<p><a href=/o>Another story of the port</a></p>";
    String html = headed("<div>" + TEXT.replace("</p><p>", "</p>" + link + "<p>") + "</div>");
    assertThat(body(html)).isEqualTo(WHOLE);
  }

  @Test
  void leavesOutWhatIsInvisible() {
    String unseen = "<p style=\"visibility: hidden\">" + THIRD.replace("third", "ninth") + "</p>";
    assertThat(body(headed("<div>" + TEXT + unseen + "</div>"))).isEqualTo(WHOLE);
  }

  @Test
  void readsTheTextThoughAllOfItIsNamedClutter() {
    String named = "<div class=promo>" + TEXT + "</div><div class=social>" + TEXT + "</div>";
    assertThat(body(headed(named + named))).contains(FIRST, SECOND, THIRD);
  }

  @Test
  void namesThePublisherOnAPlatformRatherThanThePlatform() {
    String head =
        "<meta property=og:site_name content=Medium><script type=application/ld+json>"
            + "{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Dunmarrow Desk\"}}</script>";
    assertThat(read("https://medium.com/desk/barge", head, headed(TEXT)).source())
        .isEqualTo("Dunmarrow Desk");
  }

  @ParameterizedTest
  @CsvSource({
    "https://harbourpost.example/barge, harbourpost.example",
    "https://www.harbourpost.example/barge, harbourpost.example",
    "https://share.harbourpost.example/barge,",
  })
  void takesAHostForANameOnlyWhereItIsTheSitesOwn(String url, String source) {
    assertThat(read(url, "", headed(TEXT)).source()).isEqualTo(source);
  }

  @Test
  void knowsACompanyByItsNameWithoutTheLegalForm() {
    String owner = "<footer>© 2020 HarbourPost, Inc. All rights reserved</footer>";
    assertThat(read("https://harbourpostinc.example/barge", "", headed(TEXT) + owner).source())
        .isEqualTo("HarbourPost");
  }
}
