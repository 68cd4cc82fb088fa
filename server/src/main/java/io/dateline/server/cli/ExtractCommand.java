package io.dateline.server.cli;

import io.dateline.Explanation;
import io.dateline.Outcome;
import io.dateline.Pages;
import io.dateline.server.json.ArticleDocument;
import io.dateline.server.json.ExplanationDocument;
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

  @Option(
      names = "--explain",
      description = "Also show what else title, source and date could be, and what speaks for each")
  private boolean explain;

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Stream<Explanation> pages = read()) {
      return print(pages.iterator());
    }
  }

  private Stream<Explanation> read() {
    Pages pages = input.pages(inputs);
    return explain
        ? pages.explain()
        : pages.read().map(outcome -> new Explanation(outcome, List.of(), List.of(), List.of()));
  }

  private int print(Iterator<Explanation> pages) {
    long read = 0;
    long rejected = 0;
    ArticlePrinter printer = new ArticlePrinter(terminal);
    while (pages.hasNext() && !terminal.outClosed()) {
      Explanation page = pages.next();
      read++;
      rejected += page.outcome() instanceof Outcome.Rejected ? 1 : 0;
      if (json && explain) {
        terminal.out().println(Json.text(document -> ExplanationDocument.write(document, page)));
      } else if (json) {
        terminal
            .out()
            .println(Json.text(document -> ArticleDocument.write(document, page.outcome())));
      } else {
        printer.outcome(page.outcome());
        if (explain) {
          new ExplanationPrinter(terminal).print(page);
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
