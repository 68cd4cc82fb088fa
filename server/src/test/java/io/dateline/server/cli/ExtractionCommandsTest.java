package io.dateline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the command line offers of the reading of pages: explaining it, and scoring it. */
class ExtractionCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String TEXT =
      "The ferry sails again from the old quay, the harbour office said on Tuesday, after the "
          + "longest winter that anybody on the island can remember.";

  private static final String PAGE =
      """
      <html><head>
      <title>The ferry sails again | The Quay Courier</title>
      <meta property="og:site_name" content="The Quay Courier">
      <meta property="article:published_time" content="2021-05-04T08:00:00+02:00">
      <meta property="article:modified_time" content="2021-05-09T08:00:00+02:00">
      </head><body><h1>The ferry sails again</h1>
      <p>%s</p><p>%s</p><p>Nobody was hurt when the ice broke, and no ship was lost in it.</p>
      </body></html>
      """
          .formatted(TEXT, TEXT.replace("ferry", "mail boat"));

  @TempDir Path folder;
  private Path page;

  @BeforeEach
  void writeThePage() throws IOException {
    page = Files.writeString(folder.resolve("ferry.html"), PAGE);
  }

  @Test
  void explainsToAPersonWhyADateWon() {
    CommandRun run = CommandRun.of("extract", "--explain", page.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FOUND);
    List<String> lines = run.out().lines().toList();
    int dates = lines.indexOf("  candidates for published:");
    int sources = lines.indexOf("  candidates for source:");
    assertThat(lines).contains("  candidates for title:");
    assertThat(sources).isGreaterThan(dates);
    List<String> published = lines.subList(dates + 1, sources);
    assertThat(published.getFirst()).startsWith("  * ").endsWith("2021-05-04T08:00:00+02:00");
    assertThat(published)
        .anyMatch(line -> line.contains("+9.0 meta article:published_time"))
        .anyMatch(line -> line.startsWith("    ") && line.endsWith("2021-05-09T08:00:00+02:00"))
        .anyMatch(line -> line.contains("+3.0 meta article:modified_time"));
    assertThat(lines.subList(sources, lines.size()))
        .anyMatch(line -> line.startsWith("  * ") && line.endsWith("The Quay Courier"));
  }

  @Test
  void explainsToAProgramInTheOrderOfTheScores() throws IOException {
    CommandRun run = CommandRun.of("extract", "--explain", "--json", page.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FOUND);
    JsonNode document = JSON.readTree(run.out());
    assertThat(document.at("/read/title").asString("")).isEqualTo("The ferry sails again");
    for (String field : List.of("title", "published", "source")) {
      JsonNode candidates = document.at("/candidates/" + field);
      assertThat(candidates.isEmpty()).as(field).isFalse();
      assertThat(candidates.get(0).get("chosen").asBoolean()).as(field).isTrue();
      double last = Double.MAX_VALUE;
      for (JsonNode one : candidates) {
        assertThat(one.get("score").asDouble()).as(field).isLessThanOrEqualTo(last);
        assertThat(one.get("reasons").isEmpty()).as(field).isFalse();
        last = one.get("score").asDouble();
      }
    }
  }

  @Test
  void saysOfAPageWithoutADateThatThereIsNoCandidate() throws IOException {
    Path undated = folder.resolve("undated.html");
    Files.writeString(undated, PAGE.replaceAll("<meta property=\"article.*", ""));
    CommandRun run = CommandRun.of("extract", "--explain", undated.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out()).contains("  candidates for published: none");
  }

  @Test
  void scoresWhatIsReadAndWritesIt() throws IOException {
    Path pages = pages("ferry");
    Path gold = folder.resolve("gold.jsonl");
    Files.writeString(
        gold,
        String.join(
            "\n",
            gold("ferry", "2021-05-04", "Quay Courier", "ice broke", "All rights"),
            gold("lost", "2021-05-04", "Quay Courier", "nothing of it", "nothing")));
    Path results = folder.resolve("results.jsonl");
    CommandRun run =
        CommandRun.of(
            "evaluate",
            "extraction",
            "--pages",
            pages.toString(),
            "--gold",
            gold.toString(),
            "--results",
            results.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains(
            "pages 1",
            "not among the pages 1",
            "date acc 0.5000 of 2",
            "date P 1.0000 of 1",
            "title near 0.5000 of 2",
            "source near 0.5000 of 2",
            "source near of given 1.0000 of 1",
            "body snippet F1 0.6667 of 2",
            "body 4-shingle F1 - of 0")
        .anyMatch(line -> line.startsWith("CPU ms a page "));
    JsonNode read = JSON.readTree(Files.readString(results));
    assertThat(read.get("id").asString()).isEqualTo("ferry");
    assertThat(read.get("published").asString()).isEqualTo("2021-05-04T08:00:00+02:00");
    assertThat(read.get("source").asString()).isEqualTo("The Quay Courier");
  }

  @Test
  void countsAWrongDateAgainstBothFigures() throws IOException {
    Path gold = folder.resolve("gold.jsonl");
    Files.writeString(gold, gold("ferry", "2021-05-09", "Quay Courier", "ice broke", "All rights"));
    CommandRun run =
        CommandRun.of(
            "evaluate",
            "extraction",
            "--pages",
            pages("ferry").toString(),
            "--gold",
            gold.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains("date acc 0.0000 of 1", "date P 0.0000 of 1", "title near 1.0000 of 1");
  }

  @Test
  void namesTheLineThatIsNoPage() throws IOException {
    Path pages = folder.resolve("pages.jsonl");
    Files.writeString(pages, "{\"id\": \"a\", \"text\": \"A\"}\n{\"html\": \"<p>\"}\n");
    CommandRun run =
        CommandRun.of(
            "evaluate", "extraction", "--pages", pages.toString(), "--gold", pages.toString());
    assertThat(run.code()).isEqualTo(ExitCode.ERROR);
    assertThat(run.err()).contains("pages.jsonl:2 is no JSON object with a text as its id");
  }

  private Path pages(String id) throws IOException {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", id).put("url", "https://quaycourier.example/ferry").put("html", PAGE);
    return Files.writeString(folder.resolve("pages.jsonl"), line.toString());
  }

  private static String gold(String id, String day, String source, String must, String mustNot) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", id).put("date", day).put("title", "The ferry sails again");
    line.put("publisher", source);
    line.putArray("must").add(must);
    line.putArray("must_not").add(mustNot);
    return line.toString();
  }
}
