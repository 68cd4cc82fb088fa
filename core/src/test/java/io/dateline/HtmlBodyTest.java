package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of a page of HTML is the article's text. */
class HtmlBodyTest {
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

  private static String body(String body) {
    String html = "<html><body>" + body + "</body></html>";
    Page page = Page.html("a.html", "https://harbour.example/barge", html);
    Outcome outcome = Extractor.standard().extract(page);
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return String.valueOf(((Outcome.Accepted) outcome).article().body());
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
  void leavesOutWhatIsInvisibleThoughItIsMoreThanTheText() {
    String unseen = "<div hidden>" + (TEXT + TEXT).replace("third", "ninth") + "</div>";
    assertThat(body(headed("<div>" + TEXT + unseen + "</div>"))).isEqualTo(WHOLE);
  }

  @Test
  void keepsWhatIsQuotedInABoxAndNothingElseOfIt() {
    String quoted = "<blockquote><p>We heard it all over the town.</p></blockquote>";
    String box = "<div class=social-embed>" + quoted + "<p>" + FIRST + "</p></div>";
    assertThat(body(headed("<div><p>" + SECOND + "</p>" + box + TEXT + "</div>")))
        .isEqualTo(SECOND + "\n\nWe heard it all over the town.\n\n" + WHOLE);
  }

  @Test
  void keepsAListThatLeadsNowhereWhateverItIsCalled() {
    String items = "<li>The second pier will be looked at</li><li>The lights will be mended</li>";
    String linked = items.replace("<li>", "<li><a href=/o>").replace("</li>", "</a></li>");
    String list = "<ul class=postList>" + items + items + "</ul>";
    String text = "<p>" + FIRST + "</p>" + list + "<p>" + SECOND + "</p>";
    assertThat(body(headed("<div>" + text + "</div>")))
        .containsOnlyOnce(FIRST)
        .contains("The lights will be mended");
    assertThat(body(headed("<div>" + text.replace(items, linked) + "</div>")))
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void keepsAPartOfTheTextThatIsNamedByItsHeading() {
    String part = "<h3>Sharing the cost of repairs</h3><p>" + THIRD + "</p>";
    String html = "<div><p>" + FIRST + "</p><p>" + SECOND + "</p>";
    assertThat(body(headed(html + "<section id=sharing-the-cost-of-repairs>" + part)))
        .isEqualTo(FIRST + "\n\n" + SECOND + "\n\nSharing the cost of repairs\n\n" + THIRD);
    assertThat(body(headed(html + "<section id=sharing>" + part)))
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void keepsAHeadingThatLeadsToItsOwnPlace() {
    String heading = "<h3><a href=#lights>The lights along the fairway</a></h3>";
    assertThat(body(headed("<div><p>" + FIRST + "</p>" + heading + "<p>" + SECOND + "</p></div>")))
        .isEqualTo(FIRST + "\n\nThe lights along the fairway\n\n" + SECOND);
  }

  @Test
  void keepsTheRowsOfATableWholeWhateverTheyAreCalled() {
    String row = "<tr class=\"odd player-1\"><td><a href=/f>Ferry</a><td>Leaves the old quay<td>9";
    String table = "<table><tr><th>Ship<th>From<th>Hour" + row + "</table>";
    assertThat(body(headed("<div><p>" + FIRST + "</p>" + table + "<p>" + SECOND + "</p></div>")))
        .isEqualTo(
            FIRST + "\n\nShip\n\nFrom\n\nHour\n\nFerry\n\nLeaves the old quay\n\n9\n\n" + SECOND);
  }

  @Test
  void keepsTheLinkedItemsOfAListThatIsTextForTheMostPart() {
    String linked = "<li><a href=/ferries>Ferries to the islands</a></li>";
    String list = "<ul><li>" + SECOND + "</li>" + linked + "<li>" + THIRD + "</li></ul>";
    assertThat(body(headed("<div><p>" + FIRST + "</p>" + list + "</div>")))
        .isEqualTo(FIRST + "\n\n" + SECOND + "\n\nFerries to the islands\n\n" + THIRD);
    String links = "<ul>" + linked.repeat(8) + "<li>" + SECOND + "</li></ul>";
    assertThat(body(headed("<div><p>" + FIRST + "</p>" + links + "</div>")))
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void beginsWithAParagraphByTheHeadlineThoughItIsNoSentence() {
    String note = "A barge, a bridge and a town that takes the ferry";
    assertThat(body("<div>" + headed("<p>" + note + "</p>" + TEXT) + "</div>"))
        .isEqualTo(note + "\n\n" + WHOLE);
    assertThat(body("<div><p>" + note + "</p>" + headed(TEXT) + "</div>")).isEqualTo(WHOLE);
  }

  @Test
  void endsAtCommentsOnlyBelowNearlyAllOfTheText() {
    String comments = "<p>Comments</p>";
    String half = "<p>" + FIRST + "</p>" + comments + "<p>" + SECOND + "</p>";
    String end = comments + "<p>I saw the barge, and it had no lights on it at all.</p>";
    assertThat(body(headed("<div>" + half + "<p>" + THIRD + "</p>" + end + "</div>")))
        .isEqualTo(WHOLE);
  }

  @Test
  void beginsAboveTheListThatIsNearlyAllOfTheText() {
    String list = "<ol>" + TEXT.replace("<p>", "<li>").repeat(3) + "</ol>";
    String lead = "The port office answers what it was asked.";
    assertThat(body(headed("<div><p>" + lead + "</p>" + list + "</div>")))
        .startsWith(lead + "\n\n" + FIRST);
  }

  @Test
  void endsWhereOthersFollowThoughTheyAreNamedAsTheText() {
    String other = "<h3><a href=/o>Another story of the port</a></h3><p>" + SECOND + "</p>";
    String others = "<div class=story-body>" + other.repeat(6) + "</div>";
    assertThat(body(headed("<p>" + FIRST + "</p>" + others))).isEqualTo(FIRST);
  }

  @Test
  void endsWhereLongerTextsFollowBelowLinksAndNotes() {
    String other =
        "<h3><a href=/o>Another story of the port</a></h3><div><a href=/p>Port</a> and"
            + " others</div>";
    String others = (other + "<p>" + FIRST.replace("bridge", "gate") + "</p>").repeat(6);
    assertThat(body(headed("<div>" + TEXT + others + "</div>"))).isEqualTo(WHOLE);
  }
}
