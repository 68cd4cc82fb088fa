package io.dateline.server.cli;

import io.dateline.Archive;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import io.dateline.server.http.SearchParameters;
import io.dateline.server.json.Json;
import io.dateline.server.json.SearchDocument;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "search",
    description = "Search an archive.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "A query has words, \"exact phrases\", prefix*, +must, -not, AND, OR, NOT, parentheses,",
      "title: and body:. Without one, every article matches. After -- a query may begin with a"
          + " dash."
    })
final class SearchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final SynonymsOption synonyms = new SynonymsOption();

  @Mixin private final QueryOptions query = new QueryOptions();
  @Mixin private final FilterOptions filter = new FilterOptions();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance (if not said), newest or oldest")
  private @Nullable String sort;

  @Option(
      names = "--recency",
      paramLabel = "R",
      description =
          "Let nearness to a date add to relevance: half as much after 30d, from the newest article"
              + " or from a date: 30d@2016-05-04")
  private @Nullable String recency;

  @Option(names = "--feedback", description = "Let the best articles lend their words to the query")
  private boolean feedback;

  @Option(names = "--size", paramLabel = "N", description = "Hits on a page, else 10")
  private @Nullable String size;

  @Option(names = "--cursor", paramLabel = "C", description = "The page that begins there")
  private @Nullable String cursor;

  @Option(
      names = "--facet",
      paramLabel = "F",
      description =
          "Count by source, agency, author, language or kind, each with an optional :size, by"
              + " published:year, quarter, month, week, day, hour or auto, or by the former and"
              + " another: source*published:month; repeatable")
  private List<String> facets = List.of();

  @Option(
      names = "--facet-order",
      paramLabel = "F=ORDER",
      description = "Order of a facet's values: source=value, else by count")
  private Map<String, String> facetOrders = Map.of();

  @Option(
      names = "--facet-prefix",
      paramLabel = "F=P",
      description = "How a facet's values begin: source=the")
  private Map<String, String> facetPrefixes = Map.of();

  @Option(
      names = "--facet-after",
      paramLabel = "F=V",
      description = "Where a facet's next page of values begins")
  private Map<String, String> facetAfters = Map.of();

  @Option(names = "--facet-empty", description = "Show buckets of dates without an article, too")
  private boolean facetEmpty;

  @Option(
      names = "--no-sideways",
      description = "Let a facet heed the filter on its own field, too")
  private boolean noSideways;

  @Option(names = "--span", description = "Tell the first and the last article")
  private boolean span;

  @Option(names = "--snippets", paramLabel = "N", description = "Passages a hit, else 1")
  private @Nullable String snippets;

  @Option(names = "--snippet-chars", paramLabel = "N", description = "Longest passage, else 200")
  private @Nullable String snippetChars;

  @Option(names = "--explain", description = "Tell why each hit scores as it does")
  private boolean explain;

  @Option(names = "--json", description = "Print the document of GET /v1/search")
  private boolean json;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    SearchRequest request = SearchParameters.request(parameters());
    try (Archive archive = Archive.open(index.folder, synonyms.read())) {
      SearchResult result = archive.search(request);
      if (json) {
        terminal.out().println(Json.text(document -> SearchDocument.write(document, result)));
      } else {
        new ResultPrinter(terminal).print(result);
      }
      return result.total().value() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
    }
  }

  private Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = filter.parameters();
    query.addTo(parameters);
    parameters.put("facet", facets);
    facetOrders.forEach(
        (facet, order) -> FilterOptions.put(parameters, "facetOrder." + facet, order));
    facetPrefixes.forEach(
        (facet, prefix) -> FilterOptions.put(parameters, "facetPrefix." + facet, prefix));
    facetAfters.forEach(
        (facet, place) -> FilterOptions.put(parameters, "facetAfter." + facet, place));
    FilterOptions.put(parameters, "facetEmpty.published", facetEmpty ? "true" : null);
    FilterOptions.put(parameters, "sideways", noSideways ? "false" : null);
    FilterOptions.put(parameters, "span", span ? "true" : null);
    FilterOptions.put(parameters, "sort", sort);
    FilterOptions.put(parameters, "recency", recency);
    FilterOptions.put(parameters, "feedback", feedback ? "true" : null);
    FilterOptions.put(parameters, "size", size);
    FilterOptions.put(parameters, "cursor", cursor);
    FilterOptions.put(parameters, "snippets", snippets);
    FilterOptions.put(parameters, "snippetChars", snippetChars);
    FilterOptions.put(parameters, "explain", explain ? "true" : null);
    return parameters;
  }
}
