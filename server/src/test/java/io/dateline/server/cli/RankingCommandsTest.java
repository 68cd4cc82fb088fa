package io.dateline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.server.SmallArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the command line offers of the ranking. */
class RankingCommandsTest {
  @TempDir Path folder;
  private String out = "";
  private String err = "";

  private int run(String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    out = run.out();
    err = run.err();
    return run.code();
  }

  private JsonNode search(String... options) throws IOException {
    String index = SmallArchive.build(folder).toString();
    String[] all = new String[options.length + 5];
    System.arraycopy(new String[] {"search", "bridge", "--index", index, "--json"}, 0, all, 0, 5);
    System.arraycopy(options, 0, all, 5, options.length);
    assertThat(run(all)).isZero();
    return new ObjectMapper().readTree(out);
  }

  @Test
  void recencyLiftsWhatIsNearItsReference() throws IOException {
    JsonNode plain = search();
    JsonNode recent = search("--recency", "1d@2021-04-20");
    assertThat(recent.get("hits").get(0).get("id").asString()).isEqualTo("n1");
    assertThat(recent.get("total")).isEqualTo(plain.get("total"));
    assertThat(run("search", "bridge", "--recency", "soon")).isEqualTo(ExitCode.ERROR);
    assertThat(err).startsWith("dateline: recency: 'soon' is not a half-life");
  }

  @Test
  void feedbackFindsNothingMoreWhereAllWordsAreWanted() throws IOException {
    JsonNode plain = search();
    assertThat(search("--feedback").get("total")).isEqualTo(plain.get("total"));
  }

  @Test
  void feedbackFindsMoreWhereAnyWordWillDo() throws IOException {
    String index = SmallArchive.build(folder).toString();
    assertThat(run("search", "toll", "--match", "any", "--index", index)).isZero();
    assertThat(out).contains("1 article in ");
    assertThat(run("search", "toll", "--match", "any", "--feedback", "--index", index)).isZero();
    assertThat(out).startsWith("Bridge toll rises").doesNotContain("1 article in ");
  }

  @Test
  void evaluatesTheRankingOfACollection() throws IOException {
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        "{\"_id\":\"a\",\"title\":\"Ferry\",\"text\":\"It sails.\"}\n");
    Files.writeString(folder.resolve("queries.jsonl"), "{\"_id\":\"1\",\"text\":\"ferries\"}\n");
    Files.writeString(folder.resolve("qrels.tsv"), "query-id\tcorpus-id\tscore\n1\ta\t1\n");
    String collection = folder.toString();
    Path file = folder.resolve("run.txt");
    assertThat(run("evaluate", "ranking", "--collection", collection, "--run", file.toString()))
        .isZero();
    assertThat(out)
        .contains("1 documents, 1 queries", "nDCG@10", "dateline ", "bm25 k1=1.2 b=0.75");
    assertThat(Files.readString(file)).startsWith("1 Q0 a 1 ");
    assertThat(run("evaluate", "ranking", "--collection", collection, "--feedback", "--json"))
        .isZero();
    JsonNode first = new ObjectMapper().readTree(out).get("rankings").get(0);
    assertThat(first.get("name").asString()).isEqualTo("dateline with feedback");
    assertThat(first.get("MAP").asDouble()).isEqualTo(1);
    assertThat(run("evaluate", "ranking", "--collection", folder.resolve("no").toString()))
        .isEqualTo(ExitCode.ERROR);
    assertThat(err).contains("corpus.jsonl");
  }
}
