package io.dateline.server.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to look for, and how it is read. */
final class QueryOptions {
  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for, else all")
  private List<String> query = List.of();

  @Option(
      names = "--match",
      paramLabel = "M",
      description = "Whether all words are wanted (if not said) or any")
  private @Nullable String match;

  @Option(names = "--strict", description = "Make a mistake in the query an error")
  private boolean strict;

  /** Adds them under the names they have over HTTP. */
  void addTo(Map<String, List<String>> parameters) {
    parameters.put("q", List.of(String.join(" ", query)));
    FilterOptions.put(parameters, "match", match);
    FilterOptions.put(parameters, "strict", strict ? "true" : null);
  }
}
