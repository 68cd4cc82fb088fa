package io.dateline.server.cli;

import io.dateline.Archive;
import io.dateline.ArchiveStats;
import io.dateline.server.json.Json;
import io.dateline.server.json.StatsDocument;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "stats",
    description = "Tell what an archive holds.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class StatsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();

  @Option(names = "--json", description = "Print the document of GET /v1/stats")
  private boolean json;

  StatsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Archive archive = Archive.open(index.folder)) {
      ArchiveStats stats = archive.stats();
      if (json) {
        terminal.out().println(Json.text(document -> StatsDocument.write(document, stats)));
      } else {
        print(stats);
      }
    }
    return ExitCode.FOUND;
  }

  private void print(ArchiveStats stats) {
    line("articles", String.format(Locale.ROOT, "%,d", stats.articles()));
    line("dates", span(stats));
    line("undated", String.format(Locale.ROOT, "%,d", stats.undated()));
    line("ambiguous", String.format(Locale.ROOT, "%,d", stats.ambiguous()));
    line("size", String.format(Locale.ROOT, "%,.1f MB", stats.bytes() / 1e6));
    line("schema", "version " + stats.schemaVersion());
    line("generation", stats.generation() + ", built " + stats.builtAt());
    terminal.out().println();
    String row = "%10s %10s %10s  %s%n";
    terminal.out().printf(Locale.ROOT, row, "articles", "undated", "ambiguous", "source");
    for (ArchiveStats.Source source : stats.sources()) {
      terminal
          .out()
          .printf(
              Locale.ROOT,
              row,
              source.articles(),
              source.undated(),
              source.ambiguous(),
              Terminal.plain(Objects.requireNonNullElse(source.name(), "(none)")));
    }
  }

  private static String span(ArchiveStats stats) {
    return stats.first() == null ? "none" : stats.first() + " to " + stats.last();
  }

  private void line(String name, String value) {
    terminal.out().printf("%-12s%s%n", name, value);
  }
}
