package io.dateline.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Archive;
import io.dateline.Article;
import io.dateline.Outcome;
import io.dateline.Pages;
import io.dateline.Rebuild;
import io.dateline.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is read, and which of two articles with one id counts, however the inputs are named. */
class OrderTest extends ReadingTestCase {
  private static String line(String id, String title) {
    return "{\"id\": \"" + id + "\", \"title\": \"" + title + "\"}\n";
  }

  private static Pages pages(List<Path> inputs) {
    return Pages.of(inputs.toArray(Path[]::new));
  }

  @Test
  void readsTheSameInEveryOrderOfTheInputs() throws IOException {
    List<Path> inputs = new ArrayList<>();
    inputs.add(write("a/b.jsonl", line("1", "A") + line("2", "B")).getParent());
    inputs.add(write("a/c/d.jsonl", line("1", "C")).getParent());
    inputs.add(write("b.jsonl", line("2", "D")));
    inputs.add(write("e/b.jsonl", line("1", "E")).getParent());
    inputs.add(write("f/b.jsonl", line("2", "F")));
    inputs.add(write("g/b.jsonl", line("1", "E")).getParent());
    write(
        "g/publishers.json",
        "{\"publishers\": [{\"name\": \"The Lantern\", \"hosts\": [\"lantern.example\"]}]}");
    inputs.add(folder.resolve("a"));
    List<Outcome> expected = read(pages(inputs));

    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(inputs, random);
      assertThat(read(pages(inputs))).as("seed %d", seed).isEqualTo(expected);
    }
    assertThat(origins(expected).stream().map(origin -> origin.replaceAll(":.*", ""))).isSorted();
  }

  @Test
  void letsTheSameOfTwoArticlesCount() throws IOException {
    Path one = write("one/feed.jsonl", line("1", "Ferry sails"));
    Path two = write("two/feed.jsonl", line("1", "Ferry sinks"));
    Path three = write("three.jsonl", line("2", "Ferry floats"));

    assertThat(indexed(one, two, three))
        .isEqualTo(indexed(three, two, one))
        .isEqualTo(indexed(two, three, one, two))
        .hasSize(2);
  }

  @Test
  void prefersWhatAPublishersFileBesideItTells() throws IOException {
    String line = "{\"id\": \"1\", \"title\": \"Flood\", \"url\": \"https://lantern.example/1\"}\n";
    Path plain = write("plain/a.jsonl", line).getParent();
    Path known = write("known/a.jsonl", line).getParent();
    write(
        "known/publishers.json",
        "{\"publishers\": [{\"name\": \"The Lantern\", \"hosts\": [\"lantern.example\"]}]}");

    for (List<Article> articles : List.of(indexed(plain, known), indexed(known, plain))) {
      assertThat(articles).singleElement().extracting(Article::source).isEqualTo("The Lantern");
    }
  }

  private List<Article> indexed(Path... inputs) {
    Path index = folder.resolve("index");
    Rebuild.into(index).from(Pages.of(inputs).with(EXTRACTOR)).run();
    try (Archive archive = Archive.open(index)) {
      return archive.search(SearchRequest.everything()).hits().stream()
          .map(hit -> archive.article(hit.id()).orElseThrow())
          .toList();
    }
  }
}
