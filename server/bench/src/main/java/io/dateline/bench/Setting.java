package io.dateline.bench;

import io.dateline.bench.corpus.Corpus;
import io.dateline.bench.corpus.Kind;
import io.dateline.bench.corpus.Questions;
import io.dateline.bench.engine.Bench;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** What all commands are told. */
final class Setting {
  private static final long SEED = 20_260_101;

  @Option(
      names = "--articles",
      paramLabel = "FILE",
      description =
          "JSON lines, plain or .gz; without it those of $DATELINE_DATA, else generated ones")
  @Nullable Path articles;

  @Option(names = "--limit", paramLabel = "N", description = "How many articles at most: 20000")
  int limit = 20_000;

  @Option(names = "--rounds", paramLabel = "N", description = "Rounds that count: 5")
  int rounds = 5;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "How long the slowest engine works in a round: 1")
  double seconds = 1;

  @Option(names = "--kinds", split = ",", paramLabel = "KIND", description = "Only these kinds")
  List<Kind> kinds = List.of(Kind.values());

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description =
          "Where programs and indexes are kept from run to run: dateline-bench among temporary"
              + " files")
  Path work = Path.of(System.getProperty("java.io.tmpdir"), "dateline-bench");

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Where the report goes: target/bench-report")
  @Nullable Path report;

  @Option(
      names = "--dateline-heap",
      paramLabel = "SIZE",
      description = "For Dateline's server: 512m")
  String datelineHeap = "512m";

  @Option(
      names = "--peer-heap",
      paramLabel = "SIZE",
      description = "For the others, and for building: 1g")
  String peerHeap = "1g";

  Path root() {
    return Path.of(System.getProperty("dateline.root", ".")).toAbsolutePath().normalize();
  }

  Path reports() {
    return report == null ? root().resolve("target/bench-report") : report;
  }

  Bench bench() {
    return new Bench(root(), work.toAbsolutePath(), datelineHeap, peerHeap);
  }

  /** What to measure with: the file named, else the real news there is, else what is generated. */
  List<Corpus> corpora() throws IOException {
    Files.createDirectories(work);
    if (articles != null) {
      String name = articles.getFileName().toString().replaceAll("\\..*", "");
      return List.of(Corpus.of(name, articles, limit, work.toAbsolutePath()));
    }
    List<Corpus> corpora = new ArrayList<>();
    Path data = data();
    if (data != null) {
      for (String name : List.of("reuters21578", "allsides-2012-2016")) {
        Path file = data.resolve("data/news").resolve(name + ".jsonl.gz");
        if (Files.exists(file)) {
          corpora.add(Corpus.of(name, file, limit, work.toAbsolutePath()));
        }
      }
    }
    return corpora.isEmpty() ? List.of(Corpus.generated(limit, work.toAbsolutePath())) : corpora;
  }

  private static @Nullable Path data() {
    String folder = System.getenv("DATELINE_DATA");
    return folder == null ? null : Path.of(folder);
  }

  Questions questions(Corpus corpus) throws IOException {
    return new Questions(corpus, topics(), SEED);
  }

  /** What people typed when they looked for news. */
  private static List<String> topics() throws IOException {
    Path data = data();
    Path file = data == null ? null : data.resolve("data/queries/trec_news_topics.jsonl.gz");
    if (file == null || !Files.exists(file)) {
      return List.of();
    }
    JsonMapper json = new JsonMapper();
    List<String> topics = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        topics.add(json.readTree(line).path("title").asString());
      }
    }
    return topics;
  }

  static void say(String format, Object... values) {
    System.err.printf(Locale.ROOT, "dateline-bench: " + format + "%n", values);
  }
}
