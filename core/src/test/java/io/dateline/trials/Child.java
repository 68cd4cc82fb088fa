package io.dateline.trials;

import io.dateline.Archive;
import io.dateline.DatelineException;
import io.dateline.Pages;
import io.dateline.Rebuild;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A real process of its own that rebuilds an archive, or searches it without a pause. */
final class Child implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private Child(Process process) {
    this.process = process;
    this.said = process.inputReader();
  }

  /** What a searching process has seen. */
  record Report(long answers, long failed, long mixed, int edition, long openFiles) {}

  static Child rebuilding(Path archive, Path input, String... options) {
    return start(List.of(), List.of(options), "rebuild", archive.toString(), input.toString());
  }

  /** In a process whose clock is wrong by so much, such as {@code -400d}. */
  static Child rebuildingByClock(String offset, Path archive, Path input) {
    return start(
        List.of("faketime", "-f", offset),
        List.of(),
        "rebuild",
        archive.toString(),
        input.toString());
  }

  static Child searching(Path archive, int articles) {
    Child child =
        start(List.of(), List.of(), "search", archive.toString(), Integer.toString(articles));
    child.await("searching");
    return child;
  }

  private static Child start(List<String> before, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectError(Path.of("target", "trials-children.log").toFile());
      return new Child(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it says a word, and gives the rest of that line. */
  String await(String word) {
    try {
      for (String line; (line = said.readLine()) != null; ) {
        if (line.startsWith(word)) {
          return line.substring(word.length()).strip();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("the process ended without saying '" + word + "'");
  }

  Report report() {
    try {
      process.outputWriter().append("report\n").flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String[] parts = await("report").split(" ", -1);
    return new Report(
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        Integer.parseInt(parts[3]),
        Long.parseLong(parts[4]));
  }

  boolean alive() {
    return process.isAlive();
  }

  /** As kill -9 does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  /** The process itself. */
  public static void main(String[] arguments) throws IOException {
    Path archive = Path.of(arguments[1]);
    if (arguments[0].equals("rebuild")) {
      System.out.println("begun");
      try {
        System.out.println(
            "done "
                + Rebuild.into(archive).from(Pages.of(Path.of(arguments[2]))).run().generation());
      } catch (DatelineException e) {
        System.out.println("failed " + e.code() + " " + e.getMessage());
      }
    } else {
      search(archive, new Editions(Integer.parseInt(arguments[2])));
    }
  }

  private static void search(Path archive, Editions editions) throws IOException {
    Searching searching = new Searching(archive, editions);
    Thread.ofPlatform().daemon().start(searching);
    System.out.println("searching");
    BufferedReader told = new BufferedReader(new InputStreamReader(System.in));
    while (told.readLine() != null) {
      System.out.println("report " + searching.report());
    }
  }

  private static final class Searching implements Runnable {
    private final Archive archive;
    private final Editions editions;
    private long answers;
    private long failed;
    private long mixed;
    private int edition = -1;

    Searching(Path folder, Editions editions) {
      this.archive = Archive.open(folder);
      this.editions = editions;
    }

    @Override
    public void run() {
      try {
        while (true) {
          once();
          Thread.sleep(2);
        }
      } catch (InterruptedException e) {
        throw new AssertionError("nobody interrupts this thread", e);
      }
    }

    private synchronized void once() {
      try {
        OptionalInt answered = editions.answered(archive);
        answers++;
        if (answered.isPresent()) {
          edition = answered.getAsInt();
        } else {
          mixed++;
        }
      } catch (RuntimeException e) {
        e.printStackTrace();
        failed++;
      }
    }

    synchronized String report() throws IOException {
      long files = 0;
      try (var open = java.nio.file.Files.list(Path.of("/proc/self/fd"))) {
        files = open.count();
      }
      return "%d %d %d %d %d".formatted(answers, failed, mixed, edition, files);
    }
  }
}
