package io.dateline.server;

import io.dateline.server.cli.DatelineCommand;

/** Entry point of the program. */
public final class Main {
  private Main() {}

  /**
   * Runs the program and exits with its code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.exit(DatelineCommand.run(args));
  }
}
