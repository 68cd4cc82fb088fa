package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose a page of HTML is. */
class HtmlSourceTest {
  private static final String TEXT =
      "<h1>Barge strikes harbour bridge</h1><p>The harbour bridge at Dunmarrow was closed after a"
          + " barge struck its second pier, the port office said in a statement.</p>";

  private static @Nullable String source(String url, String head, String body) {
    String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    Outcome outcome = Extractor.standard().extract(Page.html("a.html", url, html));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).article().source();
  }

  @Test
  void namesThePublisherOnAPlatformRatherThanThePlatform() {
    String head =
        "<meta property=og:site_name content=Medium><script type=application/ld+json>"
            + "{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Dunmarrow Desk\"}}</script>";
    assertThat(source("https://medium.com/desk/barge", head, TEXT)).isEqualTo("Dunmarrow Desk");
  }

  @ParameterizedTest
  @CsvSource({
    "https://harbourpost.example/barge, harbourpost.example",
    "https://www.harbourpost.example/barge, harbourpost.example",
    "https://share.harbourpost.example/barge,",
  })
  void takesAHostForANameOnlyWhereItIsTheSitesOwn(String url, String source) {
    assertThat(source(url, "", TEXT)).isEqualTo(source);
  }

  @Test
  void knowsACompanyByItsNameWithoutTheLegalForm() {
    String owner = "<footer>© 2020 HarbourPost, Inc. All rights reserved</footer>";
    assertThat(source("https://harbourpostinc.example/barge", "", TEXT + owner))
        .isEqualTo("HarbourPost");
  }
}
