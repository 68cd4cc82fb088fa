package io.dateline.server.cli;

import io.dateline.Archive;
import io.dateline.Article;
import io.dateline.server.json.ArticleDocument;
import io.dateline.server.json.Json;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description = "Show a whole article, and where each value came from.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();

  @Parameters(paramLabel = "ID", description = "The article's id, as search prints it")
  private String id = "";

  @Option(names = "--json", description = "Print the document of GET /v1/articles/{id}")
  private boolean json;

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Archive archive = Archive.open(index.folder)) {
      Optional<Article> found = archive.article(id);
      if (found.isEmpty()) {
        terminal
            .err()
            .println("dateline: the archive holds no article with the id " + Terminal.plain(id));
        return ExitCode.NOTHING_FOUND;
      }
      Article article = found.get();
      if (json) {
        terminal.out().println(Json.text(document -> ArticleDocument.write(document, article)));
      } else {
        new ArticlePrinter(terminal).whole(article);
      }
      return ExitCode.FOUND;
    }
  }
}
