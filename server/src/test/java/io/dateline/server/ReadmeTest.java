package io.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a stranger to type, typed. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String PROGRAM = "server/bin/dateline";

  @TempDir Path folder;
  private String readme = "";

  /** The program as this build made it: the start script would build it again. */
  @BeforeEach
  void prepare() throws IOException {
    readme = Files.readString(ROOT.resolve("README.md"));
    Path script = folder.resolve(PROGRAM);
    Files.createDirectories(script.getParent());
    Files.writeString(
        script,
        "#!/bin/sh\nexec '%s' -cp '%s' io.dateline.server.Main \"$@\"\n"
            .formatted(java(), System.getProperty("java.class.path")));
    assertThat(script.toFile().setExecutable(true)).isTrue();
    Files.createSymbolicLink(folder.resolve("seeds"), ROOT.resolve("seeds"));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The blocks of a kind, in their order. */
  private List<String> blocks(String kind) {
    return Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL)
        .matcher(readme)
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  @Test
  void theFirstCommandServesTheSeedsAndTheSecondFindsThem() throws Exception {
    String serve = blocks("sh").get(0).strip();
    String curl = blocks("sh").get(1).strip();
    assertThat(serve).isEqualTo(PROGRAM + " serve seeds");
    Process server = shell(serve + " --port 0").start();
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      assertThat(line).matches("Dateline is at http://127\\.0\\.0\\.1:\\d+/");
      String address = line.substring(line.indexOf("http"), line.length() - 1);
      assertThat(curl).contains("http://127.0.0.1:7070/");
      String answer = run(curl.replace("http://127.0.0.1:7070", address), 0);
      assertThat(answer)
          .contains("\"hits\":[{", "\"source\":{\"buckets\":[{", "\"interval\":\"month\"");
    } finally {
      server.destroy();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void everyOtherCommandDoesWhatItSays() throws Exception {
    List<String> commands =
        blocks("sh").stream()
            .skip(2)
            .flatMap(String::lines)
            .filter(line -> !line.equals("mvn verify"))
            .toList();
    assertThat(commands).hasSizeGreaterThan(3);
    for (String command : commands) {
      assertThat(command).startsWith(PROGRAM);
      assertThat(run(command, 0)).isNotBlank();
    }
  }

  @Test
  void theJavaCompilesAndRuns() throws Exception {
    Path source =
        Files.writeString(
            folder.resolve("Snippet.java"),
            "import io.dateline.*;\nimport java.nio.file.Path;\npublic class Snippet {\n"
                + "public static void main(String[] arguments) {\n"
                + String.join("\n", blocks("java"))
                + "}}\n");
    String classpath = System.getProperty("java.class.path");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, "-cp", classpath, source.toString())).isZero();
    String printed = run("'%s' -cp '%s:.' Snippet".formatted(java(), classpath), 0);
    assertThat(printed.lines().count()).isGreaterThan(3);
    assertThat(printed.lines()).allMatch(line -> line.matches("\\d{4}\\S*  .+  .+"));
  }

  private ProcessBuilder shell(String command) {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec " + command);
    builder.directory(folder.toFile());
    builder.environment().put("DATELINE_INDEX", folder.resolve("archive").toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return builder;
  }

  private String run(String command, int expected) throws Exception {
    Path out = folder.resolve("out");
    Process process = shell(command).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(command).isTrue();
    String printed = Files.readString(out);
    assertThat(process.exitValue()).as(command + "\n" + printed).isEqualTo(expected);
    return printed;
  }
}
