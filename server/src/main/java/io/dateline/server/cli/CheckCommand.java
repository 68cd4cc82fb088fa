package io.dateline.server.cli;

import io.dateline.ArchiveCheck;
import io.dateline.Maintenance;
import io.dateline.server.json.Json;
import io.dateline.server.json.MaintenanceDocument;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "check",
    description = "Read every file of an archive and tell whether it is whole.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();

  @Option(names = "--json", description = "Print what was found as JSON")
  private boolean json;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ArchiveCheck check = Maintenance.of(index.folder).check();
    if (json) {
      terminal.out().println(Json.text(document -> MaintenanceDocument.write(document, check)));
    } else {
      print(check);
    }
    return check.whole() ? ExitCode.FOUND : ExitCode.ERROR;
  }

  private void print(ArchiveCheck check) {
    for (ArchiveCheck.Generation generation : check.generations()) {
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "generation %s%s: %,d articles, %,.1f MB, %s%n",
              generation.name(),
              generation.current() ? " (current)" : "",
              generation.articles(),
              generation.bytes() / 1e6,
              generation.whole() ? "whole" : "damaged");
    }
    check.faults().forEach(fault -> terminal.err().println("dateline: " + Terminal.plain(fault)));
  }
}
