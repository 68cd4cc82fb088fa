package io.dateline.server;

import io.dateline.server.cli.DatelineCommand;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Entry point of the program. */
public final class Main {
  /** Held, since the level of a logger that nobody holds may be forgotten. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private Main() {}

  /**
   * Runs the program and exits with its code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    // That Java's vector module is left out is the start script's choice, and no news to a user.
    VECTORS.setLevel(Level.SEVERE);
    System.exit(DatelineCommand.run(args));
  }
}
