package io.dateline.server;

/** Entry point of the program. */
public final class Main {
  private Main() {}

  /**
   * Runs the program and exits with its code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.out.println("dateline " + Main.class.getPackage().getImplementationVersion());
  }
}
