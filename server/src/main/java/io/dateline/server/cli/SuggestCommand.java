package io.dateline.server.cli;

import io.dateline.Archive;
import io.dateline.Suggestion;
import io.dateline.server.http.SelectionParameters;
import io.dateline.server.json.Json;
import io.dateline.server.json.SuggestDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "suggest",
    description = "Complete what was typed, from titles, sources, agencies and authors.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SuggestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final FilterOptions filter = new FilterOptions();

  @Parameters(paramLabel = "TEXT", description = "What was typed so far")
  private String text = "";

  @Option(
      names = "--part",
      paramLabel = "P",
      description = "Only from title, source, agency or author; repeatable")
  private List<String> parts = List.of();

  @Option(names = "--size", paramLabel = "N", description = "The most from each part, else 5")
  private @Nullable String size;

  @Option(names = "--json", description = "Print the document of GET /v1/suggest")
  private boolean json;

  SuggestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Map<String, List<String>> parameters = filter.parameters();
    parameters.put("q", List.of(text));
    parameters.put("part", parts);
    FilterOptions.put(parameters, "size", size);
    try (Archive archive = Archive.open(index.folder)) {
      List<Suggestion> suggestions = archive.suggest(SelectionParameters.suggest(parameters));
      if (json) {
        terminal.out().println(Json.text(document -> SuggestDocument.write(document, suggestions)));
      } else {
        suggestions.forEach(this::print);
      }
      return suggestions.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
    }
  }

  private void print(Suggestion suggestion) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%,10d  %-6s  %s%n",
            suggestion.count(),
            suggestion.part(),
            terminal.marked(suggestion.text(), suggestion.highlights()));
  }
}
