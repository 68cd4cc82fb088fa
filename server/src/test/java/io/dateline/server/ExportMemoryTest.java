package io.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Pages;
import io.dateline.Rebuild;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of much more than the memory of the process that writes them. */
class ExportMemoryTest {
  private static final int ARTICLES = 128;
  private static final int BODY_CHARS = 1 << 20;
  private static final int HEAP_BYTES = 40 << 20;

  @TempDir static Path folder;
  private static Path index;

  /** Long words make large articles of few terms. */
  @BeforeAll
  static void build() throws IOException {
    String body = ("breakwater".repeat(9) + " ").repeat(BODY_CHARS / 91);
    Path input = folder.resolve("input.jsonl");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      lines.add("{\"id\":\"a%d\",\"title\":\"No %d\",\"body\":\"%s\"}".formatted(i, i, body));
    }
    Files.write(input, lines);
    index = folder.resolve("index");
    Rebuild.into(index).from(Pages.of(input)).run();
    Files.delete(input);
  }

  @Test
  void byCommandLineTakesLessThanWhatItWrites() throws Exception {
    Path output = folder.resolve("export.jsonl");
    Process process = dateline("export", "--output", output.toString());
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertWhole(Files.newInputStream(output));
  }

  @Test
  void overHttpTakesLessThanWhatItSends() throws Exception {
    Process process = dateline("serve", "--port", "0");
    try (BufferedReader said = process.inputReader()) {
      String line = said.readLine();
      assertThat(line).isNotNull().contains("http://");
      String base = line.substring(line.indexOf("http://")).strip();
      assertWhole(URI.create(base).resolve("/v1/export").toURL().openStream());
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Three times what the process has, and the end says that it is all. */
  private static void assertWhole(InputStream export) throws IOException {
    long chars = 0;
    String last = "";
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(export, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        chars += line.length();
        last = line;
      }
    }
    assertThat(chars).isGreaterThan(3L * HEAP_BYTES);
    assertThat(last).contains("\"complete\":true,\"articles\":" + ARTICLES);
  }

  private static Process dateline(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + HEAP_BYTES, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--index", index.toString()));
    return new ProcessBuilder(command).redirectError(folder.resolve("errors.log").toFile()).start();
  }
}
