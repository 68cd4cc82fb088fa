package io.dateline.bench.engine;

import io.dateline.bench.corpus.Corpus;
import io.dateline.bench.corpus.Kind;
import io.dateline.bench.corpus.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Solr, one core. It sorts no new segment, so its index is not sorted. */
public final class Solr extends HttpEngine {
  private static final String CORE = "/solr/news";
  private static final int WALK = 100;

  private final Bench bench;
  private final String version;
  private @Nullable Corpus corpus;

  public Solr(Bench bench, String version) {
    this.bench = bench;
    this.version = version;
  }

  @Override
  public String name() {
    return "Solr";
  }

  @Override
  public String version() {
    return version + " with a heap of " + bench.peerHeap();
  }

  private static IndexFolder folder(Corpus corpus) {
    return new IndexFolder(corpus.folder().resolve("solr"));
  }

  @Override
  public boolean isBuilt(Corpus corpus) {
    return folder(corpus).isBuilt();
  }

  @Override
  public Built build(Corpus corpus) throws IOException {
    folder(corpus).clear();
    start(corpus);
    long cpu = server().cpuNanos();
    long begun = System.nanoTime();
    feed(corpus, Solr::update, answer -> {});
    exchange(Wire.get(CORE + "/update?commit=true&waitSearcher=true"));
    double seconds = (System.nanoTime() - begun) / 1e9;
    server().awaitQuiet();
    double cpuSeconds = (server().cpuNanos() - cpu) / 1e9;
    Built built =
        new Built(
            corpus.articles(),
            seconds,
            cpuSeconds,
            Folders.bytes(folder(corpus).path().resolve("home/news/data/index")));
    close();
    folder(corpus).finish();
    return built;
  }

  private static byte[] update(List<String> lines) {
    byte[] body = ("[" + String.join(",", lines) + "]").getBytes(StandardCharsets.UTF_8);
    return Wire.post(CORE + "/update", "application/json", body);
  }

  @Override
  public void start(Corpus corpus) throws IOException {
    this.corpus = corpus;
    Path jars = bench.work().resolve("solr-" + version);
    Maven.fetch(
        List.of(
            "org.apache.solr:solr-core:" + version,
            "org.apache.solr:solr-test-framework:" + version),
        jars);
    Path folder = folder(corpus).path();
    Path conf = folder.resolve("home/news/conf");
    Files.createDirectories(conf);
    Files.writeString(conf.resolve("schema.xml"), OpenSearchHome.resource("solr-schema.xml"));
    Files.writeString(conf.resolve("solrconfig.xml"), OpenSearchHome.resource("solr-config.xml"));
    Files.writeString(folder.resolve("home/solr.xml"), "<solr></solr>");
    Files.writeString(folder.resolve("home/news/core.properties"), "name=news\n");
    Files.writeString(
        folder.resolve("log4j2.xml"), OpenSearchHome.resource("solr-log4j2.xml").formatted(folder));
    compile(folder, jars);
    int port = freePort();
    List<String> command =
        List.of(
            Bench.java(),
            "-Xms" + bench.peerHeap(),
            "-Xmx" + bench.peerHeap(),
            "-XX:+UseG1GC",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "-Dlog4j2.configurationFile=" + folder.resolve("log4j2.xml"),
            "-Dsolr.security.manager.enabled=false",
            "-Dsolr.log.dir=" + folder,
            "-Dsolr.install.dir=" + folder,
            "-cp",
            folder + ":" + jars + "/*",
            "SolrStart",
            folder.resolve("home").toString(),
            Integer.toString(port));
    serving(
        new ServerProcess(command, Map.of(), folder, folder.resolve("out.log")),
        port,
        Wire.get(CORE + "/select?q=*:*&rows=1"));
  }

  private static void compile(Path folder, Path jars) throws IOException {
    Path source = folder.resolve("SolrStart.java");
    Files.writeString(source, OpenSearchHome.resource("SolrStart.java.txt"));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
            "-proc:none",
            "-cp",
            jars + "/*",
            "-d",
            folder.toString(),
            source.toString());
    try (ServerProcess compiler =
        new ServerProcess(command, Map.of(), folder, folder.resolve("javac.log"))) {
      compiler.awaitEnd();
    }
  }

  @Override
  byte[] request(Question question) throws IOException {
    if (question.kind() == Kind.ARTICLE) {
      return Wire.get(CORE + "/get?id=" + question.id());
    }
    ObjectNode body = JSON.createObjectNode();
    body.put("limit", Question.PAGE);
    ArrayNode shown = body.putArray("fields");
    List.of("id", "title", "source", "published", "language", "url", "score").forEach(shown::add);
    query(body, question);
    switch (question.kind()) {
      case NEWEST -> body.put("sort", "published desc,id asc");
      case FACETS, EVERYTHING -> body.set("facet", facets());
      case SNIPPETS ->
          body.putObject("params")
              .put("hl", true)
              .put("hl.method", "unified")
              .put("hl.fl", "body")
              .put("hl.snippets", 1)
              .put("hl.fragsize", 200)
              .put("hl.requireFieldMatch", false);
      case FILTER -> filter(body, question);
      case DEEP -> deepen(body);
      default -> {}
    }
    return search(body);
  }

  private static byte[] search(ObjectNode body) {
    return post(CORE + "/select", body);
  }

  private static void query(ObjectNode body, Question question) {
    switch (question.kind()) {
      case MATCH_ALL, NEWEST, FACETS, SNIPPETS, FILTER -> match(body, question, "AND");
      case MATCH_ANY, DEEP -> match(body, question, "OR");
      case PHRASE ->
          body.put(
              "query", "title_exact:\"%1$s\" OR body_exact:\"%1$s\"".formatted(question.text()));
      case PREFIX ->
          body.put("query", "title_exact:%1$s* OR body_exact:%1$s*".formatted(question.text()));
      case FUZZY ->
          body.put("query", "title_exact:%1$s~1 OR body_exact:%1$s~1".formatted(question.text()));
      case TYPEAHEAD ->
          body.put(
              "query",
              "+title_exact:%s +title_exact:%s*"
                  .formatted(question.words().getFirst(), question.words().getLast()));
      default -> body.put("query", "*:*");
    }
  }

  private static void match(ObjectNode body, Question question, String operator) {
    body.putObject("query")
        .putObject("lucene")
        .put("df", "words")
        .put("q.op", operator)
        .put("query", question.text());
  }

  private JsonNode facets() {
    Corpus fed = corpus;
    if (fed == null) {
      throw new IllegalStateException("Solr was not started");
    }
    return JSON.readTree(
        """
        {"months": {"type": "range", "field": "published", "gap": "+1MONTH",
                    "start": "%s-01T00:00:00Z", "end": "%s-01T00:00:00Z"},
         "sources": {"type": "terms", "field": "source", "limit": %d}}
        """
            .formatted(
                fed.firstMonth(),
                YearMonth.parse(fed.lastMonth()).plusMonths(1),
                Question.SOURCES));
  }

  private static void filter(ObjectNode body, Question question) {
    YearMonth month = YearMonth.parse(String.valueOf(question.month()));
    body.putArray("filter")
        .add("{!term f=source}" + question.source())
        .add(
            "published:[%s-01T00:00:00Z TO %s-01T00:00:00Z}".formatted(month, month.plusMonths(1)));
  }

  /** Walks to where the page begins. */
  private void deepen(ObjectNode body) throws IOException {
    body.put("sort", "score desc,id asc");
    ObjectNode walk = body.deepCopy();
    walk.put("limit", WALK);
    String mark = "*";
    for (int seen = 0; seen < Question.DEPTH; seen += WALK) {
      walk.putObject("params").put("cursorMark", mark);
      mark = json(search(walk)).path("nextCursorMark").asString();
    }
    body.putObject("params").put("cursorMark", mark);
  }

  @Override
  long total(Kind kind, JsonNode answer) {
    return kind == Kind.ARTICLE
        ? answer.path("doc").isObject() ? 1 : 0
        : answer.path("response").path("numFound").asLong();
  }
}
