package io.dateline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Archive;
import io.dateline.Article;
import io.dateline.Pages;
import io.dateline.Rebuild;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import io.dateline.server.SmallArchive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Exports of a real server: of ready articles, and of pages with all kinds of evidence. */
class ExportTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String FORMULA =
      "{\"id\":\"-1\",\"title\":\"=HYPERLINK(\\\"x\\\",1)\",\"body\":\"'tis, he"
          + " \\\"said\\\"\\n\\nso\",\"section\":\"Trade\",\"source\":\"@sum\",\"authors\":[\"+A\",\"B,"
          + " C\"],\"published\":\"2020-02-03\"}\n";

  @TempDir static Path folder;
  private static Archive archive;
  private static HttpServer server;

  @BeforeAll
  static void start() throws IOException {
    Path index = folder.resolve("index");
    Rebuild.into(index)
        .from(
            Pages.of(SmallArchive.input(folder), Path.of("..", "seeds"))
                .and(new ByteArrayInputStream(FORMULA.getBytes(StandardCharsets.UTF_8))))
        .run();
    archive = Archive.open(index);
    server = HttpServer.start(archive, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    archive.close();
  }

  @Test
  void givesEveryArticleAsItIsShownAndSaysThatTheseAreAll() throws Exception {
    HttpResponse<String> answer = get("/v1/export");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
    List<String> lines = answer.body().lines().toList();
    assertThat(lines).hasSize((int) archive.stats().articles() + 1);
    for (String line : lines.subList(0, lines.size() - 1)) {
      String id = MAPPER.readTree(line).get("id").asString();
      assertThat(line).isEqualTo(get("/v1/articles/" + encode(id)).body());
    }
    JsonNode end = MAPPER.readTree(lines.getLast()).get("export");
    assertThat(end.get("complete").asBoolean()).isTrue();
    assertThat(end.get("articles").asLong()).isEqualTo(archive.stats().articles());
    assertThat(end.get("generation").asString()).isEqualTo("000001");
  }

  @Test
  void whatIsBuiltFromAnExportAnswersTheSame(TestReporter reporter) throws Exception {
    Path lines = Files.writeString(folder.resolve("export.jsonl"), get("/v1/export").body());
    Path again = folder.resolve("again");
    assertThat(Rebuild.into(again).from(Pages.of(lines)).run().rejected()).isZero();
    long seed = System.nanoTime();
    reporter.publishEntry("seed", Long.toString(seed));
    try (Archive other = Archive.open(again)) {
      List<Article> articles = all(archive);
      assertThat(all(other)).isEqualTo(articles);
      assertThat(other.stats().sources()).isEqualTo(archive.stats().sources());
      Random random = new Random(seed);
      for (int i = 0; i < 100; i++) {
        SearchRequest request = random(random, articles);
        SearchResult expected = archive.search(request);
        SearchResult found = other.search(request);
        assertThat(found.total()).as("seed %d, %s", seed, request).isEqualTo(expected.total());
        assertThat(found.hits()).as("seed %d, %s", seed, request).isEqualTo(expected.hits());
        assertThat(found.facets()).as("seed %d, %s", seed, request).isEqualTo(expected.facets());
      }
    }
  }

  private static List<Article> all(Archive archive) {
    List<Article> articles = new ArrayList<>();
    archive.export(SearchRequest.everything(), articles::add);
    return articles;
  }

  private static SearchRequest random(Random random, List<Article> articles) {
    Article article = articles.get(random.nextInt(articles.size()));
    String[] words = (article.title() + " " + article.body()).split("[^\\p{L}]+", 0);
    SearchRequest request =
        random.nextInt(4) == 0
            ? SearchRequest.everything()
            : SearchRequest.query(words[random.nextInt(words.length)]);
    if (random.nextInt(3) == 0 && article.source() != null) {
      request = request.source(article.source());
    }
    if (random.nextInt(3) == 0 && article.published() != null) {
      request = request.from(Integer.toString(article.published().start().getYear()));
    }
    return request.size(20).facet("source").facet("agency").facet("kind").facet("published:month");
  }

  @Test
  void exportsOnlyTheFieldsAndMatchesAskedFor() throws Exception {
    assertThat(
            get("/v1/export?q=bridge&source=Harbour+Post&fields=id,published&sort=oldest").body())
        .isEqualTo(
            """
            {"id":"h1","published":"2021-03-01"}
            {"id":"h2","published":"2021-03-15"}
            {"id":"https://harbour.example/2021/a?b=c&d=50%25","published":"2021-04-02T23:30:00-05:00"}
            {"id":"u1","published":null}
            {"export":{"complete":true,"articles":4,"generation":"000001","warnings":[]}}
            """);
  }

  @Test
  void noFormulaGetsIntoATable() throws Exception {
    String table = get("/v1/export?format=csv&from=2020-02-03&to=2020-02-03&source=@sum").body();
    assertThat(table)
        .isEqualTo(
            "id,title,body,published,publishedKind,source,agencies,authors,language,section,url\r\n"
                + "'-1,\"'=HYPERLINK(\"\"x\"\",1)\",\"''tis, he \"\"said\"\"\n\n"
                + "so\",2020-02-03,stated,'@sum,,\"'+A\n"
                + "B, C\",und,Trade,\r\n"
                + "# complete: 1 articles,,,,,,,,,,\r\n");
  }

  @Test
  void packsOnlyForWhoAsks() throws Exception {
    String plain = get("/v1/export?fields=id,body").body();
    HttpRequest.Builder request = HttpRequest.newBuilder(uri("/v1/export?fields=id,body"));
    HttpResponse<byte[]> packed =
        CLIENT.send(
            request.header("Accept-Encoding", "br, gzip;q=0.5").build(),
            BodyHandlers.ofByteArray());
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(plain);
    HttpResponse<String> refused =
        CLIENT.send(
            HttpRequest.newBuilder(uri("/v1/export?fields=id,body"))
                .header("Accept-Encoding", "gzip;q=0")
                .build(),
            BodyHandlers.ofString());
    assertThat(refused.body()).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sort=relevance             | sort: an export is in order of date; give newest or oldest",
        "size=5                     | 'size' is not a parameter here; permitted are q, source",
        "nonsense=5                 | 'nonsense' is not a parameter; permitted are q, source",
        "format=xlsx                | format: 'xlsx' is not permitted; give jsonl or csv",
        "fields=id,colour           | fields: 'colour' is not permitted; give some of id,origin,",
        "fields=id,id               | fields: 'id' stands twice; once is enough",
        "fields=                    | fields: '' is not permitted",
        "fields=evidence&format=csv | fields: 'evidence' is not permitted",
        "format=csv&format=csv      | format: given 2 times; give it once",
        "from=soon                  | from: 'soon' is not a year",
      })
  void aMistakeIsToldBeforeAnythingIsWritten(String parameters, String detail) throws Exception {
    HttpResponse<String> answer = get("/v1/export?" + parameters);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(MAPPER.readTree(answer.body()).get("detail").asString()).startsWith(detail);
  }

  @Test
  void aClientThatHangsUpEndsItsExportAlone() throws Exception {
    for (int i = 0; i < 20; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        socket
            .getOutputStream()
            .write(
                "GET /v1/export HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }
    }
    assertThat(get("/v1/export?fields=id&q=tunnel").body()).contains("u2", "\"complete\":true");
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
