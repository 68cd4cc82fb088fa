package io.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The start script, run as a process. To see what it would start, most tests put a script that
 * prints its arguments in Java's place; the others start the real program.
 */
class LauncherIT {
  private static final Path SCRIPT = Path.of("bin/dateline").toAbsolutePath();
  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path temp;
  private Path distribution;

  @BeforeEach
  void unpackADistributionInAFolderWithSpaces() throws IOException {
    distribution = temp.resolve("my programs/dateline 1");
    Files.createDirectories(distribution.resolve("bin"));
    Files.createDirectories(distribution.resolve("lib"));
    Files.copy(SCRIPT, distribution.resolve("bin/dateline"));
    Files.createFile(distribution.resolve("lib/dateline-server-1.jar"));
  }

  @Test
  void startsTheRealDistribution() throws Exception {
    Result result = run(temp, Map.of(), realDistribution(), "--version");
    assertThat(result.code).isZero();
    assertThat(result.out).containsPattern("\\d+\\.\\d+\\.\\d+");
    assertThat(result.err).isEmpty();
  }

  @Test
  void preparesAFasterStartOnceWithoutAWord() throws Exception {
    String script = realDistribution();
    Path cache = temp.resolve("my cache/dateline");
    Result first = run(temp, Map.of(), script, "stats", "--index", "none");
    assertThat(first.code).isEqualTo(2);
    assertThat(first.err).contains("there is no archive in none").hasLineCount(1);
    List<Path> made = list(cache);
    assertThat(made).singleElement().matches(each -> each.toFile().length() > 1_000_000);

    Result second =
        run(temp, Map.of("JAVA_OPTS", "-Xshare:on"), script, "stats", "--index", "none");
    assertThat(second).isEqualTo(first);
    assertThat(list(cache)).isEqualTo(made);
    Result without =
        run(temp, Map.of("XDG_CACHE_HOME", "/dev/null"), script, "stats", "--index", "none");
    assertThat(without).isEqualTo(first);
  }

  @Test
  void handsArgumentsOverUntouchedFromAnyFolderThroughALink() throws Exception {
    Path jdk = jdk("jdk", "21.0.2");
    Path link =
        Files.createSymbolicLink(temp.resolve("link"), distribution.resolve("bin/dateline"));
    Path second = Files.createSymbolicLink(temp.resolve("second"), link.getFileName());
    Result result =
        run(
            distribution,
            javaHome(jdk),
            second.toString(),
            "search",
            "two words",
            "",
            "*",
            "--",
            "$x");
    assertThat(result.lines()).endsWith("search", "two words", "", "*", "--", "$x");
    assertThat(result.lines()).contains(distribution.toRealPath() + "/lib/dateline-server-1.jar");
  }

  @Test
  void exitsWithTheProgramsCode() throws Exception {
    Path jdk = jdk("jdk", "21.0.2");
    assertThat(dateline(javaHome(jdk, "FAKE_EXIT", "3"), "search").code).isEqualTo(3);
    assertThat(dateline(javaHome(jdk, "FAKE_EXIT", "1"), "search").code).isEqualTo(1);
  }

  @Test
  void becomesTheProgramSoThatSignalsReachIt() throws Exception {
    ProcessBuilder builder = command(javaHome(jdk("jdk", "21"), "FAKE_PID", "yes"));
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes()).strip();
    assertThat(process.waitFor()).isZero();
    assertThat(printed).isEqualTo(String.valueOf(process.pid()));
  }

  @Test
  void passesJavaOptsBehindItsOwn() throws Exception {
    Path jdk = jdk("jdk", "25");
    List<String> lines = dateline(javaHome(jdk, "JAVA_OPTS", "-Xmx99m -Dx=y"), "stats").lines();
    assertThat(lines).containsSubsequence("-XX:+UseSerialGC", "-Xmx99m", "-Dx=y", "-jar");
    assertThat(dateline(javaHome(jdk, "JAVA_OPTS", "-XX:+UseZGC"), "stats").lines())
        .contains("-XX:+UseZGC")
        .doesNotContain("-XX:+UseSerialGC");
  }

  @Test
  void givesLongCommandsTheWholeCompiler() throws Exception {
    Map<String, String> environment = javaHome(jdk("jdk", "25"));
    assertThat(dateline(environment, "search", "x").lines()).contains("-XX:TieredStopAtLevel=1");
    for (String command : List.of("serve", "rebuild", "extract")) {
      assertThat(dateline(environment, command).lines()).doesNotContain("-XX:TieredStopAtLevel=1");
    }
  }

  @Test
  void givesARebuildOfLittleTheQuickCompilerAlone() throws Exception {
    Map<String, String> environment = javaHome(jdk("jdk", "25"));
    Path little = Files.writeString(temp.resolve("little.jsonl"), "{}");
    Path much = temp.resolve("much/of it.bin");
    Files.createDirectories(much.getParent());
    Files.write(much, new byte[65 << 20]);
    assertThat(dateline(environment, "rebuild", little.toString()).lines())
        .contains("-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC");
    for (String other : List.of(much.getParent().toString(), temp.resolve("none").toString())) {
      assertThat(dateline(environment, "rebuild", other).lines())
          .doesNotContain("-XX:TieredStopAtLevel=1");
    }
    assertThat(dateline(environment, "rebuild", little.toString(), much.toString()).lines())
        .doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  void prefersJavaHomeThenThePathThenTheNewestOfTheUsualPlaces() throws Exception {
    Path home = jdk("home", "21.0.1");
    Path onPath = jdk("on path", "22.0.1");
    Path dirs = temp.resolve("usual places");
    jdk("usual places/jdk-23", "23");
    jdk("usual places/jdk-24", "24.0.1");
    jdk("usual places/jdk-8", "1.8.0_402");
    Map<String, String> all = new HashMap<>(javaHome(home));
    all.put("PATH", onPath.resolve("bin") + ":" + System.getenv("PATH"));
    all.put("DATELINE_JDK_DIRS", temp.resolve("nowhere") + ":" + dirs);

    assertThat(dateline(all).lines()).startsWith(home + "/bin/java");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
    assertThat(dateline(all).lines()).startsWith(onPath.toRealPath() + "/bin/java");
    Files.writeString(onPath.resolve("release"), "JAVA_VERSION=\"11\"\n");
    assertThat(dateline(all).lines()).startsWith(dirs + "/jdk-24/bin/java");
  }

  @Test
  void saysWhatToInstallWhereThereIsNoJava() throws Exception {
    Map<String, String> environment = new HashMap<>(javaHome(jdk("old", "17.0.9")));
    environment.put("PATH", plainTools());
    environment.put("DATELINE_JDK_DIRS", temp.resolve("nowhere").toString());
    Result result = dateline(environment, "search", "x");
    assertThat(result.code).isEqualTo(2);
    assertThat(result.out).isEmpty();
    assertThat(result.err)
        .contains("needs a JDK 21 or later", "apt install openjdk", "brew install openjdk")
        .contains("Java 17 in " + temp.resolve("old"));
  }

  @Test
  void saysWhatToInstallWhereACheckoutCannotBeBuilt() throws Exception {
    Path checkout = copyOfTheCheckout();
    Path script = checkout.resolve("server/bin/dateline");
    Path jdk = jdk("jdk", "25");
    Map<String, String> environment = new HashMap<>(javaHome(jdk));
    environment.put("PATH", plainTools());
    environment.put("DATELINE_JDK_DIRS", "");
    Result noCompiler = run(temp, environment, script.toString());
    assertThat(noCompiler.code).isEqualTo(2);
    assertThat(noCompiler.err).contains(jdk + " has no compiler");

    executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    Result noMaven = run(temp, environment, script.toString());
    assertThat(noMaven.code).isEqualTo(2);
    assertThat(noMaven.err).contains("needs Apache Maven", "apt install maven");
  }

  @Test
  void buildsACheckoutOnceAndAgainWhenASourceChanged() throws Exception {
    Path checkout = copyOfTheCheckout();
    String script = checkout.resolve("server/bin/dateline").toString();

    // Two at once: one builds, the other waits for it.
    Process other = command(Map.of(), script, "--version").start();
    Result first = run(temp, Map.of(), script, "--version");
    String otherError = new String(other.getErrorStream().readAllBytes());
    assertThat(other.waitFor()).isZero();
    assertThat(first.code).isZero();
    assertThat(first.out).isNotBlank();
    assertThat((first.err + otherError).split("dateline: building", -1)).hasSize(2);

    Result again = run(temp, Map.of(), script, "--version");
    assertThat(again.out).isEqualTo(first.out);
    assertThat(again.err).isEmpty();

    Files.writeString(checkout.resolve("server/src/main/resources/new.txt"), "new");
    assertThat(run(temp, Map.of(), script, "--version").err).contains("dateline: building");

    Files.writeString(checkout.resolve("server/src/main/java/Broken.java"), "class {");
    Result broken = run(temp, Map.of(), script, "--version");
    assertThat(broken.code).isEqualTo(2);
    assertThat(broken.out).isEmpty();
    assertThat(broken.err).contains("Broken.java", "the build failed");
    assertThat(Files.isSymbolicLink(checkout.resolve("server/target/launcher/lock"))).isFalse();
  }

  @Test
  void takesOverTheLockOfADeadStart() throws Exception {
    Path checkout = copyOfTheCheckout();
    Path built = Files.createDirectories(checkout.resolve("server/target/launcher"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path lock =
        Files.createSymbolicLink(built.resolve("lock"), Path.of(String.valueOf(dead.pid())));
    Map<String, String> environment = new HashMap<>(javaHome(jdk("jdk", "25")));
    executable(temp.resolve("jdk/bin/javac"), "#!/bin/sh\n");
    environment.put("PATH", plainTools());
    // No Maven here: coming as far as asking for it shows that the lock was taken.
    assertThat(run(temp, environment, checkout.resolve("server/bin/dateline").toString()).err)
        .contains("needs Apache Maven");
    assertThat(Files.isSymbolicLink(lock)).isFalse();
  }

  /** The start script of the distribution that the build has packed. */
  private String realDistribution() throws Exception {
    Path packed = only(Path.of("target"), name -> name.endsWith(".tar.gz"));
    Path folder = Files.createDirectories(temp.resolve("un packed"));
    assertThat(run(folder, Map.of(), "tar", "xzf", packed.toAbsolutePath().toString()).code)
        .isZero();
    return only(folder, name -> name.startsWith("dateline-")).resolve("bin/dateline").toString();
  }

  private static Path only(Path folder, Predicate<String> wanted) throws IOException {
    List<Path> found =
        list(folder).stream().filter(each -> wanted.test(each.getFileName().toString())).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private record Result(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  private Result dateline(Map<String, String> environment, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(distribution.resolve("bin/dateline").toString()));
    all.addAll(List.of(arguments));
    return run(temp, environment, all.toArray(String[]::new));
  }

  private ProcessBuilder command(Map<String, String> environment, String... command) {
    List<String> words =
        command.length > 0
            ? List.of(command)
            : List.of(distribution.resolve("bin/dateline").toString());
    ProcessBuilder builder = new ProcessBuilder(words).directory(temp.toFile());
    builder.environment().remove("JAVA_OPTS");
    builder.environment().remove("DATELINE_JDK_DIRS");
    builder.environment().put("XDG_CACHE_HOME", temp.resolve("my cache").toString());
    builder.environment().putAll(environment);
    return builder;
  }

  private Result run(Path folder, Map<String, String> environment, String... command)
      throws Exception {
    Path err = Files.createTempFile(temp, "err", "");
    Process process =
        command(environment, command)
            .directory(folder.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Result(process.exitValue(), out, Files.readString(err));
  }

  /** A folder that looks like a JDK; its java prints its own path and arguments, one a line. */
  private Path jdk(String name, String version) throws IOException {
    Path home = temp.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    executable(
        home.resolve("bin/java"),
        """
        #!/bin/sh
        if [ -n "${FAKE_PID:-}" ]; then echo $$; exit 0; fi
        printf '%s\\n' "$0" "$@"
        exit "${FAKE_EXIT:-0}"
        """);
    return home;
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Map<String, String> javaHome(Path jdk, String... more) {
    Map<String, String> environment = new HashMap<>(Map.of("JAVA_HOME", jdk.toString()));
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return environment;
  }

  /** A PATH that holds what the script needs and nothing else: neither Java nor Maven. */
  private String plainTools() throws IOException {
    Path tools = Files.createDirectories(temp.resolve("tools"));
    for (String tool :
        List.of(
            "cat", "cmp", "cp", "find", "head", "ln", "mkdir", "mv", "readlink", "rm", "sleep")) {
      Path real =
          Stream.of("/bin", "/usr/bin")
              .map(each -> Path.of(each, tool))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow();
      executable(tools.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
    }
    return tools.toString();
  }

  /** What Git would have checked out, as far as the program needs it. */
  private Path copyOfTheCheckout() throws IOException {
    Path copy = temp.resolve("my check out");
    for (String each :
        List.of(
            ".mvn",
            "LICENSE",
            "pom.xml",
            "core/pom.xml",
            "core/src/main",
            "server/pom.xml",
            "server/src/main",
            "server/bin")) {
      try (Stream<Path> files = Files.walk(CHECKOUT.resolve(each))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path to = copy.resolve(CHECKOUT.relativize(file).toString());
          Files.createDirectories(to.getParent());
          Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    return copy;
  }
}
