package io.dateline.internal.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.Extractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Real pages, where {@code DATELINE_DATA} names the folder that holds them, and copies altered in
 * memory: whatever is only true of one page must not be a rule.
 */
class RealPagesTest {
  private final Extractor extractor = Extractor.standard();
  private Map<String, JsonNode> truth = Map.of();
  private Path seeds = Path.of(".");

  @BeforeEach
  void findThePages() throws IOException {
    Assumptions.assumeTrue(Truth.data().isPresent(), "DATELINE_DATA names no folder");
    Path data = Truth.data().orElseThrow();
    seeds = data.resolve("seeds");
    truth = Truth.read(data.resolve("seeds.expected.json"));
  }

  @Test
  void readsEachAsACarefulReaderDoes() throws IOException {
    assertThat(truth).hasSize(5);
    for (String name : truth.keySet()) {
      assertThat(differences(name)).as(name).isEmpty();
    }
  }

  @Test
  void takesNoDateWhenTheReportWasMadeOnAnotherWeekday() throws IOException {
    String page = page("001");
    assertThat(read(page.replace("Thursday", "Friday")).published()).isNull();
    assertThat(read(page.replace("reported on Thursday", "reported on Friday")).published())
        .isNull();
    assertThat(read(page.replace("reporters Thursday", "reporters Friday")).published()).isNull();
  }

  @Test
  void followsTheWeekdayAndThePictureTogether() throws IOException {
    String moved = page("001").replace("February 4, 2016", "March 15, 2017");
    assertThat(read(moved).published()).isNull();
    Article tuesday =
        read(moved.replace("Thursday", "Wednesday").replace("on Thursday", "on Wednesday"));
    assertThat(Truth.published(tuesday)).isEqualTo("2017-03-15");
    assertThat(kind(tuesday)).isEqualTo(Evidence.Kind.INFERRED);
  }

  @Test
  void doesNotMindOtherPicturesOrTheirOrder() throws IOException {
    String page = page("001");
    String other = page.replace("January 20, 2016", "January 5, 2016");
    assertThat(Truth.published(read(other))).isEqualTo("2016-02-04");
    assertThat(read(page.replace("January 20, 2016", "February 9, 2016")).published()).isNull();
  }

  @Test
  void leavesDayAndMonthOpenWhereThePublisherIsNotKnown() throws IOException {
    Article article = read(page("002").replace("CCTV", "Qorvia"));
    assertThat(Truth.published(article)).isEqualTo("2016");
    assertThat(kind(article)).isEqualTo(Evidence.Kind.AMBIGUOUS);
    assertThat(article.evidence().published().candidates())
        .hasToString("[2016-04-05T13:40+08:00, 2016-05-04T13:40+08:00]");
    assertThat(article.source()).isEqualTo("Qorvia");
    assertThat(article.authors()).containsExactly("Julia Lyubova");
  }

  @Test
  void needsNoPublisherWhereTheDayIsPastTwelve() throws IOException {
    String page = page("002").replace("CCTV", "Qorvia").replace("05-04-2016", "05-24-2016");
    assertThat(Truth.published(read(page))).isEqualTo("2016-05-24T13:40+08:00");
  }

  @Test
  void takesNoDateFromAmongRelatedLinks() throws IOException {
    String page = page("003");
    String without = page.replaceFirst("October 12, 2016\\R", "");
    String links = "\n\nRelated\nAn older story about talks\nOctober 12, 2016\nYet another story\n";
    assertThat(read(without).published()).isNull();
    assertThat(read(without + links).published()).isNull();
    assertThat(read(without + links.replace("Related\n", "")).published()).isNull();
    assertThat(Truth.published(read(page + links.replace("12,", "3,")))).isEqualTo("2016-10-12");
  }

  @Test
  void findsThePublisherUnderAnyName() throws IOException {
    assertThat(read(page("000").replace("SBS", "Qorvia")).source()).isEqualTo("Qorvia News");
    assertThat(
            read(page("001").replace("Press TV", "Qorvia TV").replace("presstv", "qorviatv"))
                .source())
        .isEqualTo("Qorvia TV");
    assertThat(read(page("003").replace("DW", "QX").replace("p.dw.com", "p.qx.com")).source())
        .isEqualTo("QX");
  }

  @Test
  void takesTheAgencyThatIsCreditedWhicheverItIs() throws IOException {
    assertThat(read(page("000").replace("Source: AAP", "Source: Reuters")).agencies())
        .containsExactly("Reuters");
    assertThat(read(page("003").replace("(Reuters AFP)", "(AP dpa)")).agencies())
        .containsExactlyInAnyOrder("AP", "dpa");
    Article byline = read(page("004").replace("AFP", "Reuters"));
    assertThat(byline.agencies()).containsExactly("Reuters");
    assertThat(byline.source()).isEqualTo("Reuters");
    assertThat(byline.evidence().source().kind()).isEqualTo(Evidence.Kind.INFERRED);
    assertThat(read(page("001").replace("AFP reported", "Xinhua reported")).agencies())
        .containsExactly("Xinhua");
  }

  @Test
  void readsTheValueBesideThePublishedLabel() throws IOException {
    String page =
        page("000")
            .replaceFirst("Published\\R", "Published 5 May 2016 10:12am\n")
            .replaceFirst("Updated\\R", "Updated 6 May 2016 7:30am\n");
    assertThat(Truth.published(read(page))).isEqualTo("2016-05-05T10:12");
  }

  private List<String> differences(String name) throws IOException {
    String text = Truth.text(seeds.resolve(name));
    return Truth.differences(truth.get(name), Truth.extract(extractor, name, text));
  }

  private String page(String number) throws IOException {
    String name =
        truth.keySet().stream().filter(n -> n.startsWith(number)).findFirst().orElseThrow();
    return Truth.text(seeds.resolve(name));
  }

  private Article read(String text) {
    return Truth.extract(extractor, "altered.txt", text);
  }

  private static Evidence.Kind kind(Article article) {
    return article.evidence().published().kind();
  }
}
