package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.Evidence.Kind;
import io.dateline.Facet;
import io.dateline.Facet.Bucket;
import io.dateline.FacetRequest;
import io.dateline.Field;
import io.dateline.InvalidRequestException;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValueFacetsTest {
  @TempDir static Path folder;
  private static Index index;

  @BeforeAll
  static void build() {
    index =
        Corpus.index(
            folder,
            article("1").source("Beta").agencies("AFN", "Corral", "AFN").language("en"),
            article("2").source("Beta").agencies("AFN").published("2016").kind(Kind.INFERRED),
            article("3").source("alpha").agencies("DNA", "Corral").language("en"),
            article("4").source("Alpha").language("de").published("2016-05"),
            article("5").body("ferry"));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @Test
  void countsByCountAndThenByValue() {
    assertThat(facet("source"))
        .isEqualTo(
            values(0, 1, new Bucket("Beta", 2), new Bucket("Alpha", 1), new Bucket("alpha", 1)));
    assertThat(facet("source:2"))
        .isEqualTo(
            new Facet.Values(
                List.of(new Bucket("Beta", 2), new Bucket("Alpha", 1)), 1, 1, 5, "1 Alpha"));
  }

  @Test
  void countsAnArticleOnceForEachOfItsAgencies() {
    assertThat(facet("agency"))
        .isEqualTo(
            values(0, 2, new Bucket("AFN", 2), new Bucket("Corral", 2), new Bucket("DNA", 1)));
    assertThat(facet("agency:1"))
        .isEqualTo(new Facet.Values(List.of(new Bucket("AFN", 2)), 3, 2, 5, "2 AFN"));
  }

  @Test
  void countsWhatNoArticleHas() {
    assertThat(facet("author")).isEqualTo(values(0, 5));
    assertThat(facet("kind"))
        .isEqualTo(values(0, 3, new Bucket("inferred", 1), new Bucket("stated", 1)));
  }

  @Test
  void countsAllMatchesAndNoOthers() {
    SearchRequest request =
        SearchRequest.everything()
            .where(Field.AGENCY, "AFN")
            .where(Field.AGENCY, "DNA")
            .facet("source")
            .facet("language")
            .size(1);
    SearchResult result = index.search(request, "g");
    assertThat(result.total().value()).isEqualTo(3);
    assertThat(result.facets().keySet()).containsExactly("source", "language");
    assertThat(result.facets().get("source"))
        .isEqualTo(
            new Facet.Values(
                List.of(new Bucket("Beta", 2), new Bucket("alpha", 1)), 0, 0, 3, null));
    assertThat(index.search(request.size(0), "g").facets()).isEqualTo(result.facets());
  }

  @Test
  void filtersByExactValues() {
    assertThat(Corpus.ids(index, SearchRequest.everything().source("alpha"))).containsExactly("3");
    assertThat(
            Corpus.ids(
                index, SearchRequest.everything().source("Beta").where(Field.LANGUAGE, "en")))
        .containsExactly("1");
    assertThat(Corpus.ids(index, SearchRequest.everything().where(Field.KIND, "ambiguous")))
        .isEmpty();
    assertThat(Corpus.ids(index, SearchRequest.everything().source("No such"))).isEmpty();
  }

  private static Facet facet(String request) {
    SearchResult result = index.search(SearchRequest.everything().facet(request), "g");
    return result.facets().values().iterator().next();
  }

  private static Facet values(long others, long missing, Bucket... buckets) {
    return new Facet.Values(List.of(buckets), others, missing, 5, null);
  }

  @Test
  void keepsTheCountsBesideAChosenValueUnlessToldNotTo() {
    SearchRequest chosen = SearchRequest.everything().source("Beta").facet("source");
    assertThat(index.search(chosen, "g").total().value()).isEqualTo(2);
    assertThat(index.search(chosen, "g").facets().get("source")).isEqualTo(facet("source"));
    assertThat(index.search(chosen.sideways(false), "g").facets().get("source"))
        .isEqualTo(new Facet.Values(List.of(new Bucket("Beta", 2)), 0, 0, 2, null));
  }

  @Test
  void excludesWhatHasAValueAndKeepsWhatHasNone() {
    SearchRequest without = SearchRequest.everything().whereNot(Field.SOURCE, "Beta");
    assertThat(Corpus.ids(index, without)).containsExactlyInAnyOrder("3", "4", "5");
    assertThat(Corpus.ids(index, without.whereNot(Field.AGENCY, "DNA")))
        .containsExactlyInAnyOrder("4", "5");
    assertThat(Corpus.ids(index, without.source("Beta").source("Alpha"))).containsExactly("4");
  }

  @Test
  void refusesAPlaceThatNoFacetGave() {
    for (String place : List.of("", "Beta", " Beta", "x Beta", "12345678901 Beta")) {
      FacetRequest facet = new FacetRequest.Values(Field.SOURCE, 2).after(place);
      assertThatThrownBy(() -> index.search(SearchRequest.everything().facet(facet), "g"))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("give 'next' of the same facet");
    }
  }
}
