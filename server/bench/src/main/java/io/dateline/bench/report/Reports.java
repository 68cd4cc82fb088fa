package io.dateline.bench.report;

import io.dateline.bench.corpus.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes reports: {@code report.md}, {@code report.json} and plots. */
public final class Reports {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Reports() {}

  public static void write(Figures figures, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("report.json"), JSON.writeValueAsString(figures));
    Files.writeString(folder.resolve("report.md"), Markdown.of(figures));
    List<String> engines =
        figures.measured().stream()
            .filter(one -> one.connections() == 4)
            .map(Measured::engine)
            .distinct()
            .toList();
    if (!engines.isEmpty()) {
      bars(
          figures,
          engines,
          "Requests a second, 4 connections",
          one -> one.perSecond().median(),
          folder.resolve("requests.svg"));
      bars(
          figures,
          engines,
          "The server's processor time a request, ms",
          one -> one.cpuMillis().median(),
          folder.resolve("processor.svg"));
    }
  }

  private static void bars(
      Figures figures,
      List<String> engines,
      String title,
      ToDoubleFunction<Measured> figure,
      Path file)
      throws IOException {
    List<BarChart.Group> groups = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Double> values = new ArrayList<>();
      for (String engine : engines) {
        Optional<Measured> one =
            figures.measured().stream()
                .filter(each ->
                    each.kind() == kind && each.connections() == 4 && each.engine().equals(engine))
                .findFirst();
        values.add(one.map(each -> figure.applyAsDouble(each)).orElse(0.0));
      }
      if (values.stream().anyMatch(value -> value > 0)) {
        groups.add(new BarChart.Group(kind.toString(), values));
      }
    }
    Files.writeString(file, BarChart.of(title, engines, groups));
  }

  /** How processor time grows with the articles: a table and a curve for each kind. */
  public static void writeGrowth(Machine machine, List<Growth> growth, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    List<Integer> sizes = growth.stream().map(Growth::articles).toList();
    StringBuilder page = new StringBuilder("# Growth\n\n");
    page.append(
        "%s, %s, %d cores, %s. Processor time of the library a question, in ms.\n\n"
            .formatted(machine.time(), machine.processor(), machine.cores(), machine.runtime()));
    page.append("![growth](growth.svg)\n\n| |");
    sizes.forEach(size -> page.append(String.format(Locale.ROOT, " %,d |", size)));
    page.append(" exponent |\n| --- |").append(" --- |".repeat(sizes.size() + 1)).append('\n');
    List<LineChart.Curve> curves = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Double> values = new ArrayList<>();
      growth.forEach(one -> one.millis(kind).ifPresent(values::add));
      if (values.size() == sizes.size()) {
        double exponent =
            Math.log(values.getLast() / values.getFirst())
                / Math.log(sizes.getLast() / (double) sizes.getFirst());
        page.append("| ").append(kind).append(" |");
        values.forEach(value -> page.append(' ').append(Markdown.number(value)).append(" |"));
        page.append(String.format(Locale.ROOT, " %.2f |%n", exponent));
        curves.add(new LineChart.Curve(kind.toString(), values));
      }
    }
    Files.writeString(folder.resolve("growth.json"), JSON.writeValueAsString(growth));
    Files.writeString(folder.resolve("growth.md"), page);
    Files.writeString(
        folder.resolve("growth.svg"),
        LineChart.of("Processor time a question, ms, by articles", sizes, curves));
  }
}
