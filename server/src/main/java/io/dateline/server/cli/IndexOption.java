package io.dateline.server.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the archive is. */
final class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Folder of the archive; else $DATELINE_INDEX, else ./dateline-index",
      defaultValue = "${env:DATELINE_INDEX:-dateline-index}")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  Path folder;
}
