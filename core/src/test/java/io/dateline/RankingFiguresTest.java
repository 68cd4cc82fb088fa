package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.RankingReport.Measures;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The ranking's figures on judged collections, which stand in one file. When a change moves one, it
 * fails, for better and for worse; the file is then changed with it.
 */
class RankingFiguresTest {
  private static final double DRIFT = 0.0005;

  @ParameterizedTest
  @CsvFileSource(resources = "/ranking-figures.csv", numLinesToSkip = 1)
  void areThoseOfTheFile(
      String collection, String corpus, boolean feedback, double ndcg, double precision) {
    String data = System.getenv("DATELINE_DATA");
    assumeTrue(data != null, "DATELINE_DATA names no folder of judged collections");
    Path folder = Path.of(data, "data", "ir", collection);
    assumeTrue(Files.isDirectory(folder), folder + " is not there");
    RankingEvaluation evaluation = RankingEvaluation.of(folder).feedback(feedback);
    if (corpus != null) {
      evaluation = evaluation.corpus(Path.of(data, "data", corpus));
    }
    RankingReport report = evaluation.run();
    Measures ours = report.rankings().getFirst().measures();
    assertThat(ours.ndcgAt10()).as("nDCG@10").isCloseTo(ndcg, within(DRIFT));
    assertThat(ours.meanAveragePrecision()).as("MAP").isCloseTo(precision, within(DRIFT));
    for (RankingReport.Ranking plain : report.rankings().subList(1, 3)) {
      assertThat(ours.ndcgAt10()).isGreaterThan(plain.measures().ndcgAt10());
      assertThat(ours.meanAveragePrecision())
          .isGreaterThan(plain.measures().meanAveragePrecision());
    }
  }
}
