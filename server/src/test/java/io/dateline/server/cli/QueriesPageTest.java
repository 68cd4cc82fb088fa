package io.dateline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Archive;
import io.dateline.Hit;
import io.dateline.Match;
import io.dateline.Pages;
import io.dateline.Query;
import io.dateline.Rebuild;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import io.dateline.server.QueriesPage;
import io.dateline.server.http.HttpServer;
import io.dateline.server.json.Json;
import io.dateline.server.json.SearchDocument;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every row of the page on the query language, by library, HTTP and command line. */
class QueriesPageTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static Path index;
  private static Archive archive;
  private static HttpServer server;

  @BeforeAll
  static void build() throws IOException {
    List<String> names = QueriesPage.tables().getFirst().head();
    List<String> lines = new ArrayList<>();
    for (List<String> row : QueriesPage.rows("id", "title")) {
      Map<String, Object> article = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        String value = row.get(i);
        boolean several = names.get(i).equals("agency") || names.get(i).equals("author");
        String name = names.get(i).replace("agency", "agencies").replace("author", "authors");
        if (!value.isEmpty()) {
          article.put(name, several ? List.of(value) : value);
        }
      }
      lines.add(MAPPER.writeValueAsString(article));
    }
    index = folder.resolve("index");
    Rebuild.into(index).from(Pages.of(Files.write(folder.resolve("page.jsonl"), lines))).run();
    archive = Archive.open(index);
    server = HttpServer.start(archive, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    archive.close();
  }

  static List<List<String>> finds() throws IOException {
    return QueriesPage.rows("query", "finds");
  }

  static List<List<String>> mistakes() throws IOException {
    return QueriesPage.rows("query", "read as", "warning");
  }

  @Test
  void thePageShowsTheWholeLanguage() throws IOException {
    assertThat(finds()).hasSizeGreaterThan(60);
    assertThat(mistakes()).hasSizeGreaterThan(5);
    for (String piece :
        List.of("NEAR/", "\"~", "title:", "published:>", "^", "?", "~1", "-(", "NOT", "AND")) {
      assertThat(finds()).as(piece).anyMatch(row -> row.getFirst().contains(piece));
    }
  }

  @ParameterizedTest
  @MethodSource("finds")
  void everyQueryFindsWhatThePageSays(List<String> row) throws Exception {
    String query = row.get(0);
    SearchResult result = archive.search(SearchRequest.query(query));
    List<String> ids = result.hits().stream().map(Hit::id).toList();
    List<String> expected = row.get(1).isEmpty() ? List.of() : List.of(row.get(1).split(" "));

    assertThat(ids).containsExactlyInAnyOrderElementsOf(expected);
    boolean relaxedShown = row.size() == 4;
    String relaxed =
        result.relaxed() == null ? "" : result.relaxed().words() + " of " + result.relaxed().of();
    assertThat(relaxed).isEqualTo(relaxedShown ? row.get(2) : "");
    if (relaxedShown) {
      assertThat(result.didYouMean()).isEqualTo(row.get(3).isEmpty() ? null : row.get(3));
    }
    assertThat(result.warnings()).isEmpty();
    assertSameByHttpAndCommandLine(query, result);
  }

  @Test
  void aWeightDecidesTheOrder() {
    for (List<String> query :
        List.of(List.of("dam^3 OR ferry", "dam"), List.of("dam OR ferry^3", "ferry"))) {
      assertThat(archive.search(SearchRequest.query(query.getFirst())).hits().getFirst().id())
          .isEqualTo(query.getLast());
    }
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void everyMistakeIsReadAndToldAsThePageSays(List<String> row) throws Exception {
    SearchResult result = archive.search(SearchRequest.query(row.get(0)));

    assertThat(Query.parse(row.get(0), Match.ALL, false).query())
        .isEqualTo(Query.parse(row.get(1), Match.ALL, true).query());
    assertThat(result.warnings()).contains(row.get(2));
    assertSameByHttpAndCommandLine(row.get(0), result);
  }

  private static void assertSameByHttpAndCommandLine(String query, SearchResult result)
      throws Exception {
    String library = timeless(Json.text(json -> SearchDocument.write(json, result)));
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    URI uri = URI.create("http://127.0.0.1:" + server.port() + "/v1/search?q=" + encoded);
    String byHttp =
        CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    assertThat(timeless(byHttp)).isEqualTo(library);

    CommandRun run = CommandRun.of("search", "--json", "--index", index.toString(), "--", query);
    assertThat(run.code())
        .isEqualTo(result.hits().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FOUND);
    assertThat(run.err()).isEmpty();
    assertThat(timeless(run.out())).isEqualTo(library);
  }

  private static String timeless(String document) {
    JsonNode node = MAPPER.readTree(document);
    ((ObjectNode) node).remove("tookMillis");
    return node.toString();
  }
}
