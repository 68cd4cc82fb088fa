package io.dateline.server.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which articles may be found at all. */
final class FilterOptions {
  @Option(
      names = "--source",
      paramLabel = "S",
      description =
          "Only this publisher; repeatable. With a minus before it, as in --source=-X, all but"
              + " it; so with every value to filter by")
  private List<String> sources = List.of();

  @Option(names = "--agency", paramLabel = "A", description = "Only this news agency; repeatable")
  private List<String> agencies = List.of();

  @Option(names = "--author", paramLabel = "A", description = "Only this author; repeatable")
  private List<String> authors = List.of();

  @Option(names = "--language", paramLabel = "L", description = "Only this language; repeatable")
  private List<String> languages = List.of();

  @Option(
      names = "--kind",
      paramLabel = "K",
      description = "Only dates that are stated, inferred or ambiguous; repeatable")
  private List<String> kinds = List.of();

  @Option(names = "--from", paramLabel = "D", description = "First year, month or day: 2016-05")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "D", description = "Last year, month or day, whole")
  private @Nullable String to;

  @Option(names = "--zone", paramLabel = "Z", description = "Zone of filters and facets, else UTC")
  private @Nullable String zone;

  /** Under the names they have over HTTP, so that both say the same of a mistake. */
  Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("source", sources);
    parameters.put("agency", agencies);
    parameters.put("author", authors);
    parameters.put("language", languages);
    parameters.put("kind", kinds);
    put(parameters, "from", from);
    put(parameters, "to", to);
    put(parameters, "zone", zone);
    return parameters;
  }

  /** Adds an option that was given. */
  static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, List.of(value));
    }
  }
}
