package io.dateline.server.cli;

/** What the program tells the shell. */
final class ExitCode {
  static final int FOUND = 0;
  static final int NOTHING_FOUND = 1;
  static final int ERROR = 2;
  static final int SOME_REJECTED = 3;

  private ExitCode() {}
}
