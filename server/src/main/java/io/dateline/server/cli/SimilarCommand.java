package io.dateline.server.cli;

import io.dateline.Archive;
import io.dateline.Similar;
import io.dateline.server.http.SelectionParameters;
import io.dateline.server.json.Json;
import io.dateline.server.json.SimilarDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "similar",
    description = "Find the articles most like one, and the words that make them so.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SimilarCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final FilterOptions filter = new FilterOptions();

  @Parameters(paramLabel = "ID", description = "The article's id, as search prints it")
  private String id = "";

  @Option(names = "--size", paramLabel = "N", description = "How many, else 10")
  private @Nullable String size;

  @Option(names = "--json", description = "Print the document of GET /v1/articles/{id}/similar")
  private boolean json;

  SimilarCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Map<String, List<String>> parameters = filter.parameters();
    FilterOptions.put(parameters, "size", size);
    try (Archive archive = Archive.open(index.folder)) {
      Optional<List<Similar>> found = archive.similar(id, SelectionParameters.similar(parameters));
      if (found.isEmpty()) {
        terminal
            .err()
            .println("dateline: the archive holds no article with the id " + Terminal.plain(id));
        return ExitCode.NOTHING_FOUND;
      }
      List<Similar> similar = found.get();
      if (json) {
        terminal.out().println(Json.text(document -> SimilarDocument.write(document, similar)));
      } else {
        ResultPrinter printer = new ResultPrinter(terminal);
        similar.forEach(printer::similar);
      }
      return similar.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
    }
  }
}
