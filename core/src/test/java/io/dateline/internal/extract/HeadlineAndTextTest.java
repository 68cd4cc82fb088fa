package io.dateline.internal.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Article;
import io.dateline.Extractor;
import org.junit.jupiter.api.Test;

/** Where the headline and the text of a page are, and whose page it is, against what misleads. */
class HeadlineAndTextTest {
  private static final String FIRST =
      "The ferries that had left Dunmarrow in the morning waited off the harbour until the wind"
          + " fell.";
  private static final String SECOND =
      "Nobody was hurt, the harbour office said, and the first boat came in shortly after"
          + " nightfall.";
  private static final String THIRD =
      "Two more are expected tomorrow, when the lifeboat crews will look at the damage to the"
          + " pier.";

  private final Extractor extractor = Extractor.standard();

  @Test
  void takesTheHeadlineBesideTheDateThoughThePagesTitleSaysItInOtherWords() {
    Article article =
        read(
            "Ferries held up by the storm | Some Site",
            "Home",
            "Sport",
            "Storm keeps three ferries out at sea",
            "12 October 2016",
            FIRST,
            SECOND);
    assertThat(article.title()).isEqualTo("Storm keeps three ferries out at sea");
  }

  @Test
  void keepsThePagesTitleWhereTheLineBesideADateIsAboutSomethingElse() {
    Article article =
        read(
            "Ferries held up by the storm | Some Site",
            "Home",
            "Council votes on its new library",
            "12 October 2016",
            FIRST,
            SECOND);
    assertThat(article.title()).isEqualTo("Ferries held up by the storm");
  }

  @Test
  void takesTheLineBelowAKickerWhereThePagesTitleHasBoth() {
    Article article =
        read(
            "Storm over the northern islands: Three ferries wait - Some Site",
            "Storm over the northern islands",
            "Three ferries wait",
            FIRST,
            SECOND);
    assertThat(article.title()).isEqualTo("Three ferries wait");
  }

  @Test
  void takesNoLineForTheHeadlineThatBreaksOffAtAComma() {
    Article article =
        read("Ferries held up", "Late in the long stormy afternoon,", FIRST, SECOND, THIRD);
    assertThat(article.title()).isEqualTo("Ferries held up");
  }

  @Test
  void beginsTheTextWithWhatIntroducesItBelowTheHeadline() {
    Article article =
        read(
            "Three ferries wait out the storm | Some Site",
            "Three ferries wait out the storm",
            THIRD,
            "Share",
            "12 October 2016",
            FIRST,
            SECOND);
    assertThat(article.body()).isEqualTo(String.join("\n\n", THIRD, FIRST, SECOND));
  }

  @Test
  void doesNotEndTheTextAtTheOwnerOfAPicture() {
    Article article =
        read(
            "Three ferries wait out the storm | Some Site",
            "Three ferries wait out the storm",
            FIRST,
            "© Ann Lee",
            SECOND,
            "© Foo Images",
            THIRD,
            "© 2016 Foo Media. All rights reserved.",
            "Another page of this site tells more about what is sold in the shop below the pier.");
    assertThat(article.body()).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
  }

  @Test
  void takesTheTextNextBelowTheRepeatedHeadline() {
    String teaser =
        "A teaser of another report that is as long as any of this one, and says no less.";
    Article article =
        read(
            "Three ferries wait out the storm | Some Site",
            "Three ferries wait out the storm",
            FIRST,
            SECOND,
            THIRD,
            "Read more",
            "Share",
            "Share",
            "Share",
            "Share",
            "Share",
            "Share",
            teaser,
            teaser,
            teaser,
            teaser);
    assertThat(article.body()).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
  }

  @Test
  void takesNobodyForThePublisherWhoMayOnlyOwnTheRights() {
    assertThat(page("© 2016 Qorvia Holding").source()).isNull();
    assertThat(page("Qorvia Holding", "About Qorvia Holding", "© 2016 Qorvia Holding").source())
        .isEqualTo("Qorvia Holding");
  }

  @Test
  void takesNoSectionLinkedBesideTheRightsForTheirOwner() {
    Article article =
        read(
            "Three ferries wait out the storm | dunmarrow diary",
            "Imprint",
            "Three ferries wait out the storm",
            FIRST,
            SECOND,
            "© 2012–2016 Dunmarrow Diary LLC | Imprint | Questions");
    assertThat(article.source()).isEqualTo("Dunmarrow Diary");
  }

  @Test
  void takesNoAuthorWhoOwnsTheRightsForThePublisher() {
    Article article =
        read(
            "Three ferries wait out the storm - by Ann Lee",
            "Ann Lee",
            "Three ferries wait out the storm",
            FIRST,
            SECOND,
            "© 2016 Ann Lee");
    assertThat(article.source()).isNull();
  }

  @Test
  void takesThePublicationThatStandsBetweenTheAuthorAndThePlatform() {
    Article article =
        read(
            "Three ferries wait out the storm | by Ann Lee | Harbour Letters | Medium",
            "Three ferries wait out the storm",
            FIRST,
            SECOND);
    assertThat(article.source()).isEqualTo("Harbour Letters");
  }

  @Test
  void takesNoneOfTheSitesThatABarAtTheTopLeadsTo() {
    Article article =
        read(
            "Three ferries wait out the storm",
            "CNN",
            "The Guardian",
            "Le Monde",
            "Der Spiegel",
            "Three ferries wait out the storm",
            FIRST,
            SECOND);
    assertThat(article.source()).isNull();
  }

  @Test
  void takesNoPartOfAHeadlineThatComesFirstForTheSite() {
    Article article =
        read(
            "Three ferries wait - Storm over the northern islands",
            "Storm over the northern islands",
            FIRST,
            SECOND);
    assertThat(article.source()).isNull();
  }

  @Test
  void takesTheFirstLineThatIsSaidAgainForTheHeadlineThoughItSpeaksOfAPicture() {
    String headline = "New look at the “Old Pier” photo: what the divers saw below it";
    Article article = read(headline, "Home", "Single news of this site", headline, FIRST, SECOND);
    assertThat(article.title()).isEqualTo(headline);
  }

  @Test
  void takesNoSignBelowTheHeadlineForTheHeadline() {
    Article article =
        read(
            "Three ferries wait out the storm - Some Site",
            "Three ferries wait out the storm",
            "/",
            "What the harbour office says",
            FIRST,
            SECOND);
    assertThat(article.title()).isEqualTo("Three ferries wait out the storm");
  }

  @Test
  void takesTheHeadlineBehindTheHostThatThePagesTitleBeginsWith() {
    Article article =
        read(
            "kolari.example - The ferry storm",
            "Nobody has seen such waves since the last war",
            "The ferry storm",
            FIRST,
            SECOND);
    assertThat(article.title()).isEqualTo("The ferry storm");
  }

  @Test
  void creditsTheAgencyThatSharesABylineWithThePublisher() {
    Article article =
        read(
            "Three ferries wait out the storm",
            "The Guardian/AFP",
            "12 October 2016",
            FIRST,
            SECOND);
    assertThat(article.agencies()).containsExactly("AFP");
    assertThat(article.source()).isEqualTo("The Guardian");
  }

  @Test
  void takesTheEditionThatThePagesTitleNames() {
    Article article =
        read(
            "Tres barcos esperan en el mar - CNN en Kolari",
            "CNN",
            "Tres barcos esperan en el mar",
            FIRST,
            SECOND,
            "© 2016 CNN");
    assertThat(article.source()).isEqualTo("CNN en Kolari");
  }

  @Test
  void takesNobodyForThePublisherWhoOnlySuppliedTheText() {
    String[] wire = {
      "CNN Wire",
      "12 October 2016",
      "CNN",
      FIRST,
      SECOND,
      "CNN's Ann Lee contributed to this report",
      "The-CNN-Wire",
      "™ & © 2016 Cable News Network, Inc., a Time Warner Company. All rights reserved.",
      "© 2016 Qorvia Media, Inc. All rights reserved."
    };
    assertThat(under("Three ferries wait out the storm", wire).source()).isNull();
    assertThat(under("Three ferries wait out the storm - CNN", wire).source()).isEqualTo("CNN");
  }

  @Test
  void takesTheNameBesideRightsThatAreReservedForNobody() {
    assertThat(page("Terms", "© 2016 All rights reserved.", "About our ads", "Le Monde").source())
        .isEqualTo("Le Monde");
    assertThat(page("Terms", "About our ads", "Le Monde").source()).isNull();
    assertThat(page("© 2016 Qorvia Holding", "Le Monde").source()).isNull();
  }

  @Test
  void takesThePublisherThatAPageIsAboutForItsHeadlineAlone() {
    Article article =
        read(
            "Le Monde - Qorvipedia",
            "Le Monde",
            "The paper has been printed in the afternoon since it was founded in the year 1944.",
            FIRST,
            SECOND,
            "More about Le Monde",
            "lemonde.fr");
    assertThat(article.title()).isEqualTo("Le Monde");
    assertThat(article.source()).isNotEqualTo("Le Monde");
  }

  @Test
  void takesTheTitleRatherThanItsHouseThatThePagesTitleEndsWith() {
    Article article =
        read(
            "Three ferries wait out the storm | Mac & i",
            "heise Autos",
            "heise Security",
            "Three ferries wait out the storm",
            FIRST,
            SECOND,
            "Copyright © 2016 Heise Medien");
    assertThat(article.source()).isEqualTo("Mac & i");
  }

  @Test
  void takesThePublisherWhoseSectionThePagesTitleEndsWith() {
    Article article =
        read(
            "Three ferries wait out the storm | HuffPost UK Politics",
            "Three ferries wait out the storm",
            "02/11/2016 02:00pm GMT",
            FIRST,
            SECOND,
            "©2016 BuzzFeed, Inc. All rights reserved.");
    assertThat(article.source()).isEqualTo("HuffPost UK");
    assertThat(article.published()).hasToString("2016-11-02T14:00Z");
  }

  private Article under(String title, String... lines) {
    return read(title + "\n" + String.join("\n", lines));
  }

  private Article page(String... footer) {
    String head = String.join("\n", "Three ferries wait out the storm", FIRST, SECOND, THIRD);
    return Truth.extract(extractor, "page.txt", head + "\n" + String.join("\n", footer));
  }

  private Article read(String... lines) {
    return Truth.extract(extractor, "page.txt", String.join("\n", lines));
  }
}
