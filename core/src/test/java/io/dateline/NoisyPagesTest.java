package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as scrapers leave them, each with one thing that is easily taken for another. */
class NoisyPagesTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  private static final String HEADLINE = "Quarry town votes to keep its last tram line";

  private static final String FIRST =
      "The town of Elmsund will keep its last tram line, after a vote that took until midnight and"
          + " left the council split down the middle.";

  private static final String BODY =
      FIRST
          + "\n\n"
          + "The line carries some nine hundred people a day between the quarry and the station,"
          + " fewer than half of what it was built for.\n\n"
          + "Its cars are older than most of their drivers, and spare parts are now made by hand in"
          + " the depot.\n\n"
          + "\"We shall run them until they stop by themselves,\" the head of the works said after"
          + " the vote.";

  private static Article article(String... paragraphs) {
    Page page = Page.of("page.txt", String.join("\n\n", paragraphs));
    return ((Outcome.Accepted) EXTRACTOR.extract(page)).article();
  }

  private static Article withUrl(String url, String... paragraphs) {
    Page page =
        new Page("page.txt", null, url, null, Page.Form.TEXT, String.join("\n\n", paragraphs));
    return ((Outcome.Accepted) EXTRACTOR.extract(page)).article();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A tram at the depot on May 4, 2016. (dpa photo)",
        "A tram at the depot on May 4, 2016\nImage: Reuters",
        "Image: Reuters, May 4, 2016",
        "A tram of the first series at the depot on May 4, 2016. / AFP"
      })
  void takesNoDateOfAPicture(String caption) {
    Article article = article(HEADLINE, caption, BODY);

    assertThat(article.published()).isNull();
    assertThat(article.agencies()).isEmpty();
    assertThat(article.body()).startsWith(FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {", AFP reported on Wednesday.", ", AFP news agency reported on Wednesday."})
  void infersADayFromAPictureAndTheWeekdayOfTheReport(String attribution) {
    String report = "The vote was the third within a year, and the closest of them all";

    Article article =
        article(HEADLINE, "A tram on May 4, 2016. (AFP photo)", FIRST, report + attribution, BODY);

    assertThat(article.published()).hasToString("2016-05-04");
    assertThat(article.evidence().published().kind()).isEqualTo(Evidence.Kind.INFERRED);
    assertThat(article.agencies()).containsExactly("AFP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", AFP said on Wednesday.",
        ", according to AFP on Wednesday.",
        ", according to AFP.",
        ", the AFP news agency reported."
      })
  void takesTheAgencyThatTheReportIsAttributedTo(String attribution) {
    String report = "The vote was the third within a year, and the closest of them all";

    Article article = article(HEADLINE, FIRST, report + attribution, BODY);

    assertThat(article.agencies()).containsExactly("AFP");
    assertThat(article.evidence().agencies().getFirst().kind()).isEqualTo(Evidence.Kind.INFERRED);
    assertThat(article.published()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(Reuters, AFP); Reuters, AFP",
        "ab/cd (dpa/AFP); dpa, AFP",
        "—Reuters; Reuters",
        "This report includes material from Reuters and the Associated Press.; Reuters, AP"
      })
  void creditsTheAgenciesAtTheEnd(String credit, String agencies) {
    assertThat(article(HEADLINE, BODY, credit).agencies()).containsExactly(agencies.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Reporter: Nora Linde | Elmsund Radio; Nora Linde; Elmsund Radio",
        "By Nora Linde and Per Aasen, Elmsund Tidings; Nora Linde, Per Aasen; Elmsund Tidings",
        "May 4, 2016 by Nora Linde | Elmsund News; Nora Linde; Elmsund News"
      })
  void partsAuthorsFromTheirPaper(String byline, String authors, String source) {
    Article article = article(HEADLINE, byline, "4 May 2016", BODY);

    assertThat(article.authors()).containsExactly(authors.split(", "));
    assertThat(article.source()).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "© 2016 The Local Courier; The Local Courier",
        "© Elmsund Tidings; Elmsund Tidings",
        "Photo desk © 2016 Elmsund Publishing Co., Inc.; Elmsund Publishing Co.",
        "Copyright 2016 Elmsund Herald, Inc. All rights reserved.; Elmsund Herald"
      })
  void namesWhoeverTheCopyrightLineNames(String line, String source) {
    String found = article(HEADLINE, BODY, line).source();

    assertThat(found).isNotNull();
    assertThat(source).startsWith(found);
    assertThat(List.of("The Local", "Inc.")).doesNotContain(found);
  }

  @Test
  void takesNoWayAboutTheSiteForItsName() {
    Article article = article("Skip to content\nSkip to main menu\nSkip to footer", HEADLINE, BODY);

    assertThat(article.source()).isNull();
    assertThat(article.title()).isEqualTo(HEADLINE);
  }

  @Test
  void takesNoMenuForTheHeadline() {
    Article article =
        article("Home | World | Business | Sports", "Home > World", HEADLINE, "4 May 2016", BODY);

    assertThat(article.title()).isEqualTo(HEADLINE);
  }

  @Test
  void takesNoDateForTheHeadline() {
    Article article = article("Wed May 4, 2016 7:15AM", HEADLINE, BODY);

    assertThat(article.title()).isEqualTo(HEADLINE);
    assertThat(article.published()).hasToString("2016-05-04T07:15");
  }

  @Test
  void readsTheDatelineBelowAStandfirst() {
    Article article = article(HEADLINE, FIRST, "ELMSUND, May 4, 2016 (AFP) - " + BODY);

    assertThat(article.published()).hasToString("2016-05-04");
    assertThat(article.agencies()).containsExactly("AFP");
  }

  @Test
  void settlesAnAmbiguousDayByTheAddress() {
    String url = "https://news.elmsund.example/2016/05/04/tram.html";

    Article article = withUrl(url, HEADLINE, "05/04/2016 13:40", BODY);

    assertThat(article.published()).hasToString("2016-05-04T13:40");
    assertThat(article.evidence().published().supports()).hasSize(1);
  }

  @Test
  void readsAnUnknownHostAndANameLikeItOnOnePage() {
    String url = "https://elmsundradio.example/tram.html";

    Article article = withUrl(url, HEADLINE + " - Elmsundradio Live", HEADLINE, BODY);

    assertThat(article.title()).isEqualTo(HEADLINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"4 May 2016 ", "2016年5月4日", "2016-05-04T10:00:00Z ", "© 2016 ", "(Reuters) "})
  void readsALineOfAMegabyteInTime(String unit) {
    String line = unit.repeat(1_000_000 / unit.length());

    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> EXTRACTOR.extract(Page.of("page.txt", line)));
  }
}
