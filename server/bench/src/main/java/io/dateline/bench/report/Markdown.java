package io.dateline.bench.report;

import io.dateline.bench.corpus.Kind;
import io.dateline.bench.engine.Built;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Figures as a page of Markdown. */
final class Markdown {
  private final Figures figures;
  private final StringBuilder out = new StringBuilder();

  private Markdown(Figures figures) {
    this.figures = figures;
  }

  static String of(Figures figures) {
    Markdown page = new Markdown(figures);
    page.head();
    page.throughput();
    page.latency();
    page.library();
    page.building();
    page.agreement();
    return page.out.toString();
  }

  private void head() {
    Machine machine = figures.machine();
    line("# Dateline beside its peers: %s, %,d articles", figures.corpus(), figures.articles());
    line("");
    line(
        "%s. %s, %d cores, %,d MB; %s; %s; load before: %.2f.",
        machine.time(),
        machine.processor(),
        machine.cores(),
        machine.memoryBytes() >> 20,
        machine.system(),
        machine.runtime(),
        machine.load());
    line("");
    line(
        "Medians of %d rounds, in brackets the least and the greatest. Every round has questions"
            + " that were not asked before, the same for all engines, which take turns; before it,"
            + " rounds until no engine's figures rose any more. Totals are exact everywhere.",
        figures.rounds());
    line("");
    for (Figures.EngineFigures engine : figures.engines()) {
      line("* %s: %s", engine.name(), engine.version());
    }
  }

  private void throughput() {
    List<String> engines = engines(4);
    if (engines.isEmpty()) {
      return;
    }
    line("\n## HTTP, 4 connections: requests a second\n");
    line("![requests a second](requests.svg)\n");
    header(engines, "against the better peer");
    for (Kind kind : Kind.values()) {
      row(
          kind,
          engines.stream().map(engine -> cell(kind, engine, 4, Measured::perSecond)),
          ratio(kind, 4, one -> one.perSecond().median(), true));
    }
    line("\n## HTTP, 4 connections: the server's processor time a request, in ms\n");
    line("![processor time](processor.svg)\n");
    header(engines, "against the better peer");
    for (Kind kind : Kind.values()) {
      row(
          kind,
          engines.stream().map(engine -> cell(kind, engine, 4, Measured::cpuMillis)),
          ratio(kind, 4, one -> one.cpuMillis().median(), false));
    }
    line("");
    line(
        "The client's share of all processor time, at the median of the kinds: %s.",
        shares(engines));
  }

  private String shares(List<String> engines) {
    return engines.stream()
        .map(engine -> {
          double share =
              Spread.of(
                      figures.measured().stream()
                          .filter(one -> one.engine().equals(engine) && one.connections() == 4)
                          .mapToDouble(Measured::clientShare))
                  .median();
          return engine + " " + number(100 * share) + "%";
        })
        .collect(Collectors.joining(", "));
  }

  private void latency() {
    List<String> engines = http(1);
    if (engines.isEmpty()) {
      return;
    }
    line("\n## HTTP, 1 connection: p50 and p99 in ms\n");
    header(engines, "p50, p99 against the better peer");
    for (Kind kind : Kind.values()) {
      row(
          kind,
          engines.stream()
              .map(engine ->
                  find(kind, engine, 1)
                      .map(one -> number(one.p50Millis()) + " / " + number(one.p99Millis()))
                      .orElse("")),
          ratio(kind, 1, Measured::p50Millis, false)
              + " "
              + ratio(kind, 1, Measured::p99Millis, false));
    }
  }

  private void library() {
    if (engines(1).stream().noneMatch("raw Lucene"::equals)) {
      return;
    }
    line("\n## In process, one thread: processor time a question, in ms\n");
    line("| | Dateline library | raw Lucene | speed against raw Lucene |");
    line("| --- | --- | --- | --- |");
    for (Kind kind : Kind.values()) {
      Optional<Measured> own = find(kind, "Dateline library", 1);
      Optional<Measured> raw = find(kind, "raw Lucene", 1);
      if (own.isPresent() && raw.isPresent()) {
        line(
            "| %s | %s | %s | %.2f × |",
            kind,
            spread(own.get().cpuMillis()),
            spread(raw.get().cpuMillis()),
            raw.get().cpuMillis().median() / own.get().cpuMillis().median());
      }
    }
    Optional<Measured> plain = find(Kind.MATCH_ALL, "Dateline library", 1);
    Optional<Measured> counted = find(Kind.FACETS, "Dateline library", 1);
    if (plain.isPresent() && counted.isPresent()) {
      line("");
      line(
          "Counting by month and source makes the same kind of match take %.2f times as long.",
          counted.get().cpuMillis().median() / plain.get().cpuMillis().median());
    }
  }

  private void building() {
    line("\n## Building, starting, memory, disk\n");
    line("| | articles/s | wall s | processor s | index MB | start s | memory MB |");
    line("| --- | --- | --- | --- | --- | --- | --- |");
    for (Figures.EngineFigures engine : figures.engines()) {
      Built built = engine.built();
      line(
          "| %s | %s | %s | %s | %s |",
          engine.name(),
          built == null
              ? " | | "
              : "%,.0f | %s | %s"
                  .formatted(
                      built.perSecond(), number(built.seconds()), number(built.cpuSeconds())),
          built == null ? "" : "%,.1f".formatted(built.bytes() / 1e6),
          engine.startSeconds() == 0 ? "" : number(engine.startSeconds()),
          engine.memoryBytes() == 0 ? "" : engine.memoryBytes() >> 20);
    }
    line("");
    line(
        "The articles are %,.1f MB of JSON. Memory is what the process held after all questions.",
        figures.corpusBytes() / 1e6);
  }

  private void agreement() {
    line("\n## Totals that agree with Dateline's\n");
    line("| | engine | of | same | for example |");
    line("| --- | --- | --- | --- | --- |");
    for (Agreement one : figures.agreements()) {
      line(
          "| %s | %s | %d | %d | %s |",
          one.kind(), one.engine(), one.asked(), one.same(), one.example());
    }
  }

  private List<String> engines(int connections) {
    return figures.engines().stream()
        .map(Figures.EngineFigures::name)
        .filter(name ->
            figures.measured().stream()
                .anyMatch(one -> one.engine().equals(name) && one.connections() == connections))
        .toList();
  }

  /** Those asked over HTTP: only they are asked by four connections as well. */
  private List<String> http(int connections) {
    List<String> engines = new ArrayList<>(engines(connections));
    engines.retainAll(engines(4));
    return engines;
  }

  private Optional<Measured> find(Kind kind, String engine, int connections) {
    return figures.measured().stream()
        .filter(one ->
            one.kind() == kind && one.engine().equals(engine) && one.connections() == connections)
        .findFirst();
  }

  private String ratio(
      Kind kind, int connections, ToDoubleFunction<Measured> figure, boolean moreIsBetter) {
    Optional<Measured> own = find(kind, "Dateline", connections);
    double[] peers =
        List.of("OpenSearch", "Solr").stream()
            .flatMap(peer -> find(kind, peer, connections).stream())
            .mapToDouble(figure)
            .sorted()
            .toArray();
    if (own.isEmpty() || peers.length == 0) {
      return "";
    }
    double better = moreIsBetter ? peers[peers.length - 1] : peers[0];
    return "%.2f ×".formatted(figure.applyAsDouble(own.get()) / better);
  }

  private String cell(
      Kind kind,
      String engine,
      int connections,
      java.util.function.Function<Measured, Spread> figure) {
    return find(kind, engine, connections).map(figure).map(Markdown::spread).orElse("");
  }

  private void header(List<String> engines, String last) {
    line("| | %s | %s |", String.join(" | ", engines), last);
    line("| --- |%s", " --- |".repeat(engines.size() + 1));
  }

  private void row(Kind kind, java.util.stream.Stream<String> cells, String last) {
    List<String> all = cells.toList();
    if (all.stream().anyMatch(cell -> !cell.isEmpty())) {
      line("| %s | %s | %s |", kind, String.join(" | ", all), last);
    }
  }

  private static String spread(Spread spread) {
    return "%s (%s–%s)"
        .formatted(number(spread.median()), number(spread.least()), number(spread.most()));
  }

  /** Three digits that mean something. */
  static String number(double figure) {
    double size = Math.abs(figure);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, format, figure);
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is in a library that is not used here
  private void line(String format, Object... values) {
    out.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    out.append('\n');
  }
}
