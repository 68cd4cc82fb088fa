package io.dateline.server.cli;

import io.dateline.Maintenance;
import io.dateline.server.json.Json;
import io.dateline.server.json.MaintenanceDocument;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "rollback",
    description = "Go back to the generation before the current one.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RollbackCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();

  @Option(names = "--json", description = "Print the generation as JSON")
  private boolean json;

  RollbackCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String generation = Maintenance.of(index.folder).rollback();
    terminal
        .out()
        .println(
            json
                ? Json.text(document -> MaintenanceDocument.writeGeneration(document, generation))
                : "generation " + generation + " is current");
    return ExitCode.FOUND;
  }
}
