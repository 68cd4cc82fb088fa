package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingEvaluationTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"_id":"d1","title":"Ferry strike","text":"The ferry stayed in port."}
        {"_id":"d2","title":"","text":"A ferry sailed while the port slept."}
        {"_id":"d3","title":"Weather","text":"Rain over the hills."}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"_id":"q1","text":"(ferry -port) AND title:strike"}
        {"_id":"q2","text":"snow"}
        {"_id":"q3","text":"rain"}
        """);
    judge("q1\td1\t2\nq1\td2\t1\nq2\td3\t1\nq3\td1\t0\n");
  }

  private void judge(String lines) throws IOException {
    Files.writeString(folder.resolve("qrels.tsv"), "query-id\tcorpus-id\tscore\n" + lines);
  }

  @Test
  void measuresTheMeanOverEveryQueryWithARelevantDocument() {
    RankingReport report = RankingEvaluation.of(folder).run();
    assertThat(report.documents()).isEqualTo(3);
    assertThat(report.queries()).isEqualTo(2);
    assertThat(report.rankings())
        .extracting(RankingReport.Ranking::name)
        .containsExactly("dateline", "bm25 k1=0.9 b=0.4", "bm25 k1=1.2 b=0.75");
    RankingReport.Measures measures = report.rankings().getFirst().measures();
    assertThat(measures.ndcgAt10()).isCloseTo(0.5, within(1e-9));
    assertThat(measures.meanAveragePrecision()).isCloseTo(0.5, within(1e-9));
    assertThat(measures.precisionAt10()).isCloseTo(0.1, within(1e-9));
    assertThat(measures.reciprocalRank()).isCloseTo(0.5, within(1e-9));
    assertThat(measures.recallAt100()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aGradeIsItsOwnGain() throws IOException {
    judge("q1\td1\t1\nq1\td2\t2\n");
    double found = 1 + 2 / (Math.log(3) / Math.log(2));
    double best = 2 + 1 / (Math.log(3) / Math.log(2));
    assertThat(RankingEvaluation.of(folder).run().rankings().getFirst().measures().ndcgAt10())
        .isCloseTo(found / best, within(1e-9));
  }

  @Test
  void writesARunWhoseScoresFallStrictly() throws IOException {
    Path run = folder.resolve("run.txt");
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"_id":"b","title":"","text":"rain"}
        {"_id":"a","title":"","text":"rain"}
        {"_id":"c","title":"","text":"rain"}
        """);
    RankingEvaluation.of(folder).writing(run).run();
    List<String[]> lines = Files.readAllLines(run).stream().map(line -> line.split(" ")).toList();
    assertThat(lines)
        .extracting(line -> line[0] + line[1] + line[2] + line[3] + line[5])
        .containsExactly("q3Q0a1dateline", "q3Q0b2dateline", "q3Q0c3dateline");
    assertThat(lines)
        .extracting(line -> Float.parseFloat(line[4]))
        .isSortedAccordingTo((one, other) -> Float.compare(other, one))
        .doesNotHaveDuplicates();
  }

  @Test
  void takesTheDocumentsFromAnotherFile() throws IOException {
    Path corpus = folder.resolve("news.jsonl");
    Files.move(folder.resolve("corpus.jsonl"), folder.resolve("moved"));
    Files.writeString(corpus, "{\"id\":\"d1\",\"title\":\"Ferry\",\"body\":\"It sank.\"}\n");
    assertThat(RankingEvaluation.of(folder).corpus(corpus).run().documents()).isEqualTo(1);
    assertThatThrownBy(() -> RankingEvaluation.of(folder).run())
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT))
        .hasMessageContaining("corpus.jsonl");
  }

  @Test
  void tellsWhereAFileIsNotAsItShouldBe() throws IOException {
    judge("q1\td1\tmuch\n");
    assertThatThrownBy(() -> RankingEvaluation.of(folder).run())
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("qrels.tsv:2");
  }
}
