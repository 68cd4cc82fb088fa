package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Hit;
import io.dateline.Limits;
import io.dateline.Match;
import io.dateline.ScoreExplanation;
import io.dateline.SearchRequest;
import io.dateline.Sort;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a hit scores as it does. */
class ExplanationsTest {
  @TempDir static Path folder;
  private static Index index;

  @BeforeAll
  static void build() {
    String many = IntStream.range(0, 500).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    index =
        Corpus.index(
            folder,
            article("1").title("Ferry sails").body("The ferry sailed to the quay."),
            article("2").body("A quay. " + many).published("2016-05"),
            article("3").body("Nothing of the kind."));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static List<Hit> hits(SearchRequest request) {
    return index.search(request.explain(true).snippets(0), "g").hits();
  }

  private static Stream<ScoreExplanation> all(ScoreExplanation explanation) {
    return Stream.concat(
        Stream.of(explanation), explanation.parts().stream().flatMap(ExplanationsTest::all));
  }

  @Test
  void addsUpToTheScore() {
    List<Hit> hits = hits(SearchRequest.query("ferry quay").match(Match.ANY));

    assertThat(hits).hasSize(2);
    for (Hit hit : hits) {
      assertThat((float) hit.explanation().value()).isEqualTo(hit.score());
    }
    ScoreExplanation first = hits.getFirst().explanation();
    assertThat(first.parts()).hasSize(2);
    assertThat(first.parts().stream().mapToDouble(ScoreExplanation::value).sum())
        .isCloseTo(first.value(), org.assertj.core.data.Offset.offset(1e-5));
  }

  @Test
  void namesTheWordsAndNoClassOfTheEngine() {
    ScoreExplanation why = hits(SearchRequest.query("ferry \"the quay\"")).getFirst().explanation();
    List<String> said = all(why).map(ScoreExplanation::what).toList();

    assertThat(said).anyMatch(what -> what.contains("ferry"));
    assertThat(said).anyMatch(what -> what.contains("the quay"));
    assertThat(said).noneMatch(what -> what.contains("Similarity") || what.endsWith(":"));
  }

  @Test
  void isThereWithAFilterButNotWithoutAScore() {
    SearchRequest request = SearchRequest.query("quay").from("2016");

    assertThat((float) hits(request).getFirst().explanation().value())
        .isEqualTo(hits(request).getFirst().score());
    assertThat(hits(request.sort(Sort.NEWEST)).getFirst().explanation()).isNull();
    assertThat(index.search(request, "g").hits().getFirst().explanation()).isNull();
  }

  @Test
  void staysWithinItsLimit() {
    String many = IntStream.range(0, 500).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    ScoreExplanation why = hits(SearchRequest.query(many)).getFirst().explanation();

    assertThat(all(why).count()).isBetween(200L, 2L * Limits.EXPLANATION_PARTS);
    assertThat(all(why)).anyMatch(part -> part.what().equals("parts more, left out"));
  }
}
