package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages that name many days and do not say when they were published: whatever date they are given
 * is invented. Each stands as text and as HTML.
 */
class UndatedPagesTest {
  private static final List<String> TITLES =
      List.of(
          "Council plans a second ferry",
          "Hundert Jahre Leuchtturm",
          "Le vieux pont sera rénové",
          "El mercado cambia de lugar");

  /** Days of which none is that of publication. */
  private static final List<String> SENTENCES =
      List.of(
          "The first ferry sailed on 4 May 1998, when the old bridge was closed, and nobody thought"
              + " that it would still sail today.",
          "The council meets again on 12 September 2019 in the hall, the office said in a letter.",
          "Der Turm wurde am 3. Juni 1921 eröffnet und am 17. August 1944 zerstört, wie die Chronik"
              + " der Stadt erzählt.",
          "Le conseil avait promis les travaux pour le 14 juillet 2017, mais rien ne fut fait cette"
              + " année-là, dit un voisin.",
          "El mercado abrió sus puertas el 2 de enero de 1955 y tuvo noventa puestos en su mejor"
              + " época, cuenta la vecina.",
          "In 2011 and again in 2014 the harbour froze, and the boats lay still for weeks at the"
              + " quay.",
          "Her grandfather, born 21 March 1902, built the first of the boats with two of his"
              + " brothers.",
          "Registration for the race of 30/11/2018 is closed, the club writes to its members.");

  private static final List<String> FOOTERS =
      List.of(
          "© 2009–2023 The Harbour Archive. All rights reserved.",
          "Photo: the ferry in a storm, 9 October 2012. Archive photo",
          "Version 2.14.0, licence no. 20160504",
          "Opening hours: Monday to Friday, 9:00–17:00");

  static List<Page> undated() {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < TITLES.size() * SENTENCES.size(); i++) {
      String title = TITLES.get(i % TITLES.size());
      String first = SENTENCES.get(i / TITLES.size());
      String second = SENTENCES.get((i / TITLES.size() + 3) % SENTENCES.size());
      String footer = FOOTERS.get((i + i / TITLES.size()) % FOOTERS.size());
      pages.add(Page.of("text-" + i, String.join("\n\n", title, first, second, footer)));
      pages.add(
          Page.html(
              "html-" + i,
              "https://harbour.example/p/" + i,
              html(i, title, first, second, footer)));
    }
    return pages;
  }

  private static String html(int number, String title, String first, String second, String footer) {
    String related =
        number % 2 == 0
            ? ""
            : "<aside><h2>Related</h2><ul><li><a href=/a>A storm in the bay</a> <time"
                + " datetime=2015-03-02>2 March 2015</time></li><li><a href=/b>A new quay</a> <time"
                + " datetime=2016-07-09>9 July 2016</time></li></ul></aside>";
    return "<html><head><title>"
        + title
        + "</title><meta name=copyright content=2019>"
        + "<meta property=og:title content=\""
        + title
        + "\"></head><body><h1>"
        + title
        + "</h1><div><p>"
        + first
        + "</p><p>"
        + second
        + "</p></div>"
        + related
        + "<footer>"
        + footer
        + "</footer></body></html>";
  }

  @ParameterizedTest
  @MethodSource("undated")
  void staysUndated(Page page) {
    Outcome outcome = Extractor.standard().extract(page);

    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    assertThat(((Outcome.Accepted) outcome).article().published()).isNull();
  }
}
