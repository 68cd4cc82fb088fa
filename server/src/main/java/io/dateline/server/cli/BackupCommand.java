package io.dateline.server.cli;

import io.dateline.ArchiveCopy;
import io.dateline.Maintenance;
import io.dateline.server.json.Json;
import io.dateline.server.json.MaintenanceDocument;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "backup",
    description = "Copy what an archive holds to another folder, which is then an archive itself.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class BackupCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final IndexOption index = new IndexOption();

  @Parameters(
      paramLabel = "DIR",
      description = "Folder of the backup; what it holds already is not copied again")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(names = "--json", description = "Print what was copied as JSON")
  private boolean json;

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ArchiveCopy copy = Maintenance.of(index.folder).backup(folder);
    if (json) {
      terminal.out().println(Json.text(document -> MaintenanceDocument.write(document, copy)));
    } else {
      terminal.out().println(CopyWords.of(copy));
    }
    return ExitCode.FOUND;
  }
}
