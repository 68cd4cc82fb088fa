package io.dateline.server.cli;

import io.dateline.Outcome;
import io.dateline.server.json.ArticleDocument;
import io.dateline.server.json.Json;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "extract",
    description = "Show what is read from each page, and why, without an archive.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExtractCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final InputOptions input = new InputOptions();

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = InputOptions.INPUT)
  private List<String> inputs = List.of();

  @Option(names = "--json", description = "Print one article a line, in the order of the input")
  private boolean json;

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    long read = 0;
    long rejected = 0;
    ArticlePrinter printer = new ArticlePrinter(terminal);
    try (Stream<Outcome> outcomes = input.pages(inputs).read()) {
      for (Iterator<Outcome> all = outcomes.iterator(); all.hasNext() && !terminal.outClosed(); ) {
        Outcome outcome = all.next();
        read++;
        rejected += outcome instanceof Outcome.Rejected ? 1 : 0;
        if (json) {
          terminal.out().println(Json.text(document -> ArticleDocument.write(document, outcome)));
        } else {
          printer.outcome(outcome);
        }
      }
    }
    terminal.err().println("read " + read + ", of them rejected " + rejected);
    if (rejected > 0) {
      return ExitCode.SOME_REJECTED;
    }
    return read == 0 ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
  }
}
