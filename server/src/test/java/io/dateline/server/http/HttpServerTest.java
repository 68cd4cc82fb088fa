package io.dateline.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.Archive;
import io.dateline.server.SmallArchive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class HttpServerTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static Archive archive;
  private static HttpServer server;

  @BeforeAll
  static void start() throws IOException {
    archive = Archive.open(SmallArchive.build(folder));
    server = HttpServer.start(archive, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    archive.close();
  }

  @Test
  void explainsAndRelaxesWhereAsked() throws Exception {
    JsonNode found = ok("/v1/search?q=toll+zeppelin&explain=true");
    JsonNode hit = found.get("hits").get(0);
    assertThat(found.get("relaxed").toString()).isEqualTo("{\"words\":1,\"of\":2}");
    assertThat(hit.get("explanation").get("value").asDouble())
        .isCloseTo(hit.get("score").asDouble(), within(1e-5));
    assertThat(ok("/v1/search?q=toll").get("hits").get(0).has("explanation")).isFalse();
    assertThat(ok("/v1/search?q=tolll").get("didYouMean").asString()).isEqualTo("toll");
  }

  @Test
  void answersASearchWithTheWholeDocument() throws Exception {
    JsonNode found =
        ok("/v1/search?q=bridge+monday&facet=source&facet=published:month&facet=agency:1");
    assertThat(found.propertyNames())
        .containsExactlyInAnyOrder(
            "total", "tookMillis", "warnings", "relaxed", "didYouMean", "hits", "facets", "next");
    assertThat(found.get("total").toString()).isEqualTo("{\"value\":1,\"exact\":true}");
    assertThat(found.get("tookMillis").isIntegralNumber()).isTrue();
    assertThat(found.get("next").isNull()).isTrue();
    JsonNode hit = found.get("hits").get(0);
    assertThat(hit.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "title",
            "source",
            "agencies",
            "authors",
            "published",
            "publishedKind",
            "language",
            "url",
            "score",
            "snippets");
    assertThat(hit.get("id").asString()).isEqualTo("h1");
    assertThat(hit.get("publishedKind").asString()).isEqualTo("stated");
    assertThat(hit.get("authors").toString()).isEqualTo("[\"Ina Holt\"]");
    assertThat(hit.get("url").isNull()).isTrue();
    JsonNode snippet = hit.get("snippets").get(0);
    assertThat(snippet.get("field").asString()).isEqualTo("body");
    String text = snippet.get("text").asString();
    JsonNode first = snippet.get("highlights").get(0);
    assertThat(text.substring(first.get(0).asInt(), first.get(1).asInt())).isEqualTo("bridge");
    assertThat(found.get("facets").toString())
        .isEqualTo(
            "{\"source\":{\"buckets\":[{\"value\":\"Harbour"
                + " Post\",\"count\":1}],\"others\":0,\"missing\":0,\"total\":1,\"next\":null},"
                + "\"published\":{\"interval\":\"month\",\"zone\":\"UTC\",\"buckets\":[{\"value\":\"2021-03\",\"count\":1}],"
                + "\"coarser\":0,\"missing\":0,\"total\":1},"
                + "\"agency\":{\"buckets\":[{\"value\":\"Reuters\",\"count\":1}],\"others\":0,\"missing\":0,\"total\":1,\"next\":null}}");
  }

  @Test
  void packsOnlyForWhoAsksAndSaysTheSame() throws Exception {
    String path = "/v1/search?q=bridge&explain=true";
    HttpResponse<String> plain = get(path);
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.headers().firstValueAsLong("Content-Length"))
        .hasValue(plain.body().getBytes(StandardCharsets.UTF_8).length);
    HttpResponse<byte[]> packed =
        CLIENT.send(
            HttpRequest.newBuilder(uri(path)).header("Accept-Encoding", "gzip").build(),
            BodyHandlers.ofByteArray());
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    assertThat(MAPPER.readTree(unpacked).get("hits"))
        .isEqualTo(MAPPER.readTree(plain.body()).get("hits"));
  }

  @Test
  void recencyLiftsWhatIsNearItsReferenceAndLosesNothing() throws Exception {
    JsonNode plain = ok("/v1/search?q=bridge");
    JsonNode recent = ok("/v1/search?q=bridge&recency=1d@2021-04-20");
    assertThat(recent.get("hits").get(0).get("id").asString()).isEqualTo("n1");
    assertThat(recent.get("total")).isEqualTo(plain.get("total"));
    assertThat(ids(recent)).containsExactlyInAnyOrderElementsOf(ids(plain));
    JsonNode newest = ok("/v1/search?q=bridge&recency=1d@2021-04-20&sort=newest");
    assertThat(ids(newest)).isEqualTo(ids(ok("/v1/search?q=bridge&sort=newest")));
  }

  @Test
  void feedbackFindsMoreWithAnyWordAndOnlyReRanksWithAll() throws Exception {
    assertThat(ids(ok("/v1/search?q=toll&match=any"))).containsExactly("h2");
    assertThat(ids(ok("/v1/search?q=toll&match=any&feedback=true")))
        .startsWith("h2")
        .hasSizeGreaterThan(1);
    assertThat(ids(ok("/v1/search?q=toll&feedback=true"))).containsExactly("h2");
    assertThat(ids(ok("/v1/search?q=harbour+bridge&feedback=true")))
        .containsExactlyInAnyOrderElementsOf(ids(ok("/v1/search?q=harbour+bridge")));
  }

  private static List<String> ids(JsonNode found) {
    return found.get("hits").valueStream().map(hit -> hit.get("id").asString()).toList();
  }

  @Test
  void countsCoarserAndUndatedArticlesApart() throws Exception {
    JsonNode months = ok("/v1/search?facet=published:month&size=0").get("facets").get("published");
    assertThat(months.get("buckets").toString())
        .isEqualTo(
            "[{\"value\":\"2021-03\",\"count\":2},{\"value\":\"2021-04\",\"count\":2},{\"value\":\"2022-01\",\"count\":1}]");
    assertThat(months.get("coarser").asInt()).isEqualTo(1);
    assertThat(months.get("missing").asInt()).isEqualTo(2);
  }

  @Test
  void countsSidewaysExcludesPagesAndCrosses() throws Exception {
    JsonNode all = ok("/v1/search?facet=source&size=0").get("facets").get("source");
    JsonNode chosen =
        ok("/v1/search?facet=source&size=0&source=Harbour+Post").get("facets").get("source");
    assertThat(chosen).isEqualTo(all);
    JsonNode heeded =
        ok("/v1/search?facet=source&size=0&source=Harbour+Post&sideways=false")
            .get("facets")
            .get("source");
    assertThat(heeded.get("buckets")).hasSize(1);
    long total = total("/v1/search?size=0");
    assertThat(total("/v1/search?size=0&source=-Harbour+Post"))
        .isEqualTo(total - total("/v1/search?size=0&source=Harbour+Post"));
    assertThat(total("/v1/search?size=0&source=%5C-Harbour+Post")).isZero();

    JsonNode one = ok("/v1/search?size=0&facet=source:1&facetOrder.source=value");
    String next = one.get("facets").get("source").get("next").asString();
    JsonNode two =
        ok(
            "/v1/search?size=0&facet=source:1&facetOrder.source=value&facetAfter.source="
                + next.replace(" ", "+"));
    assertThat(two.get("facets").get("source").get("buckets").get(0).get("value").asString())
        .isGreaterThan(next);
    JsonNode harbour = ok("/v1/search?size=0&facet=source&facetPrefix.source=h%C3%81&span=true");
    assertThat(harbour.get("facets").get("source").get("buckets"))
        .allSatisfy(bucket -> assertThat(bucket.get("value").asString()).startsWith("Ha"))
        .isNotEmpty();
    assertThat(harbour.get("span").propertyNames()).containsExactly("first", "last");

    JsonNode crossed =
        ok("/v1/search?size=0&facet=source:1*published:year&facetEmpty.published=true");
    JsonNode row = crossed.get("facets").get("source*published").get("buckets").get(0);
    JsonNode facet = row.get("facet");
    long sum = facet.get("coarser").asLong() + facet.get("missing").asLong();
    for (JsonNode bucket : facet.get("buckets")) {
      sum += bucket.get("count").asLong();
    }
    assertThat(sum).isEqualTo(row.get("count").asLong()).isEqualTo(facet.get("total").asLong());
  }

  @Test
  void movesADateWithAnOffsetIntoTheZoneAskedFor() throws Exception {
    assertThat(total("/v1/search?from=2021-04-03&to=2021-04-03")).isEqualTo(1);
    assertThat(total("/v1/search?from=2021-04-03&to=2021-04-03&zone=America/Chicago")).isZero();
    assertThat(total("/v1/search?from=2021-04-02&to=2021-04-02&zone=America/Chicago")).isEqualTo(1);
  }

  @Test
  void answersTheSameByPostAsByGet() throws Exception {
    JsonNode get =
        ok("/v1/search?q=bridge&source=Harbour+Post&source=Hafenblatt&size=2&sort=newest");
    HttpResponse<String> answer =
        post(
            "{\"q\":\"bridge\",\"source\":[\"Harbour"
                + " Post\",\"Hafenblatt\"],\"size\":2,\"sort\":\"newest\",\"from\":null}");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode posted = MAPPER.readTree(answer.body());
    assertThat(posted.get("hits")).isEqualTo(get.get("hits"));
    assertThat(posted.get("total")).isEqualTo(get.get("total"));
    assertThat(posted.get("next")).isEqualTo(get.get("next"));
  }

  @Test
  void walksAllPagesByCursor() throws Exception {
    String path = "/v1/search?sort=newest&size=3";
    StringBuilder ids = new StringBuilder();
    JsonNode page = ok(path);
    while (true) {
      page.get("hits").forEach(hit -> ids.append(hit.get("id").asString()).append(' '));
      if (page.get("next").isNull()) {
        break;
      }
      page = ok(path + "&cursor=" + encode(page.get("next").asString()));
    }
    assertThat(ids.toString()).isEqualTo("d1 n1 " + SmallArchive.URL_ID + " h2 h1 n2 u1 u2 ");
  }

  @Test
  void givesTheWholeArticleForAnIdThatIsAUrl() throws Exception {
    JsonNode article = ok("/v1/articles/" + encode(SmallArchive.URL_ID));
    assertThat(article.get("id").asString()).isEqualTo(SmallArchive.URL_ID);
    assertThat(article.get("body").asString())
        .isEqualTo("The old ferry is back beside the bridge.");
    assertThat(article.get("published").asString()).isEqualTo("2021-04-02T23:30:00-05:00");
    JsonNode evidence = article.get("evidence");
    assertThat(evidence.get("published").get("where").asString()).isEqualTo("field");
    assertThat(evidence.get("published").get("line").asInt()).isEqualTo(3);
    assertThat(evidence.get("agencies").size()).isEqualTo(2);
    assertThat(evidence.get("authors").isEmpty()).isTrue();
    assertThat(ok("/v1/articles/u2").get("evidence").has("published")).isFalse();
  }

  @Test
  void tellsWhatTheArchiveHolds() throws Exception {
    JsonNode stats = ok("/v1/stats");
    assertThat(stats.get("articles").asInt()).isEqualTo(8);
    assertThat(stats.get("undated").asInt()).isEqualTo(2);
    assertThat(stats.get("first").asString()).isEqualTo("2021");
    assertThat(stats.get("last").asString()).isEqualTo("2022-01-05");
    assertThat(stats.get("sources").get(0).get("name").asString()).isEqualTo("Harbour Post");
    assertThat(stats.get("sources").get(3).get("name").isNull()).isTrue();
  }

  @Test
  void isHealthyAndAnswersNoHitsWith200() throws Exception {
    assertThat(ok("/health").toString()).isEqualTo("{\"status\":\"ok\"}");
    assertThat(total("/v1/search?q=zeppelin")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/health", "/v1/search?q=bridge", "/v1/export", "/nowhere"})
  void letsNobodyGuessWhatAnAnswerIs(String path) throws Exception {
    assertThat(get(path).headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1/search?query=x            | 400 | invalid_parameter | 'query' is not a parameter; permitted are q, source
          /v1/search?q=a&q=b            | 400 | invalid_parameter | q: given 2 times; give it once
          /v1/search?size=ten           | 400 | invalid_parameter | size: 'ten' is not a whole number
          /v1/search?size=1001          | 400 | invalid_parameter | size: 1001 is not permitted; give 0 to 1000
          /v1/search?size=-1            | 400 | invalid_parameter | size: '-1'
          /v1/search?sort=best          | 400 | invalid_parameter | sort: 'best' is not permitted; give one of relevance, newest, oldest
          /v1/search?match=some         | 400 | invalid_parameter | give one of all, any
          /v1/search?strict=yes         | 400 | invalid_parameter | give true or false
          /v1/search?kind=sure          | 400 | invalid_parameter | give stated, inferred or ambiguous
          /v1/search?zone=Mars          | 400 | invalid_parameter | zone: 'Mars' is not a time zone
          /v1/search?facet=publisher    | 400 | invalid_parameter | facet: 'publisher' is not permitted; give source
          /v1/search?facet=published    | 400 | invalid_parameter | published:month
          /v1/search?facet=source:0     | 400 | invalid_parameter | give 1 to 1000
          /v1/search?from=May           | 400 | invalid_date      | from: 'May' is not a year, month or day
          /v1/search?to=2021-02-30      | 400 | invalid_date      | to: '2021-02-30'
          /v1/search?from=2022&to=2021  | 400 | invalid_date      | from: 2022 is after to: 2021
          /v1/search?cursor=nonsense    | 400 | invalid_cursor    | cursor
          /v1/search?q=%22a&strict=true | 400 | invalid_query     | quot
          /v1/search?q=%zz              | 400 | invalid_encoding  | two hexadecimal digits
          /v1/search?q=%ff              | 400 | invalid_encoding  | UTF-8
          /v1/articles/nothing          | 404 | article_not_found | no article
          /v1/articles/%ff              | 400 | invalid_encoding  | UTF-8
          /v1/articles/h1?x=1           | 400 | invalid_parameter | none is permitted here
          /v1/articles/h1/more          | 404 | not_found         | /v1/search
          /v1/search?source=-           | 400 | invalid_parameter | 1 to 1024 characters
          /v1/search?facetEmpty.published=true | 400 | invalid_parameter | no facet published
          /v1/search?facet=source&facetOrder.source=size | 400 | invalid_parameter | count, value
          /v1/search?facet=source&facetAfter.source=x | 400 | invalid_parameter | facetAfter.source
          /v1/search?facet=published:day&facet=source*published:month | 400 | invalid_parameter | one interval
          /v1/search?facet=published:month*source | 400 | invalid_parameter | a * and another
          /nowhere                      | 404 | not_found         | /v1/search
          /v1/stats?verbose=1           | 400 | invalid_parameter | none is permitted here
          """)
  void answersEveryMistakeWithAProblem(String path, int status, String code, String detail)
      throws Exception {
    // Raw, since the client would refuse some of these itself.
    assertProblem(RawHttp.get(server.port(), path), status, code, detail);
  }

  @Test
  void answersTheHttpLayersOwnErrorsWithAProblemToo() throws Exception {
    assertProblem(
        RawHttp.get(server.port(), "/v1/search?q=" + "x".repeat(20_000)),
        414,
        "uri_too_long",
        "POST");
    assertProblem(RawHttp.get(server.port(), "/v1/articles/%zz"), 400, "bad_request", "");
    assertProblem(
        RawHttp.send(
            server.port(),
            "GET /health HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000) + "\r\n\r\n"),
        431,
        "headers_too_large",
        "headers");
    assertProblem(RawHttp.send(server.port(), "NONSENSE\r\n\r\n"), 400, "bad_request", "");
    assertProblem(
        RawHttp.send(
            server.port(), "DELETE /v1/search HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
        405,
        "method_not_allowed",
        "use GET or POST");
  }

  @Test
  void refusesABodyThatIsTooLargeOrNoJsonObject() throws Exception {
    assertProblem(post("{\"q\":\"" + "x".repeat(300_000) + "\"}"), 413, "body_too_large", "262144");
    assertProblem(
        post("{\"q\":\"" + "x ".repeat(20_000) + "\"}"), 400, "query_too_complex", "32768");
    assertProblem(post("{\"q\":"), 400, "invalid_body", "line 1");
    assertProblem(post("[]"), 400, "invalid_body", "give an object");
    assertProblem(post("{\"q\":{}}"), 400, "invalid_body", "'q'");
    assertProblem(post("{\"q\":\"a\"} x"), 400, "invalid_body", "");
    assertProblem(post("{\"sizes\":1}"), 400, "invalid_parameter", "'sizes'");
    assertProblem(post("[[[[[[[[[[[[[[[[[[[["), 400, "invalid_body", "");
  }

  @Test
  void quotesALongMistakeWithoutCuttingACharacter() throws Exception {
    String long59 = "a".repeat(59);
    assertProblem(
        RawHttp.get(server.port(), "/v1/search?size=" + long59 + encode("\ud83d\ude00b")),
        400,
        "invalid_parameter",
        "size: '" + long59 + "…' is not a whole number");
  }

  @Test
  void tellsThePositionOfAMistakeInTheQuery() throws Exception {
    HttpResponse<String> answer = get("/v1/search?strict=true&q=bridge+AND");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(MAPPER.readTree(answer.body()).get("position").isIntegralNumber()).isTrue();
  }

  @Test
  void completesWhatIsTyped() throws Exception {
    JsonNode suggestions =
        ok("/v1/suggest?q=harb&size=2&part=source&part=title").get("suggestions");
    assertThat(suggestions.get(0).toString())
        .isEqualTo(
            "{\"part\":\"source\",\"text\":\"Harbour Post\",\"count\":4,\"highlights\":[[0,4]]}");
    assertThat(suggestions.get(1).get("text").asString()).isEqualTo("Harbour bridge opens");
    assertThat(ok("/v1/suggest").get("suggestions")).isEmpty();
    assertProblem(get("/v1/suggest?q=a&size=0"), 400, "invalid_parameter", "size: 0");
    assertProblem(get("/v1/suggest?q=a&sort=newest"), 400, "invalid_parameter", "'sort'");
    assertProblem(
        get("/v1/suggest?q=" + "a".repeat(257)), 400, "query_too_complex", "257 characters");
  }

  @Test
  void findsSimilarArticles() throws Exception {
    String path = "/v1/articles/" + encode(SmallArchive.URL_ID) + "/similar";
    JsonNode hits = ok(path).get("hits");
    assertThat(hits).isNotEmpty();
    for (JsonNode hit : hits) {
      assertThat(hit.get("id").asString()).isNotEqualTo(SmallArchive.URL_ID);
      assertThat(hit.get("words")).isNotEmpty();
    }
    assertThat(ok(path + "?source=Nobody").get("hits")).isEmpty();
    assertProblem(get("/v1/articles/none/similar"), 404, "article_not_found", "no article");
    assertProblem(get(path + "?size=101"), 400, "invalid_parameter", "size: 101");
  }

  private static void assertProblem(
      HttpResponse<String> answer, int status, String code, String detail) {
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertProblem(answer.statusCode(), answer.body(), status, code, detail);
  }

  private static void assertProblem(RawHttp.Answer answer, int status, String code, String detail) {
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertProblem(answer.status(), answer.body(), status, code, detail);
  }

  private static void assertProblem(
      int answered, String body, int status, String code, String detail) {
    JsonNode problem = MAPPER.readTree(body);
    assertThat(problem.get("code").asString()).as(body).isEqualTo(code);
    assertThat(answered).as(body).isEqualTo(status);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("type").asString()).isEqualTo("urn:dateline:problem:" + code);
    assertThat(problem.get("title").asString()).isNotBlank();
    assertThat(problem.get("detail").asString()).contains(detail);
  }

  private static long total(String path) throws Exception {
    return ok(path).get("total").get("value").asLong();
  }

  private static JsonNode ok(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    return MAPPER.readTree(answer.body());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/v1/search"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
