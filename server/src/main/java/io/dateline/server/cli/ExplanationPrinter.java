package io.dateline.server.cli;

import io.dateline.Evidence;
import io.dateline.Explanation;
import io.dateline.Explanation.Candidate;
import java.util.List;

/** What a page's values could be, for people: the chosen one is marked. */
final class ExplanationPrinter {
  private final Terminal terminal;

  ExplanationPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Explanation page) {
    list("title", page.title());
    list("published", page.published());
    list("source", page.source());
    terminal.out().println();
  }

  private void list(String name, List<Candidate> candidates) {
    terminal.out().println("  candidates for " + name + (candidates.isEmpty() ? ": none" : ":"));
    for (Candidate one : candidates) {
      String value = Terminal.plain(one.value());
      String mark = one.chosen() ? "*" : " ";
      terminal
          .out()
          .printf(
              "  %s %6.1f  %s%n", mark, one.score(), one.chosen() ? terminal.bold(value) : value);
      Evidence evidence = one.evidence();
      String where = evidence.where() + " line " + evidence.line() + ": “" + evidence.text() + "”";
      terminal.out().println("             " + terminal.faint(evidence.kind() + ", " + where));
      for (String reason : one.reasons()) {
        terminal.out().println("             " + terminal.faint(reason));
      }
    }
  }
}
