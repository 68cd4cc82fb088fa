package io.dateline.bench.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process under measurement. Ends with this one at the latest. */
final class ServerProcess implements AutoCloseable {
  private static final long MOST_SECONDS = 180;

  private final Process process;
  private final Path log;
  private final long begun = System.nanoTime();
  private final Thread reaper;

  ServerProcess(List<String> command, Map<String, String> environment, Path folder, Path log)
      throws IOException {
    this.log = log;
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    this.process = builder.start();
    this.reaper = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(reaper);
  }

  /** A probe of whether it is up; any failure means not yet. */
  interface Probe {
    boolean isUp() throws IOException;
  }

  /** Waits until it answers; the seconds since its start. */
  double awaitUp(Probe probe) throws IOException {
    while (true) {
      try {
        if (probe.isUp()) {
          return (System.nanoTime() - begun) / 1e9;
        }
      } catch (IOException e) {
        // Not yet.
      }
      if (!process.isAlive() || System.nanoTime() - begun > MOST_SECONDS * 1_000_000_000L) {
        throw new IOException("a server did not come up; it said: " + tail());
      }
      pause(20);
    }
  }

  /** Waits for its end, and watches its processor time until then; that in seconds. */
  double awaitEnd() throws IOException {
    long cpu = 0;
    while (process.isAlive()) {
      cpu = Math.max(cpu, cpuNanos());
      pause(50);
    }
    if (process.exitValue() != 0) {
      throw new IOException("exit code " + process.exitValue() + "; it said: " + tail());
    }
    return cpu / 1e9;
  }

  /** The seconds since its start. */
  double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }

  /** Waits until it has nothing more to do of its own accord, such as merging. */
  void awaitQuiet() throws IOException {
    for (int i = 0; i < 120; i++) {
      long before = cpuNanos();
      pause(1_000);
      if (cpuNanos() - before < 100_000_000L) {
        return;
      }
    }
  }

  long cpuNanos() {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }

  /** The memory it holds, in bytes. */
  long residentBytes() throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
    String kilobytes =
        new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) * 1024;
  }

  String output() throws IOException {
    return Files.readString(log);
  }

  private String tail() throws IOException {
    String text = output();
    return text.substring(Math.max(0, text.length() - 2_000));
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().removeShutdownHook(reaper);
  }
}
