package io.dateline.server.cli;

import io.dateline.ArchiveCheck;
import io.dateline.ArchiveRepair;
import io.dateline.Maintenance;
import io.dateline.server.json.Json;
import io.dateline.server.json.MaintenanceDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "check",
    description = "Read every file of an archive, and tell whether it is whole or mend it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();

  @Option(
      names = "--repair",
      paramLabel = "DIR",
      description =
          "Mend what is damaged with what is whole, after copying the archive as it is to DIR; "
              + "exit code 3 when something is lost")
  private @Nullable Path copy;

  @Option(names = "--json", description = "Print what was found as JSON")
  private boolean json;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return copy == null ? check() : repair(copy);
  }

  private int check() {
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
    tell(check.faults());
  }

  private int repair(Path to) {
    ArchiveRepair repair = Maintenance.of(index.folder).repair(to);
    if (json) {
      terminal.out().println(Json.text(document -> MaintenanceDocument.write(document, repair)));
    } else {
      print(repair, to);
    }
    return repair.lost() > 0 ? ExitCode.SOME_REJECTED : ExitCode.FOUND;
  }

  private void print(ArchiveRepair repair, Path to) {
    tell(repair.faults());
    for (String id : repair.lostIds()) {
      terminal.out().println("lost: " + Terminal.plain(id));
    }
    String done =
        String.format(
            Locale.ROOT,
            "generation %s is current: %,d articles, %,d lost",
            repair.generation(),
            repair.articles(),
            repair.lost());
    boolean whole = repair.faults().isEmpty();
    terminal
        .out()
        .println(whole ? "nothing is wrong" : done + "; the archive as it was is in " + to);
  }

  private void tell(List<String> faults) {
    faults.forEach(fault -> terminal.err().println("dateline: " + Terminal.plain(fault)));
  }
}
