package io.dateline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.dateline.Archive;
import io.dateline.Pages;
import io.dateline.Rebuild;
import io.dateline.server.SmallArchive;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Feeds of a real server, read as feed readers read them. */
class FeedTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static Path index;
  private static Archive archive;
  private static HttpServer server;

  @BeforeAll
  static void start() throws IOException {
    index = SmallArchive.build(folder);
    archive = Archive.open(index);
    server = HttpServer.start(archive, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    archive.close();
  }

  @Test
  void aReaderFindsTheNewestFirst() throws Exception {
    SyndFeed feed = atom("?q=bridge");
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getTitle()).isEqualTo("bridge");
    assertThat(feed.getUri()).startsWith("urn:uuid:");
    assertThat(feed.getEntries())
        .extracting(SyndEntry::getUri)
        .containsExactly(
            "urn:dateline:article:n1",
            "urn:dateline:article:https%3A%2F%2Fharbour.example%2F2021%2Fa%3Fb%3Dc%26d%3D50%2525",
            "urn:dateline:article:h2",
            "urn:dateline:article:h1",
            "urn:dateline:article:n2",
            "urn:dateline:article:u1");
    SyndEntry first = feed.getEntries().getFirst();
    assertThat(first.getTitle()).isEqualTo("<b>Night & \"day\"</b>");
    assertThat(first.getDescription().getValue()).contains("<script>alert(1)</script>");
    SyndEntry ferry = feed.getEntries().get(1);
    assertThat(ferry.getLink()).isEqualTo("https://harbour.example/2021/a?b=c&d=50%25");
    assertThat(ferry.getPublishedDate().toInstant()).isEqualTo("2021-04-03T04:30:00Z");
    assertThat(ferry.getUpdatedDate().toInstant()).isEqualTo("2021-04-03T04:30:00Z");
    assertThat(feed.getEntries().get(3).getAuthors())
        .extracting("name")
        .containsExactly("Ina Holt");
  }

  @Test
  void whatIsNotDatedToTheDayIsNotSaidToBePublishedThen() throws Exception {
    List<SyndEntry> entries = atom("?q=bridge").getEntries();
    SyndEntry year = entries.get(4);
    SyndEntry undated = entries.get(5);
    assertThat(year.getPublishedDate()).isNull();
    assertThat(year.getUpdatedDate().toInstant()).isEqualTo("2021-01-01T00:00:00Z");
    assertThat(undated.getPublishedDate()).isNull();
    assertThat(undated.getUpdatedDate().toInstant()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void aRebuildOfTheSameArticlesChangesNothing() throws Exception {
    HttpResponse<String> before = get("/v1/search.atom?q=bridge");
    String tag = before.headers().firstValue("ETag").orElseThrow();
    Rebuild.into(index).from(Pages.of(SmallArchive.input(folder))).run();
    HttpResponse<String> again =
        CLIENT.send(
            HttpRequest.newBuilder(uri("/v1/search.atom?q=bridge"))
                .header("If-None-Match", tag)
                .build(),
            BodyHandlers.ofString());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void canBeFollowedToTheEnd() throws Exception {
    List<String> ids = new ArrayList<>();
    String next = uri("/v1/search.json?q=bridge&size=2").toString();
    while (next != null) {
      JsonNode page =
          MAPPER.readTree(
              CLIENT
                  .send(HttpRequest.newBuilder(URI.create(next)).build(), BodyHandlers.ofString())
                  .body());
      page.get("items").forEach(item -> ids.add(item.get("id").asString()));
      next = page.has("next_url") ? page.get("next_url").asString() : null;
    }
    assertThat(ids).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void isAlsoAJsonFeed() throws Exception {
    HttpResponse<String> answer = get("/v1/search.json?q=bridge&source=Harbour+Post");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/feed+json");
    JsonNode feed = MAPPER.readTree(answer.body());
    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("title").asString()).isEqualTo("bridge");
    assertThat(feed.get("feed_url").asString())
        .isEqualTo(uri("/v1/search.json?q=bridge&source=Harbour%20Post").toString());
    assertThat(feed.get("items")).hasSize(4);
    JsonNode ferry = feed.get("items").get(0);
    assertThat(ferry.get("date_published").asString()).isEqualTo("2021-04-02T23:30:00-05:00");
    assertThat(ferry.get("tags").toString()).isEqualTo("[\"AFP\",\"Reuters\"]");
    assertThat(ferry.get("content_text").asString()).contains("old ferry");
    assertThat(ferry.get("_dateline").get("source").asString()).isEqualTo("Harbour Post");
    JsonNode undated = feed.get("items").get(3);
    assertThat(undated.has("date_published")).isFalse();
    assertThat(undated.get("content_text").asString()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?q=xyzzy%01%1F%EF%BF%BE%EF%BF%BF",
        "?q=%3C%2Ftitle%3E%26%5D%5D%3E",
        "?q=xyzzy+%F0%9F%9A%A2",
        "?q=nothing+matches+this",
        "?source=%22%3E",
        "?from=1000&to=1001",
      })
  void anySearchIsAValidFeed(String query) throws Exception {
    assertThat(atom(query).getEntries()).isEmpty();
    assertThat(MAPPER.readTree(get("/v1/search.json" + query).body()).get("items")).isEmpty();
  }

  @Test
  void aMistakeIsAProblemAndNoFeed() throws Exception {
    assertThat(get("/v1/search.atom?facet=source").statusCode()).isEqualTo(400);
    assertThat(get("/v1/search.json?sort=best").statusCode()).isEqualTo(400);
  }

  private static SyndFeed atom(String query) throws Exception {
    HttpResponse<String> answer = get("/v1/search.atom" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/atom+xml;charset=utf-8");
    return new SyndFeedInput().build(new StringReader(answer.body()));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
