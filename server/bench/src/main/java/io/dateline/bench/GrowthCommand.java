package io.dateline.bench;

import io.dateline.bench.corpus.Corpus;
import io.dateline.bench.corpus.Kind;
import io.dateline.bench.corpus.Questions;
import io.dateline.bench.engine.DatelineLibrary;
import io.dateline.bench.engine.DatelineServer;
import io.dateline.bench.report.Growth;
import io.dateline.bench.report.Machine;
import io.dateline.bench.report.Measured;
import io.dateline.bench.report.Reports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how processor time grows with the number of articles. */
@Command(
    name = "growth",
    description = "Measure how processor time grows with the number of articles.",
    mixinStandardHelpOptions = true)
final class GrowthCommand implements Callable<Integer> {
  @Mixin private final Setting setting = new Setting();

  @Option(
      names = "--sizes",
      split = ",",
      paramLabel = "N",
      description = "How many articles, ascending")
  private List<Integer> sizes = List.of(100_000, 200_000, 500_000, 1_000_000);

  @Override
  public Integer call() throws IOException {
    List<Growth> growth = new ArrayList<>();
    for (int size : sizes) {
      setting.limit = size;
      for (Corpus corpus : setting.corpora()) {
        growth.add(new Growth(corpus.articles(), measured(corpus)));
      }
    }
    Reports.writeGrowth(Machine.here(), growth, setting.reports());
    Setting.say("the report is %s", setting.reports().resolve("growth.md"));
    return 0;
  }

  private List<Measured> measured(Corpus corpus) throws IOException {
    Setting.say("%s: %,d articles", corpus.name(), corpus.articles());
    DatelineServer builder = new DatelineServer(setting.bench(), "Dateline", setting.peerHeap);
    if (!builder.isBuilt(corpus)) {
      builder.build(corpus);
    }
    Questions questions = setting.questions(corpus);
    List<Measured> measured = new ArrayList<>();
    try (DatelineLibrary library = new DatelineLibrary()) {
      library.start(corpus);
      Rounds rounds = new Rounds(List.of(library), questions, setting.rounds, setting.seconds);
      rounds.warm(setting.kinds, 1);
      for (Kind kind : setting.kinds) {
        measured.addAll(rounds.measure(kind, List.of(1)));
      }
    }
    return measured;
  }
}
