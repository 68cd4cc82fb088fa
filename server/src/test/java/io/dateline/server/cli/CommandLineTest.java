package io.dateline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.server.SmallArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The real command line, with its exit code and both of its streams. */
class CommandLineTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;
  private Path input;
  private Path index;
  private String out = "";
  private String err = "";

  @BeforeEach
  void write() throws IOException {
    input = SmallArchive.input(folder);
    index = folder.resolve("index");
  }

  private int run(String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    out = run.out();
    err = run.err();
    return run.code();
  }

  private int on(String command, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--index";
    all[all.length - 1] = index.toString();
    return run(all);
  }

  @Test
  void showsATitleOnceWhereItAloneMatches() {
    on("rebuild", input.toString());
    assertThat(on("search", "toll rises")).isZero();
    assertThat(out).containsOnlyOnce("Bridge toll rises").contains("rises by a third");
    assertThat(on("search", "undated")).isZero();
    assertThat(out).containsOnlyOnce("Undated note");
  }

  @Test
  void rebuildsAndTellsTheCounts() {
    assertThat(on("rebuild", input.toString())).isZero();
    assertThat(out).startsWith("read 8 = indexed 8 + replaced 0 + rejected 0 in ");
    assertThat(err).isEmpty();
    assertThat(on("rebuild", input.toString(), "--json")).isZero();
    JsonNode summary = MAPPER.readTree(out);
    assertThat(summary.get("read").asInt()).isEqualTo(8);
    assertThat(summary.get("indexed").asInt()).isEqualTo(8);
  }

  @Test
  void keepsWhatIsRejectedAndExitsWithThree() throws IOException {
    Path broken =
        Files.writeString(
            folder.resolve("broken.jsonl"),
            """
            {"id":"a","title":"Kept"}
            {"id":
            {"title":7}
            {"id":"a","title":"Kept again"}
            """);
    Path rejected = folder.resolve("rejected.jsonl");
    assertThat(on("rebuild", broken.toString(), "--rejected", rejected.toString()))
        .isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(out).startsWith("read 4 = indexed 1 + replaced 1 + rejected 2 in ");
    List<String> lines = Files.readAllLines(rejected);
    assertThat(lines).hasSize(2);
    JsonNode first = MAPPER.readTree(lines.getFirst());
    assertThat(first.propertyNames()).containsExactly("origin", "line", "reason");
    assertThat(first.get("origin").asString()).isEqualTo("broken.jsonl:2");
    assertThat(first.get("line").asInt()).isEqualTo(2);

    assertThat(on("rebuild", broken.toString())).isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(err).contains("dateline: rejected broken.jsonl:2, line 2: ");
    assertThat(err).doesNotContain(folder.toString());
  }

  @Test
  void searchesWithFiltersFacetsAndSnippets() {
    on("rebuild", input.toString());
    assertThat(
            on(
                "search",
                "bridge",
                "--source",
                "Harbour Post",
                "--from",
                "2021-03",
                "--facet",
                "agency"))
        .isZero();
    assertThat(out)
        .contains("Harbour bridge opens", "2021-03-01 · Harbour Post · Reuters · Ina Holt")
        .contains("agency\n         2  Reuters\n         1  AFP\n         1  (none)\n")
        .contains("3 articles in ");
    assertThat(err).isEmpty();
  }

  @Test
  void excludesCrossesAndTellsTheSpan() {
    on("rebuild", input.toString());
    assertThat(
            on(
                "search",
                "bridge",
                "--source=-Harbour Post",
                "--facet",
                "source:1*published:year",
                "--facet-order",
                "source=value",
                "--facet-prefix",
                "source=h",
                "--span"))
        .isZero();
    assertThat(out)
        .contains(
            "source*published\n"
                + "         4  Harbour Post\n"
                + "         3    2021\n"
                + "         1    (undated)\n"
                + "         2  (others)\n")
        .contains("from 2021  Storm warning\nto   2021-04-20  ")
        .doesNotContain(" · Harbour Post · ");
    assertThat(err).isEmpty();
  }

  @Test
  void exitsWithOneWhenNothingIsFound() {
    on("rebuild", input.toString());
    assertThat(on("search", "zeppelin")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(out).startsWith("0 articles in ");
    assertThat(on("show", "zeppelin")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(err).contains("no article with the id zeppelin");
  }

  @Test
  void printsTheDocumentsOfHttpAsJson() {
    on("rebuild", input.toString());
    assertThat(on("search", "toll", "--json", "--facet", "published:month")).isZero();
    JsonNode found = MAPPER.readTree(out);
    assertThat(found.get("hits").get(0).get("id").asString()).isEqualTo("h2");
    assertThat(found.get("facets").get("published").get("interval").asString()).isEqualTo("month");
    assertThat(on("show", SmallArchive.URL_ID, "--json")).isZero();
    assertThat(MAPPER.readTree(out).get("url").asString()).isEqualTo(SmallArchive.URL_ID);
    assertThat(on("stats", "--json")).isZero();
    assertThat(MAPPER.readTree(out).get("articles").asInt()).isEqualTo(8);
  }

  @Test
  void explainsScores() {
    on("rebuild", input.toString());
    assertThat(on("search", "toll", "--explain")).isZero();
    assertThat(out).containsPattern("(?m)^  \\d+\\.\\d{4}  .*toll");
    assertThat(on("search", "toll", "--explain", "--json")).isZero();
    JsonNode hit = MAPPER.readTree(out).get("hits").get(0);
    assertThat(hit.get("explanation").get("value").asDouble())
        .isCloseTo(hit.get("score").asDouble(), within(1e-5));
    assertThat(hit.get("explanation").get("parts").isArray()).isTrue();
  }

  @Test
  void saysThatItLeftOutWordsAndWhatMayHaveBeenMeant() {
    on("rebuild", input.toString());
    assertThat(on("search", "toll", "zeppelin")).isZero();
    assertThat(out).contains("Bridge toll rises");
    assertThat(err).isEqualTo("dateline: nothing has all words; these have 1 of 2\n");
    assertThat(on("search", "tolll")).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(err).isEqualTo("dateline: did you mean: toll\n");
  }

  @Test
  void looksForSynonyms() throws IOException {
    Path synonyms = Files.writeString(folder.resolve("synonyms.txt"), "charge, toll\n");
    on("rebuild", input.toString());
    assertThat(on("search", "charge", "--synonyms", synonyms.toString())).isZero();
    assertThat(out).contains("Bridge toll rises");
    assertThat(on("search", "charge", "--synonyms", folder.resolve("none").toString()))
        .isEqualTo(ExitCode.ERROR);
    assertThat(err).startsWith("dateline: cannot read the synonyms in ");
  }

  @Test
  void readsAQueryThatBeginsWithADashAfterTwoDashes() {
    on("rebuild", input.toString());
    assertThat(run("search", "--index", index.toString(), "--", "-bridge")).isZero();
    assertThat(out).contains("Nobody's note", "Brücke gesperrt").doesNotContain("Harbour bridge");
  }

  @Test
  void showsAnArticleWithItsEvidence() {
    on("rebuild", input.toString());
    assertThat(on("show", "h1")).isZero();
    assertThat(out)
        .contains("published  2021-03-01  stated, field line 1: “2021-03-01”")
        .contains("\nThe harbour bridge opened on Monday. Ferries rest.");
  }

  @Test
  void showsStats() {
    on("rebuild", input.toString());
    assertThat(on("stats")).isZero();
    assertThat(out)
        .contains("articles    8", "dates       2021 to 2022-01-05", "undated     2", "(none)");
  }

  @Test
  void extractsWithoutAnArchiveInTheOrderOfTheInput() {
    assertThat(run("extract", input.toString(), "--json")).isZero();
    List<String> ids = out.lines().map(line -> MAPPER.readTree(line).get("id").asString()).toList();
    assertThat(ids).containsExactly("h1", "h2", SmallArchive.URL_ID, "n1", "n2", "u1", "u2", "d1");
    assertThat(run("extract", input.toString())).isZero();
    assertThat(out).contains("small.jsonl:1", "source     Harbour Post  stated, field line 1");
  }

  @Test
  void extractsARejectedPageWithItsReason() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), " \n");
    assertThat(run("extract", empty.toString(), "--json")).isEqualTo(ExitCode.SOME_REJECTED);
    JsonNode rejected = MAPPER.readTree(out);
    assertThat(rejected.get("origin").asString()).isEqualTo("empty.txt");
    assertThat(rejected.get("rejected").asString()).isNotBlank();
  }

  @Test
  void saysHowToMakeAnArchiveWhereThereIsNone() {
    assertThat(on("search", "bridge")).isEqualTo(ExitCode.ERROR);
    assertThat(err).contains("dateline rebuild").contains("--index");
    assertThat(on("serve")).isEqualTo(ExitCode.ERROR);
    assertThat(err).contains("dateline rebuild");
  }

  @Test
  void namesWhatIsWrongWithAnOption() {
    assertThat(on("search", "--sort", "best")).isEqualTo(ExitCode.ERROR);
    assertThat(err)
        .contains("sort: 'best' is not permitted; give one of relevance, newest, oldest");
    assertThat(on("search", "--from", "May")).isEqualTo(ExitCode.ERROR);
    assertThat(err).contains("from: 'May' is not a year, month or day");
    assertThat(on("search", "--facet", "publisher")).isEqualTo(ExitCode.ERROR);
    assertThat(err).contains("facet: 'publisher' is not permitted");
    assertThat(run("serch")).isEqualTo(ExitCode.ERROR);
    assertThat(err).contains("search");
    assertThat(run("rebuild", folder.resolve("nowhere").toString(), "--index", index.toString()))
        .isEqualTo(ExitCode.ERROR);
    assertThat(err).contains("nowhere");
  }

  @Test
  void tellsWarningsBesideTheAnswerAndRefusesThemWhenStrict() {
    on("rebuild", input.toString());
    assertThat(on("search", "bridge AND")).isZero();
    assertThat(err).startsWith("dateline: ");
    assertThat(on("search", "bridge AND", "--strict")).isEqualTo(ExitCode.ERROR);
  }

  @Test
  void rebuildsFromItselfAndGoesBack() throws IOException {
    on("rebuild", input.toString());
    Files.writeString(input, "{\"id\":\"only\",\"title\":\"Only this\"}\n");
    on("rebuild", input.toString());
    assertThat(on("search", "--json")).isZero();
    assertThat(MAPPER.readTree(out).get("total").get("value").asInt()).isEqualTo(1);
    assertThat(on("rollback")).isZero();
    assertThat(out).isEqualTo("generation 000001 is current\n");
    assertThat(on("rebuild")).isZero();
    assertThat(out).startsWith("read 8 = indexed 8 + replaced 0 + rejected 0 in ");
    assertThat(on("show", "h1")).isZero();
  }

  @Test
  void checksBacksUpAndRestores() throws IOException {
    on("rebuild", input.toString());
    assertThat(on("check")).isZero();
    assertThat(out).startsWith("generation 000001 (current): 8 articles, ").endsWith(", whole\n");
    Path backup = folder.resolve("backup");
    assertThat(on("backup", backup.toString())).isZero();
    assertThat(on("backup", backup.toString(), "--json")).isZero();
    assertThat(MAPPER.readTree(out).get("bytesCopied").asLong()).isZero();
    Path elsewhere = folder.resolve("elsewhere");
    assertThat(run("restore", backup.toString(), "--index", elsewhere.toString())).isZero();
    assertThat(run("search", "toll", "--index", elsewhere.toString())).isZero();

    Path index = elsewhere.resolve("generations/000001/index");
    Path file;
    try (Stream<Path> files = Files.list(index)) {
      file = files.filter(each -> each.toString().endsWith(".doc")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(run("check", "--index", elsewhere.toString())).isEqualTo(ExitCode.ERROR);
    assertThat(out).contains("damaged");
    assertThat(err).contains(file.getFileName().toString());

    Path copy = folder.resolve("copy");
    assertThat(run("check", "--repair", copy.toString(), "--index", elsewhere.toString())).isZero();
    assertThat(out).startsWith("generation 000002 is current: 8 articles, 0 lost; the archive as");
    assertThat(run("search", "toll", "--index", elsewhere.toString())).isZero();
    assertThat(run("check", "--index", copy.toString())).isEqualTo(ExitCode.ERROR);
  }

  @Test
  void tellsItsVersionEverywhere() {
    for (String command :
        List.of(
            "rebuild",
            "rollback",
            "search",
            "extract",
            "show",
            "stats",
            "serve",
            "check",
            "backup",
            "restore")) {
      assertThat(run(command, "--version")).isZero();
      assertThat(out).startsWith("dateline ");
    }
    assertThat(run("--version")).isZero();
  }

  @Test
  void exportsWhatCanBeRebuiltFrom() throws IOException {
    on("rebuild", input.toString());
    assertThat(on("export")).isZero();
    assertThat(out.lines()).hasSize(9);
    assertThat(out).contains("{\"export\":{\"complete\":true,\"articles\":8,");
    Path packed = folder.resolve("export.jsonl.gz");
    assertThat(on("export", "--gzip", "--output", packed.toString())).isZero();
    assertThat(out).isEmpty();
    assertThat(on("rebuild", packed.toString())).isZero();
    assertThat(out).startsWith("read 8 = indexed 8 + replaced 0 + rejected 0 in ");
    assertThat(
            on("export", "bridge", "--source", "Harbour Post", "--fields", "id", "--format", "csv"))
        .isZero();
    assertThat(out).startsWith("id\r\n").endsWith("# complete: 4 articles\r\n");
    assertThat(on("export", "xyzzy")).isEqualTo(1);
    assertThat(out).startsWith("{\"export\":{\"complete\":true,\"articles\":0,");
    assertThat(on("export", "--sort", "relevance")).isEqualTo(2);
    assertThat(err).contains("sort: an export is in order of date");
    assertThat(on("export", "--output", folder.resolve("no/such").toString())).isEqualTo(2);
    assertThat(err).startsWith("dateline: cannot write ").contains(": its folder does not exist");
  }

  @Test
  void completesWhatWasTyped() {
    on("rebuild", input.toString());
    assertThat(on("suggest", "har po")).isEqualTo(1);
    assertThat(on("suggest", "harbour po")).isZero();
    assertThat(out).isEqualTo("         4  source  Harbour Post\n");
    assertThat(on("suggest", "reuetrs", "--from", "2021-04", "--json")).isZero();
    assertThat(out.strip())
        .isEqualTo(
            "{\"suggestions\":[{\"part\":\"agency\",\"text\":\"Reuters\",\"count\":1,"
                + "\"highlights\":[[0,7]]}]}");
    assertThat(on("suggest", "a", "--part", "colour")).isEqualTo(2);
    assertThat(err).contains("part: 'colour' is not permitted; give one of title, source");
  }

  @Test
  void findsSimilarArticles() {
    on("rebuild", input.toString());
    assertThat(on("similar", "h1")).isZero();
    assertThat(out).contains("Bridge toll rises").contains("bridge").doesNotContain("bridge opens");
    assertThat(on("similar", "h1", "--size", "1", "--json")).isZero();
    JsonNode hits = MAPPER.readTree(out).get("hits");
    assertThat(hits).hasSize(1);
    assertThat(hits.get(0).get("words")).isNotEmpty();
    assertThat(on("similar", "none")).isEqualTo(1);
    assertThat(err).contains("no article with the id none");
    assertThat(on("similar", "h1", "--size", "0")).isEqualTo(2);
  }
}
