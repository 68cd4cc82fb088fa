package io.dateline.bench.engine;

import io.dateline.bench.corpus.Corpus;
import io.dateline.bench.corpus.Kind;
import io.dateline.bench.corpus.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenSearch, one node with one shard, its index sorted by date as Dateline's is. */
public final class OpenSearch extends HttpEngine {
  private static final String INDEX = "/news";
  private static final int WALK = 100;

  private final Bench bench;
  private final String version;

  public OpenSearch(Bench bench, String version) {
    this.bench = bench;
    this.version = version;
  }

  @Override
  public String name() {
    return "OpenSearch";
  }

  @Override
  public String version() {
    return version + " with a heap of " + bench.peerHeap();
  }

  private static IndexFolder folder(Corpus corpus) {
    return new IndexFolder(corpus.folder().resolve("opensearch"));
  }

  @Override
  public boolean isBuilt(Corpus corpus) {
    return folder(corpus).isBuilt();
  }

  @Override
  public Built build(Corpus corpus) throws IOException {
    folder(corpus).clear();
    start(corpus);
    exchange(put(INDEX, OpenSearchHome.resource("opensearch-index.json")));
    long cpu = server().cpuNanos();
    long begun = System.nanoTime();
    feed(corpus, OpenSearch::bulk, OpenSearch::requireNoErrors);
    exchange(Wire.post(INDEX + "/_refresh", "application/json", new byte[0]));
    double seconds = (System.nanoTime() - begun) / 1e9;
    server().awaitQuiet();
    exchange(Wire.post(INDEX + "/_flush", "application/json", new byte[0]));
    double cpuSeconds = (server().cpuNanos() - cpu) / 1e9;
    Built built =
        new Built(corpus.articles(), seconds, cpuSeconds, Folders.bytes(folder(corpus).path()));
    close();
    folder(corpus).finish();
    return built;
  }

  private static byte[] bulk(List<String> lines) {
    StringBuilder body = new StringBuilder();
    for (String line : lines) {
      body.append("{\"index\":{\"_id\":\"").append(Corpus.id(line)).append("\"}}\n");
      body.append(line).append('\n');
    }
    return Wire.post(
        INDEX + "/_bulk?filter_path=errors,items.*.error",
        "application/x-ndjson",
        body.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void requireNoErrors(JsonNode answer) throws IOException {
    if (answer.path("errors").asBoolean(true)) {
      throw new IOException(answer.toString());
    }
  }

  @Override
  public void start(Corpus corpus) throws IOException {
    int port = freePort();
    ServerProcess process =
        new OpenSearchHome(bench, version).start(folder(corpus).path(), port, freePort());
    serving(process, port, Wire.get("/_cluster/health?wait_for_status=yellow&timeout=60s"));
  }

  @Override
  byte[] request(Question question) throws IOException {
    if (question.kind() == Kind.ARTICLE) {
      return Wire.get(INDEX + "/_doc/" + question.id());
    }
    ObjectNode body = JSON.createObjectNode();
    body.put("size", Question.PAGE);
    body.put("track_total_hits", true);
    ArrayNode shown = body.putArray("_source");
    List.of("id", "title", "source", "published", "language", "url").forEach(shown::add);
    body.set("query", query(question));
    switch (question.kind()) {
      case NEWEST ->
          body.putArray("sort")
              .add(JSON.readTree("{\"published\":\"desc\"}"))
              .add(JSON.readTree("{\"id\":\"asc\"}"));
      case FACETS, EVERYTHING ->
          body.set(
              "aggs",
              JSON.readTree(
                  """
                  {"months": {"date_histogram": {"field": "published", "calendar_interval": "month"}},
                   "sources": {"terms": {"field": "source", "size": %d}}}
                  """
                      .formatted(Question.SOURCES)));
      case SNIPPETS ->
          body.set(
              "highlight",
              JSON.readTree(
                  """
                  {"require_field_match": false, "type": "unified",
                   "fields": {"body": {"number_of_fragments": 1, "fragment_size": 200}}}
                  """));
      case DEEP -> deepen(body);
      default -> {}
    }
    return search(body);
  }

  private static byte[] search(ObjectNode body) {
    return post(INDEX + "/_search", body);
  }

  /** Walks to where the page begins. */
  private void deepen(ObjectNode body) throws IOException {
    body.putArray("sort")
        .add(JSON.readTree("{\"_score\":\"desc\"}"))
        .add(JSON.readTree("{\"id\":\"asc\"}"));
    ObjectNode walk = body.deepCopy();
    walk.put("size", WALK);
    for (int seen = 0; seen < Question.DEPTH; seen += WALK) {
      JsonNode hits = json(search(walk)).path("hits").path("hits");
      if (hits.size() < WALK) {
        return;
      }
      JsonNode last = hits.get(hits.size() - 1).path("sort");
      walk.set("search_after", last);
      body.set("search_after", last);
    }
  }

  private static JsonNode query(Question question) {
    return switch (question.kind()) {
      case MATCH_ALL, NEWEST, FACETS, SNIPPETS -> match(question, "and");
      case MATCH_ANY, DEEP -> match(question, "or");
      case PHRASE -> either("match_phrase", question.text());
      case PREFIX -> either("prefix", question.text());
      case FUZZY -> fuzzy(question);
      case TYPEAHEAD ->
          JSON.readTree(
              """
              {"match_bool_prefix": {"title.exact": {"query": "%s", "operator": "and"}}}
              """
                  .formatted(question.text()));
      case FILTER -> filter(question);
      default -> JSON.readTree("{\"match_all\":{}}");
    };
  }

  private static ObjectNode match(Question question, String operator) {
    ObjectNode query = JSON.createObjectNode();
    query
        .putObject("match")
        .putObject("words")
        .put("query", question.text())
        .put("operator", operator);
    return query;
  }

  private static ObjectNode either(String how, String text) {
    ObjectNode query = JSON.createObjectNode();
    ArrayNode should = query.putObject("bool").putArray("should");
    should.addObject().putObject(how).put("title.exact", text);
    should.addObject().putObject(how).put("body.exact", text);
    return query;
  }

  private static ObjectNode fuzzy(Question question) {
    ObjectNode query = JSON.createObjectNode();
    ArrayNode should = query.putObject("bool").putArray("should");
    for (String field : List.of("title.exact", "body.exact")) {
      should
          .addObject()
          .putObject("fuzzy")
          .putObject(field)
          .put("value", question.text())
          .put("fuzziness", 1)
          .put("max_expansions", Question.SPELLINGS);
    }
    return query;
  }

  private static ObjectNode filter(Question question) {
    YearMonth month = YearMonth.parse(String.valueOf(question.month()));
    ObjectNode query = JSON.createObjectNode();
    ObjectNode bool = query.putObject("bool");
    bool.putArray("must").add(match(question, "and"));
    ArrayNode filter = bool.putArray("filter");
    filter.addObject().putObject("term").put("source", question.source());
    filter
        .addObject()
        .putObject("range")
        .putObject("published")
        .put("gte", month.atDay(1) + "T00:00:00Z")
        .put("lt", month.plusMonths(1).atDay(1) + "T00:00:00Z");
    return query;
  }

  @Override
  long total(Kind kind, JsonNode answer) {
    return kind == Kind.ARTICLE
        ? answer.path("found").asBoolean() ? 1 : 0
        : answer.path("hits").path("total").path("value").asLong();
  }
}
