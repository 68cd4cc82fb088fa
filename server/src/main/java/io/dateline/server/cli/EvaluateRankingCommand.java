package io.dateline.server.cli;

import io.dateline.RankingEvaluation;
import io.dateline.RankingReport;
import io.dateline.RankingReport.Measures;
import io.dateline.server.json.Json;
import io.dateline.server.json.RankingDocument;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "ranking",
    description = "Run a collection of judged queries, beside two plain rankings.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class EvaluateRankingCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--collection",
      paramLabel = "DIR",
      required = true,
      description = "A folder with corpus.jsonl, queries.jsonl and qrels.tsv, as BEIR has them")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path collection;

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      description = "The documents, if they are not in the folder")
  private @Nullable Path corpus;

  @Option(names = "--run", paramLabel = "FILE", description = "Write the hits in TREC's form")
  private @Nullable Path run;

  @Option(
      names = "--feedback",
      description = "Let the best articles lend their words to each query")
  private boolean feedback;

  @Option(names = "--json", description = "Print a JSON document")
  private boolean json;

  EvaluateRankingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RankingEvaluation evaluation = RankingEvaluation.of(collection).feedback(feedback);
    if (corpus != null) {
      evaluation = evaluation.corpus(corpus);
    }
    if (run != null) {
      evaluation = evaluation.writing(run);
    }
    RankingReport report = evaluation.run();
    if (json) {
      terminal.out().println(Json.text(document -> RankingDocument.write(document, report)));
    } else {
      print(report);
    }
    return ExitCode.FOUND;
  }

  private void print(RankingReport report) {
    terminal
        .out()
        .printf(Locale.ROOT, "%,d documents, %,d queries%n", report.documents(), report.queries());
    terminal
        .out()
        .printf("%-24s %8s %8s %8s %8s %10s%n", "", "nDCG@10", "MAP", "P@10", "MRR", "recall@100");
    for (RankingReport.Ranking ranking : report.rankings()) {
      Measures measures = ranking.measures();
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "%-24s %8.4f %8.4f %8.4f %8.4f %10.4f%n",
              ranking.name(),
              measures.ndcgAt10(),
              measures.meanAveragePrecision(),
              measures.precisionAt10(),
              measures.reciprocalRank(),
              measures.recallAt100());
    }
  }
}
