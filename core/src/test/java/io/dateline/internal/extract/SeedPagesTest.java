package io.dateline.internal.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.Extractor;
import io.dateline.internal.text.Clean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The pages of the starter archive against their truth. */
class SeedPagesTest {
  private static final Path SEEDS = Path.of("..", "seeds");

  @TestFactory
  Stream<DynamicTest> readsEverySeedAsACarefulReaderDoes() throws IOException {
    Extractor extractor = extractor();
    return pages().entrySet().stream()
        .map(page ->
            DynamicTest.dynamicTest(
                page.getKey(),
                () -> {
                  String text = Truth.text(SEEDS.resolve(page.getKey()));
                  Article article = Truth.extract(extractor, page.getKey(), text);
                  assertThat(Truth.differences(page.getValue(), article)).isEmpty();
                }));
  }

  @Test
  void pointsAtTheLineThatHoldsTheQuotedWords() throws IOException {
    Extractor extractor = extractor();
    int seen = 0;
    for (String name : pages().keySet()) {
      String text = Truth.text(SEEDS.resolve(name));
      List<String> lines = List.of(Clean.lines(text).split("\n", -1));
      for (Evidence evidence : evidence(Truth.extract(extractor, name, text))) {
        assertThat(lines.get(evidence.line() - 1)).as(name).contains(quoted(evidence.text()));
        for (Evidence.Support support : evidence.supports()) {
          assertThat(lines.get(support.line() - 1)).as(name).contains(quoted(support.text()));
        }
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(200);
  }

  private static String quoted(String text) {
    return text.endsWith("…") ? text.substring(0, text.length() - 1).strip() : text.strip();
  }

  private static List<Evidence> evidence(Article article) {
    Article.Provenance from = article.evidence();
    List<Evidence> all = new ArrayList<>(from.agencies());
    all.addAll(from.authors());
    Stream.of(from.title(), from.body(), from.published(), from.source(), from.language())
        .filter(one -> one != null)
        .forEach(all::add);
    return all;
  }

  private static Map<String, JsonNode> pages() throws IOException {
    Map<String, JsonNode> pages =
        Truth.read(Path.of("src", "test", "resources", "seeds.expected.json"));
    pages.keySet().removeIf(name -> !name.endsWith(".txt") || !Files.exists(SEEDS.resolve(name)));
    assertThat(pages).hasSizeGreaterThanOrEqualTo(40);
    return pages;
  }

  private static Extractor extractor() {
    return Extractor.standard().publishers(SEEDS.resolve("publishers.json"));
  }
}
