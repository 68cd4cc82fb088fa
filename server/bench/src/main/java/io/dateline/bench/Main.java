package io.dateline.bench;

import io.dateline.bench.jmh.Pieces;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the benchmark begins. */
@Command(
    name = "dateline-bench",
    description = "Measure Dateline.",
    mixinStandardHelpOptions = true,
    subcommands = {RunCommand.class, GrowthCommand.class, Pieces.class})
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
