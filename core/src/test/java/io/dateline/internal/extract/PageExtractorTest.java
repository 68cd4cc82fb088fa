package io.dateline.internal.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.Extractor;
import io.dateline.Outcome;
import io.dateline.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What is read from pages of every shape, where each shape has its trap. */
class PageExtractorTest {
  private static final String TEXT =
      """
      The ferry to Tarrant will sail again on weekdays, the harbour office said, after a winter in \
      which it had hardly left the quay.

      Two of its three engines have been mended, and the third is to follow when the parts arrive.

      Passengers waited in the rain for the first boat, and most of them had brought a thermos.
      """;

  private final Extractor extractor = Extractor.standard();

  @Test
  void rejectsAnEmptyPage() {
    assertThat(extractor.extract(Page.of("a.txt", " \n\u00a0\n\t\n")))
        .isEqualTo(new Outcome.Rejected("a.txt", 1, "the page is empty", null));
  }

  @Test
  void rejectsAPageWithNeitherHeadlineNorText() {
    Outcome outcome = extractor.extract(Page.of("a.txt", "\n\nShare\nSubscribe\nLog in\n"));
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    assertThat(((Outcome.Rejected) outcome).reason())
        .isEqualTo("the page has neither a headline nor running text");
  }

  @Test
  void leavesAPageWithoutADateUndated() {
    String menu = "Menu\nHome\n\nFerry sails again\n\n";
    assertThat(read(menu + TEXT).published()).isNull();
    assertThat(read(menu + "© 2016 Foo Media\n\n" + TEXT + "\n© 2016 Foo Media\n").published())
        .isNull();
    assertThat(read(menu + TEXT + "\nRelated\nFog closes port\n4 May 2016\n").published()).isNull();
    assertThat(read(menu + TEXT + "\nComments (2)\nAnn, 4 May 2016\nAt last.\n").published())
        .isNull();
    assertThat(read(menu + "A ferry on 4 May 2016. Photo: Ann Lee\n\n" + TEXT).published())
        .isNull();
    assertThat(read(menu + "Published\n\nUpdated\n\n" + TEXT).published()).isNull();
  }

  @Test
  void takesThePublishedDateBeforeTheUpdatedOneInEitherOrder() {
    assertThat(date("Updated 6 May 2016 | Published 4 May 2016")).isEqualTo("2016-05-04");
    assertThat(date("Published: 4 May 2016\nUpdated: 6 May 2016")).isEqualTo("2016-05-04");
    assertThat(date("Published\n4 May 2016\nUpdated\n6 May 2016")).isEqualTo("2016-05-04");
  }

  @Test
  void settlesDayAndMonthByThePagesOtherDates() {
    assertThat(date("04/05/2016")).isEqualTo("2016");
    String other = "Ferry sails again\n\n04/05/2016\n\n" + TEXT + "\nRelated\nFog\n24/04/2016\n";
    assertThat(Truth.published(read(other))).isEqualTo("2016-05-04");
  }

  @Test
  void isNeverLaterThanADayAfterThePageWasFetched() {
    Instant fetchedAt = Instant.parse("2016-05-03T12:00:00Z");
    assertThat(date("4 May 2016", null, fetchedAt)).isEqualTo("2016-05-04");
    assertThat(date("5 May 2016", null, fetchedAt)).isNull();
    Extractor early =
        extractor.clock(Clock.fixed(Instant.parse("2015-01-01T00:00:00Z"), ZoneOffset.UTC));
    Page page = Page.of("a.txt", page("4 May 2016"));
    assertThat(((Outcome.Accepted) early.extract(page)).article().published()).isNull();
  }

  @Test
  void completesADayWithoutItsYearOnlyByProof() {
    String dateline = "Ferry sails again\n\nTARRANT, May 4 (Reuters) - " + TEXT;
    assertThat(read(dateline).published()).isNull();
    Article byUrl = read(dateline, "https://foo.example/2016/05/04/ferry.html", null);
    assertThat(Truth.published(byUrl)).isEqualTo("2016-05-04");
    assertThat(byUrl.evidence().published().kind()).isEqualTo(Evidence.Kind.INFERRED);
    assertThat(byUrl.evidence().published().supports()).hasSize(1);
    Article byFetch = read(dateline, null, Instant.parse("2016-05-06T00:00:00Z"));
    assertThat(Truth.published(byFetch)).isEqualTo("2016-05-04");
    assertThat(read(dateline, null, Instant.parse("2016-11-06T00:00:00Z")).published()).isNull();
    assertThat(byFetch.agencies()).containsExactly("Reuters");
  }

  @Test
  void takesARelativeDateOnlyFromTheTimeOfFetching() {
    assertThat(date("3 days ago")).isNull();
    assertThat(date("3 days ago", null, Instant.parse("2016-05-07T12:00:00Z")))
        .isEqualTo("2016-05-04");
  }

  @Test
  void takesThePublisherFromTheAddress() {
    Article article = read("Ferry sails again\n\n" + TEXT, "https://www.dw.com/en/a-1", null);
    assertThat(article.source()).isEqualTo("DW");
    assertThat(article.evidence().source().where()).isEqualTo("url");
    assertThat(article.id()).isEqualTo("https://www.dw.com/en/a-1");
  }

  @Test
  void takesNoPublisherFromTheText() {
    String page = "Ferry sails again\n\n" + TEXT + "\nThe Guardian reported first that it would.\n";
    assertThat(read(page).source()).isNull();
  }

  @Test
  void takesTheHeadlineWithoutTheSitesName() {
    Article article =
        read("Ferry sails again after a hard winter - Foo Tribune\nHome\nPorts\n\n" + TEXT);
    assertThat(article.title()).isEqualTo("Ferry sails again after a hard winter");
    assertThat(article.evidence().title().line()).isEqualTo(1);
  }

  @Test
  void tellsTheLanguageAndLeavesAShortTextUntold() {
    assertThat(read("Ferry sails again\n\n" + TEXT).language()).isEqualTo("en");
    assertThat(LanguageDetection.detect("Ferry sails")).isEmpty();
    assertThat(
            LanguageDetection.detect(
                "Die Fähre fährt wieder an Werktagen, teilte das Hafenamt am Morgen mit."))
        .contains("de");
  }

  private String date(String line) {
    return date(line, null, null);
  }

  private String date(String line, String url, Instant fetchedAt) {
    return Truth.published(read(page(line), url, fetchedAt));
  }

  private static String page(String line) {
    return "Ferry sails again\n\n" + line + "\n\n" + TEXT;
  }

  private Article read(String text) {
    return read(text, null, null);
  }

  private Article read(String text, String url, Instant fetchedAt) {
    Outcome outcome =
        extractor.extract(new Page("a.txt", null, url, fetchedAt, Page.Form.TEXT, text));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).article();
  }
}
