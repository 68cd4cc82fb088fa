package io.dateline.bench;

import io.dateline.bench.corpus.Corpus;
import io.dateline.bench.corpus.Kind;
import io.dateline.bench.corpus.Questions;
import io.dateline.bench.engine.Bench;
import io.dateline.bench.engine.Built;
import io.dateline.bench.engine.Ceiling;
import io.dateline.bench.engine.DatelineLibrary;
import io.dateline.bench.engine.DatelineServer;
import io.dateline.bench.engine.Engine;
import io.dateline.bench.engine.OpenSearch;
import io.dateline.bench.engine.RawLucene;
import io.dateline.bench.engine.Solr;
import io.dateline.bench.report.Agreement;
import io.dateline.bench.report.Figures;
import io.dateline.bench.report.Figures.EngineFigures;
import io.dateline.bench.report.Machine;
import io.dateline.bench.report.Measured;
import io.dateline.bench.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures all engines beside each other and writes a report for each corpus. */
@Command(
    name = "run",
    description = "Measure Dateline beside its peers, and write a report.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final int COMPARED = 30;

  @Mixin private final Setting setting = new Setting();

  @Option(
      names = "--engines",
      split = ",",
      paramLabel = "ENGINE",
      description = "Some of dateline, opensearch, solr, constant, library, lucene; without it all")
  private List<String> engines =
      List.of("dateline", "opensearch", "solr", "constant", "library", "lucene");

  @Option(names = "--opensearch", paramLabel = "VERSION", description = "Which OpenSearch: 3.9.0")
  private String openSearch = "3.9.0";

  @Option(names = "--solr", paramLabel = "VERSION", description = "Which Solr: 9.10.1")
  private String solr = "9.10.1";

  @Option(
      names = "--build",
      description = "Build all indexes anew, and measure that; else only those that are missing")
  private boolean build;

  @Option(names = "--build-only", description = "Ask nothing")
  private boolean buildOnly;

  @Override
  public Integer call() throws IOException {
    for (Corpus corpus : setting.corpora()) {
      Path folder = setting.reports().resolve(corpus.name() + "-" + corpus.articles());
      Figures figures = figures(corpus);
      Reports.write(figures, folder);
      Setting.say("the report is %s", folder.resolve("report.md"));
    }
    return 0;
  }

  private Figures figures(Corpus corpus) throws IOException {
    Machine machine = Machine.here();
    Setting.say("%s: %,d articles", corpus.name(), corpus.articles());
    Bench bench = setting.bench();
    List<Engine> http = new ArrayList<>();
    add(http, "dateline", new DatelineServer(bench, "Dateline", bench.datelineHeap()));
    add(http, "opensearch", new OpenSearch(bench, openSearch));
    add(http, "solr", new Solr(bench, solr));
    add(http, "constant", new Ceiling(bench));
    List<Engine> local = new ArrayList<>();
    add(local, "library", new DatelineLibrary());
    add(local, "lucene", new RawLucene(bench));
    List<Engine> all = new ArrayList<>(http);
    all.addAll(local);

    Map<Engine, Built> built = build(all, corpus);
    List<Agreement> agreements = new ArrayList<>();
    List<Measured> measured = new ArrayList<>();
    List<EngineFigures> told = new ArrayList<>();
    try {
      if (!buildOnly) {
        Questions questions = setting.questions(corpus);
        ask(http, corpus, questions, List.of(4, 1), agreements, measured);
        ask(local, corpus, questions, List.of(1), agreements, measured);
      }
      for (Engine engine : all) {
        told.add(
            new EngineFigures(
                engine.name(),
                engine.version(),
                built.get(engine),
                engine.startSeconds(),
                buildOnly ? 0 : engine.memoryBytes()));
      }
    } finally {
      for (Engine engine : all) {
        engine.close();
      }
    }
    return new Figures(
        machine,
        corpus.name(),
        corpus.articles(),
        Files.size(corpus.file()),
        setting.rounds,
        told,
        agreements,
        measured);
  }

  private void add(List<Engine> list, String name, Engine engine) {
    if (engines.contains(name)) {
      list.add(engine);
    }
  }

  private Map<Engine, Built> build(List<Engine> all, Corpus corpus) throws IOException {
    Map<Engine, Built> built = new LinkedHashMap<>();
    for (Engine engine : all) {
      boolean hasIndex = !(engine instanceof Ceiling || engine instanceof DatelineLibrary);
      if (hasIndex && (build || !engine.isBuilt(corpus))) {
        Setting.say("building %s", engine.name());
        Built one = engine.build(corpus);
        built.put(engine, one);
        Setting.say(
            "%s: %,.0f articles/s, %,.1f s of processor time, %,.1f MB",
            engine.name(), one.perSecond(), one.cpuSeconds(), one.bytes() / 1e6);
      }
    }
    return built;
  }

  private void ask(
      List<Engine> engines,
      Corpus corpus,
      Questions questions,
      List<Integer> connections,
      List<Agreement> agreements,
      List<Measured> measured)
      throws IOException {
    if (engines.isEmpty()) {
      return;
    }
    for (Engine engine : engines) {
      Setting.say("starting %s", engine.name());
      engine.start(corpus);
    }
    Rounds rounds = new Rounds(engines, questions, setting.rounds, setting.seconds);
    Setting.say("warming");
    rounds.warm(setting.kinds, Collections.max(connections));
    for (Kind kind : setting.kinds) {
      agreements.addAll(rounds.compare(kind, COMPARED));
      for (Measured one : rounds.measure(kind, connections)) {
        measured.add(one);
        Setting.say(
            "%s, %s, %d at once: %,.0f/s, %.3f ms of processor time, p50 %.2f ms, p99 %.2f ms",
            kind,
            one.engine(),
            one.connections(),
            one.perSecond().median(),
            one.cpuMillis().median(),
            one.p50Millis(),
            one.p99Millis());
      }
    }
  }
}
