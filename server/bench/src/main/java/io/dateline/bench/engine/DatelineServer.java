package io.dateline.bench.engine;

import io.dateline.Archive;
import io.dateline.ArchiveException;
import io.dateline.bench.corpus.Corpus;
import io.dateline.bench.corpus.Kind;
import io.dateline.bench.corpus.Question;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Dateline as its users start it. */
public final class DatelineServer extends HttpEngine {
  private static final int WALK = 100;

  private final Bench bench;
  private final String name;
  private final String heap;

  /**
   * @param heap what the server may have
   */
  public DatelineServer(Bench bench, String name, String heap) {
    this.bench = bench;
    this.name = name;
    this.heap = heap;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String version() {
    return "with a heap of " + heap;
  }

  static Path index(Corpus corpus) {
    return corpus.folder().resolve("dateline");
  }

  @Override
  public boolean isBuilt(Corpus corpus) {
    try (Archive archive = Archive.open(index(corpus))) {
      return archive.stats().articles() == corpus.articles();
    } catch (ArchiveException e) {
      return false;
    }
  }

  @Override
  public Built build(Corpus corpus) throws IOException {
    Path index = index(corpus);
    Folders.delete(index);
    Files.createDirectories(index.getParent());
    // What is compiled and prepared at the first start is not what is measured.
    try (ServerProcess first = command(index, "2g", "rebuild", "--help")) {
      first.awaitEnd();
    }
    try (ServerProcess rebuild =
        command(
            index,
            bench.peerHeap(),
            "rebuild",
            corpus.file().toString(),
            "--index",
            index.toString(),
            "--json")) {
      double cpu = rebuild.awaitEnd();
      return new Built(corpus.articles(), rebuild.seconds(), cpu, Folders.bytes(index));
    }
  }

  private ServerProcess command(Path index, String heap, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(bench.root().resolve("server/bin/dateline").toString());
    command.addAll(List.of(arguments));
    return new ServerProcess(
        command,
        Map.of("JAVA_OPTS", "-Xmx" + heap, "JAVA_HOME", System.getProperty("java.home")),
        bench.root(),
        index.resolveSibling(name.replace(' ', '-') + ".log"));
  }

  @Override
  public void start(Corpus corpus) throws IOException {
    int port = freePort();
    Path index = index(corpus);
    ServerProcess process =
        command(
            index, heap, "serve", "--index", index.toString(), "--port", Integer.toString(port));
    serving(process, port, Wire.get("/v1/search?size=1"));
  }

  @Override
  public boolean answers(Kind kind) {
    return true;
  }

  @Override
  byte[] request(Question question) throws IOException {
    return switch (question.kind()) {
      case MATCH_ALL -> search(question.text(), "");
      case MATCH_ANY -> search(question.text(), "&match=any");
      case PHRASE -> search('"' + question.text() + '"', "");
      case PREFIX -> search(question.text() + "*", "");
      case FUZZY -> search(question.text() + "~1", "");
      case FILTER ->
          search(
              question.text(),
              "&source=%s&from=%s&to=%s"
                  .formatted(source(question), question.month(), question.month()));
      case NEWEST -> search(question.text(), "&sort=newest");
      case FACETS -> search(question.text(), facets());
      case EVERYTHING -> search("", facets());
      case DEEP -> deep(question);
      case SNIPPETS -> Wire.get("/v1/search?q=" + encoded(question.text()) + "&snippets=1");
      case TYPEAHEAD -> Wire.get("/v1/suggest?part=title&size=10&q=" + encoded(question.text()));
      case ARTICLE -> Wire.get(article(question));
      case SIDEWAYS -> search(question.text(), "&source=" + source(question) + facets());
      case WEEKS -> search(question.text(), "&facet=published:week&zone=America/New_York");
      case CROSSED -> search(question.text(), "&facet=source*published:month");
      case VALUES ->
          search(
              "",
              "&facet=source:%d&facetOrder.source=value&facetAfter.source=%s"
                  .formatted(Question.SOURCES, source(question)));
      case SIMILAR -> Wire.get(article(question) + "/similar");
      case FEED -> Wire.get("/v1/search.atom?q=" + encoded(question.text()));
      case EXPORT -> Wire.get("/v1/export?q=" + encoded(question.text()));
    };
  }

  private static String article(Question question) {
    return "/v1/articles/" + encoded(String.valueOf(question.id()));
  }

  private static String source(Question question) {
    return encoded(String.valueOf(question.source()));
  }

  private static String facets() {
    return "&facet=published:month&facet=source:" + Question.SOURCES;
  }

  private static byte[] search(String text, String more) {
    return Wire.get("/v1/search?q=" + encoded(text) + "&snippets=0" + more);
  }

  private byte[] deep(Question question) throws IOException {
    String cursor = "";
    for (int seen = 0; seen < Question.DEPTH; seen += WALK) {
      JsonNode next =
          json(search(question.text(), "&match=any&size=" + WALK + cursor)).path("next");
      if (next.isNull()) {
        break;
      }
      cursor = "&cursor=" + next.asString();
    }
    return search(question.text(), "&match=any" + cursor);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  long total(Kind kind, JsonNode answer) {
    return kind == Kind.ARTICLE
        ? answer.path("id").isString() ? 1 : 0
        : answer.path("total").path("value").asLong();
  }
}
