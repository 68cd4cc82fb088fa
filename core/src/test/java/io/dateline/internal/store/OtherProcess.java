package io.dateline.internal.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process on the same archive, which says when it is ready and then waits to be told. */
final class OtherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader says;

  private OtherProcess(Process process) {
    this.process = process;
    this.says = process.inputReader();
  }

  /** One that holds the lock of a writer. */
  static OtherProcess writing(Path archive) throws IOException {
    return start("write", archive);
  }

  /** One that reads: each line it is sent is answered with the word it reads then. */
  static OtherProcess reading(Path archive) throws IOException {
    return start("read", archive);
  }

  private static OtherProcess start(String what, Path archive) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx64m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(OtherProcess.class.getName(), what, archive.toString()));
    Process process = new ProcessBuilder(command).redirectError(new File("/dev/null")).start();
    OtherProcess other = new OtherProcess(process);
    if (!"ready".equals(other.says.readLine())) {
      throw new AssertionError("the other process did not start");
    }
    return other;
  }

  long pid() {
    return process.pid();
  }

  String ask() throws IOException {
    process.outputWriter().append("?\n").flush();
    return says.readLine();
  }

  /** Kills it as kill -9 does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  /** The other process itself. */
  public static void main(String[] arguments) throws IOException {
    Path archive = Path.of(arguments[1]);
    BufferedReader told = new BufferedReader(new InputStreamReader(System.in));
    if (arguments[0].equals("write")) {
      try (Writer writer = Writer.open(archive);
          Staging staging = writer.stage()) {
        System.out.println("ready");
        told.readLine();
        staging.index();
      }
    } else {
      try (Follower<Generations.Word> follower = Generations.follow(archive)) {
        System.out.println("ready");
        while (told.readLine() != null) {
          System.out.println(Generations.read(follower));
        }
      }
    }
  }
}
