package io.dateline.bench.engine;

import io.dateline.bench.corpus.Corpus;
import io.dateline.bench.corpus.Kind;
import io.dateline.bench.corpus.Question;
import io.javalin.Javalin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What HTTP alone permits: a bare route that answers any question with as many bytes as Dateline
 * does on average.
 */
public final class Ceiling extends HttpEngine {
  private static final String ROUTE = "/constant";

  private final Bench bench;
  private final Map<Kind, Integer> bytes = new EnumMap<>(Kind.class);

  public Ceiling(Bench bench) {
    this.bench = bench;
  }

  /** Serves on the port that is its only argument, until the process is ended. */
  public static void main(String[] arguments) {
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.concurrency.useVirtualThreads = true;
              config.routes.get(
                  ROUTE,
                  context ->
                      context
                          .contentType("application/json")
                          .result(constant(Integer.parseInt(context.queryParam("bytes")))));
            })
        .start("127.0.0.1", Integer.parseInt(arguments[0]));
  }

  private static final Map<Integer, byte[]> CONSTANTS =
      new java.util.concurrent.ConcurrentHashMap<>();

  private static byte[] constant(int size) {
    return CONSTANTS.computeIfAbsent(
        size, bytes -> ("\"" + "x".repeat(bytes - 2) + "\"").getBytes(StandardCharsets.UTF_8));
  }

  /** Answers this kind with so many bytes from now on. */
  public void size(Kind kind, double size) {
    bytes.put(kind, Math.max(2, (int) size));
  }

  @Override
  public String name() {
    return "constant route";
  }

  @Override
  public String version() {
    return "Javalin alone";
  }

  @Override
  public boolean isBuilt(Corpus corpus) {
    return true;
  }

  @Override
  public Built build(Corpus corpus) {
    throw new UnsupportedOperationException("it has no index");
  }

  @Override
  public void start(Corpus corpus) throws IOException {
    int port = freePort();
    Path log = corpus.folder().resolve("constant.log");
    Files.createDirectories(corpus.folder());
    serving(
        new ServerProcess(
            List.of(
                Bench.java(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Ceiling.class.getName(),
                Integer.toString(port)),
            Map.of(),
            bench.root(),
            log),
        port,
        Wire.get(ROUTE + "?bytes=100"));
  }

  @Override
  byte[] request(Question question) {
    return Wire.get(ROUTE + "?bytes=" + bytes.getOrDefault(question.kind(), 4_000));
  }

  @Override
  long total(Kind kind, JsonNode answer) {
    return -1;
  }
}
