package io.dateline.bench.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An installation of OpenSearch, put together from the jars of the package registry. */
final class OpenSearchHome {
  private static final String USER = "nobody";

  /** Modules beside the server's own jars, and the class each begins with. */
  private static final Map<String, String> MODULES =
      Map.of(
          "transport-netty4", "org.opensearch.transport.Netty4ModulePlugin",
          "analysis-common", "org.opensearch.analysis.common.CommonAnalysisModulePlugin",
          "mapper-extras", "org.opensearch.index.mapper.MapperExtrasModulePlugin");

  private final Bench bench;
  private final String version;
  private final Path home;

  OpenSearchHome(Bench bench, String version) {
    this.bench = bench;
    this.version = version;
    this.home = bench.work().resolve("opensearch-" + version);
  }

  /** Fetches what is not there yet, and starts a node that keeps its data in a folder. */
  ServerProcess start(Path folder, int port, int transportPort) throws IOException {
    if (!Files.exists(home.resolve("complete"))) {
      assemble();
    }
    for (String each : List.of("config", "data", "logs", "tmp")) {
      Files.createDirectories(folder.resolve(each));
    }
    Files.writeString(
        folder.resolve("config/opensearch.yml"),
        resource("opensearch.yml").formatted(folder, folder, port, transportPort));
    Files.writeString(
        folder.resolve("config/log4j2.properties"),
        resource("opensearch-log4j2.properties").formatted(folder));
    return new ServerProcess(command(folder), Map.of(), folder, folder.resolve("out.log"));
  }

  /** It refuses to run as root, who therefore runs it as somebody else. */
  private List<String> command(Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      Folders.give(folder, USER);
      command.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=65534", "--clear-groups"));
    }
    command.addAll(
        List.of(
            Bench.java(),
            "-Xms" + bench.peerHeap(),
            "-Xmx" + bench.peerHeap(),
            "-XX:+UseG1GC",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "-Dopensearch.path.home=" + home,
            "-Dopensearch.path.conf=" + folder.resolve("config"),
            "-Dopensearch.distribution.type=tar",
            "-Dopensearch.bundled_jdk=false",
            "-Djava.io.tmpdir=" + folder.resolve("tmp"),
            "-Dlog4j2.disable.jmx=true",
            "-Dio.netty.noUnsafe=true",
            "-Dio.netty.noKeySetOptimization=true",
            "-Dio.netty.recycler.maxCapacityPerThread=0",
            "-Dlog4j.shutdownHookEnabled=false",
            "-Djava.awt.headless=true",
            "-cp",
            home.resolve("lib") + "/*",
            "org.opensearch.bootstrap.OpenSearch"));
    return command;
  }

  private void assemble() throws IOException {
    Folders.delete(home);
    Maven.fetch(
        List.of(
            "org.opensearch:opensearch:" + version,
            "org.opensearch:opensearch-plugin-classloader:" + version,
            "org.opensearch:opensearch-agent-bootstrap:" + version,
            "org.apache.logging.log4j:log4j-core:"
                + (version.startsWith("3.8") ? "2.25.4" : "2.25.5"),
            "org.locationtech.jts:jts-core:1.15.0",
            "org.locationtech.spatial4j:spatial4j:0.7"),
        home.resolve("lib"));
    Set<String> shared;
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      shared = jars.map(jar -> jar.getFileName().toString()).collect(Collectors.toSet());
    }
    for (Map.Entry<String, String> module : MODULES.entrySet()) {
      addModule(module.getKey(), module.getValue(), shared);
    }
    for (String each : List.of("plugins", "bin")) {
      Files.createDirectories(home.resolve(each));
    }
    Files.createFile(home.resolve("complete"));
  }

  /** A module's folder holds what the server itself lacks, and a description. */
  private void addModule(String name, String mainClass, Set<String> shared) throws IOException {
    Path fetched = bench.work().resolve("opensearch-modules-" + version).resolve(name);
    // Not every version of this one was published; the one before runs as well.
    boolean analysis = name.equals("analysis-common");
    Maven.fetch(
        List.of(
            "org.opensearch.plugin:"
                + name
                + (analysis ? "" : "-client")
                + ":"
                + (analysis ? "3.8.0" : version)),
        fetched);
    Path module = home.resolve("modules").resolve(name);
    Files.createDirectories(module);
    List<Path> jars;
    try (Stream<Path> files = Files.list(fetched)) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    for (Path jar : jars) {
      String file = jar.getFileName().toString();
      if (!shared.contains(file) && !file.matches(".*(osx|windows|aarch_64).*")) {
        Files.copy(jar, module.resolve(file));
      }
    }
    Files.writeString(
        module.resolve("plugin-descriptor.properties"),
        """
        description=%1$s
        version=%2$s
        name=%1$s
        classname=%3$s
        java.version=21
        opensearch.version=%2$s
        has.native.controller=false
        """
            .formatted(name, version, mainClass));
  }

  /** A text that lies beside the classes of the benchmark. */
  static String resource(String name) throws IOException {
    try (InputStream in = OpenSearchHome.class.getResourceAsStream("/io/dateline/bench/" + name)) {
      if (in == null) {
        throw new IllegalStateException("there is no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
