package io.dateline.server.cli;

import io.dateline.DatelineException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: one subcommand for each thing to do. */
@Command(
    name = "dateline",
    description = "Search for news archives: turns piles of pages into an archive to search.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommandsRepeatable = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:found, done",
      "1:nothing found",
      "2:error",
      "3:done, but some of the input was rejected"
    })
public final class DatelineCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  private DatelineCommand() {}

  /**
   * Runs the program.
   *
   * @param args the command line
   * @return the exit code
   */
  public static int run(String... args) {
    Terminal terminal = Terminal.system();
    int code = commandLine(terminal).execute(args);
    terminal.out().flush();
    return code;
  }

  /** The command line over other streams than the process's own. */
  static CommandLine commandLine(Terminal terminal) {
    CommandLine line =
        new CommandLine(new DatelineCommand())
            .addSubcommand(new RebuildCommand(terminal))
            .addSubcommand(new RollbackCommand(terminal))
            .addSubcommand(new SearchCommand(terminal))
            .addSubcommand(new ExportCommand(terminal))
            .addSubcommand(new ExtractCommand(terminal))
            .addSubcommand(new ShowCommand(terminal))
            .addSubcommand(new SimilarCommand(terminal))
            .addSubcommand(new SuggestCommand(terminal))
            .addSubcommand(new StatsCommand(terminal))
            .addSubcommand(new ServeCommand(terminal))
            .addSubcommand(new CheckCommand(terminal))
            .addSubcommand(new BackupCommand(terminal))
            .addSubcommand(new RestoreCommand(terminal))
            .addSubcommand(
                new CommandLine(new EvaluateCommand())
                    .addSubcommand(new EvaluateExtractionCommand(terminal))
                    .addSubcommand(new EvaluateRankingCommand(terminal)))
            .setOut(new PrintWriter(terminal.out(), true))
            .setErr(new PrintWriter(terminal.err(), true))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setExecutionExceptionHandler(
                (exception, command, parsed) -> report(terminal, exception))
            .setParameterExceptionHandler((exception, arguments) -> report(terminal, exception));
    return line;
  }

  private static int report(Terminal terminal, Exception exception) {
    if (exception instanceof DatelineException || exception instanceof UncheckedIOException) {
      terminal.err().println("dateline: " + Terminal.plain(String.valueOf(exception.getMessage())));
    } else {
      terminal.err().println("dateline: this is a fault of the program, not yours:");
      exception.printStackTrace(terminal.err());
    }
    return ExitCode.ERROR;
  }

  private static int report(Terminal terminal, ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    terminal.err().println("dateline: " + Terminal.plain(String.valueOf(exception.getMessage())));
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(
        exception, new PrintWriter(terminal.err(), true))) {
      terminal.err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return ExitCode.ERROR;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do, such as: dateline search");
  }
}
