package io.dateline.server.cli;

import io.dateline.Rebuild;
import io.dateline.RebuildSummary;
import io.dateline.server.json.Json;
import io.dateline.server.json.RebuildDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "rebuild",
    description = "Build the archive anew from its inputs, beside the live one, then swap.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RebuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final InputOptions input = new InputOptions();

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "Without any, the articles that the archive holds already. " + InputOptions.INPUT)
  private List<String> inputs = List.of();

  @Option(
      names = "--rejected",
      paramLabel = "FILE",
      description = "Keep what is rejected, as JSON lines with origin, line and reason")
  private @Nullable Path rejected;

  @Option(names = "--json", description = "Print the summary as JSON")
  private boolean json;

  RebuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Rebuild into = Rebuild.into(index.folder);
    Rebuild rebuild = inputs.isEmpty() ? into.fromItself() : into.from(input.pages(inputs));
    if (rejected != null) {
      rebuild = rebuild.rejectedTo(rejected);
    }
    RebuildSummary summary = new RebuildRun(terminal).run(rebuild, rejected == null);
    if (json) {
      terminal.out().println(Json.text(document -> RebuildDocument.write(document, summary)));
    } else {
      terminal.out().println(RebuildRun.words(summary));
    }
    return summary.rejected() > 0 ? ExitCode.SOME_REJECTED : ExitCode.FOUND;
  }
}
