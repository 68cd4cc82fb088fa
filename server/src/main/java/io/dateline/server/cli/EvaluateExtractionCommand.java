package io.dateline.server.cli;

import io.dateline.Article;
import io.dateline.Extractor;
import io.dateline.server.evaluate.ExtractionEvaluation;
import io.dateline.server.evaluate.ExtractionReport;
import io.dateline.server.json.EvaluationDocument;
import io.dateline.server.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "extraction",
    description = "Read pages and score what is found against what is known of them.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class EvaluateExtractionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--pages",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines with id, url and html, or id and text")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path pages;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "JSON lines of what is known of each id (.gz too)")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path gold;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description = "Write what was read from each page, one a line")
  private @Nullable Path results;

  EvaluateExtractionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ExtractionReport report = report();
    terminal.out().printf("extraction, %s%n", LocalDate.now(ZoneOffset.UTC));
    terminal.out().printf("  %-24s%8d%n", "pages", report.pages());
    if (report.missing() > 0) {
      terminal.out().printf("  %-24s%8d%n", "not among the pages", report.missing());
    }
    for (ExtractionReport.Figure figure : report.figures()) {
      String value = figure.of() == 0 ? "-" : String.format(Locale.ROOT, "%.4f", figure.value());
      terminal.out().printf("  %-24s%8s  of %,d%n", figure.name(), value, figure.of());
    }
    String millis = String.format(Locale.ROOT, "%.2f", report.cpuMillis());
    terminal.out().printf("  %-24s%8s  one thread, warm%n", "CPU ms a page", millis);
    return report.pages() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
  }

  private ExtractionReport report() {
    ExtractionEvaluation evaluation = new ExtractionEvaluation(Extractor.standard());
    if (results == null) {
      return evaluation.run(pages, gold, (id, article) -> {});
    }
    try (Writer file = Files.newBufferedWriter(results);
        PrintWriter lines = new PrintWriter(file)) {
      BiConsumer<String, @Nullable Article> write =
          (id, article) ->
              lines.println(Json.text(json -> EvaluationDocument.write(json, id, article)));
      return evaluation.run(pages, gold, write);
    } catch (IOException e) {
      throw new UncheckedIOException(results + " cannot be written: " + e, e);
    }
  }
}
