package io.dateline.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dateline.Archive;
import io.dateline.server.SmallArchive;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a browser gets it; where there is one, as a browser shows it. */
class SearchPageTest {
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
  void showsHitsWithMarksAndFacets() throws Exception {
    String page = page("/?q=bridge");
    assertThat(page)
        .contains("<mark>bridge</mark>")
        .contains("6 articles in ")
        .contains(
            "<a class=\"\" href=\"/?q=bridge&amp;source=Harbour+Post\">Harbour Post</a>"
                + " <span>4</span>")
        .contains(
            "<a class=\"\" href=\"/?q=bridge&amp;from=2021-03&amp;to=2021-03\">2021-03</a>"
                + " <span>2</span>")
        .contains("<i>known by year only</i> <span>1</span>")
        .contains("<i>undated</i> <span>1</span>")
        .doesNotContain("<script");
  }

  @Test
  void escapesWhateverAnArchiveHolds() throws Exception {
    assertThat(page("/?q=%3Cb%3E+night&match=any"))
        .contains("&lt;<mark>b</mark>&gt;<mark>Night</mark> &amp; &quot;day&quot;&lt;/")
        .contains("value=\"&lt;b&gt; night\"")
        .contains("source=Night+%26+Day")
        .doesNotContain("<script>", "<b>");
  }

  @Test
  void keepsFiltersInTheFormAndOffersToRemoveThem() throws Exception {
    assertThat(page("/?q=bridge&source=Harbour+Post&from=2021&sort=newest"))
        .contains("<input type=\"hidden\" name=\"source\" value=\"Harbour Post\">")
        .contains("<input type=\"hidden\" name=\"from\" value=\"2021\">")
        .contains("<option value=\"newest\" selected>")
        .contains("href=\"/?q=bridge&amp;from=2021&amp;sort=newest\">Harbour Post")
        .contains("href=\"/?q=bridge&amp;source=Harbour+Post&amp;sort=newest\">2021 – …");
  }

  @Test
  void leadsThroughThePages() throws Exception {
    String page = page("/?q=bridge&size=4");
    int link = page.indexOf("<a class=\"more\" href=\"") + "<a class=\"more\" href=\"".length();
    String next = page.substring(link, page.indexOf('"', link)).replace("&amp;", "&");
    assertThat(page(next)).contains("6 articles in ").doesNotContain("class=\"more\"");
  }

  @Test
  void showsAPersonAnErrorAsAPageAndAProgramAProblem() throws Exception {
    HttpResponse<String> person = get("/?from=soon", "text/html,*/*");
    assertThat(person.statusCode()).isEqualTo(400);
    assertThat(person.body()).contains("<p role=\"alert\">from: &#39;soon&#39; is not a year");
    HttpResponse<String> program = get("/?from=soon", "*/*");
    assertThat(program.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void isShownByARealBrowser() throws Exception {
    Path browser =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(browser != null, "there is no Chromium on this machine");
    String dom = dump(browser, "http://127.0.0.1:" + server.port() + "/?q=bridge+opened");
    assertThat(dom)
        .contains("<mark>bridge</mark>", "Harbour Post", "<title>bridge opened · Dateline</title>");
  }

  private static String dump(Path browser, String url) throws Exception {
    Path dom = folder.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                List.of(
                    browser.toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--dump-dom",
                    url))
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(dom, StandardCharsets.UTF_8);
  }

  private static String page(String path) throws Exception {
    HttpResponse<String> answer = get(path, "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    return answer.body();
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return CLIENT.send(
        HttpRequest.newBuilder(uri).header("Accept", accept).build(), BodyHandlers.ofString());
  }
}
