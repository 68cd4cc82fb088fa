package io.dateline.internal.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.Extractor;
import io.dateline.Outcome;
import io.dateline.Page;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a careful reader takes from each page, and how an article is held against it. */
final class Truth {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Truth() {}

  /** The truth of a folder's pages, by the path of each. */
  static Map<String, JsonNode> read(Path file) throws IOException {
    Map<String, JsonNode> pages = new LinkedHashMap<>();
    JsonNode root = JSON.readTree(Files.readAllBytes(file));
    root.propertyNames().forEach(name -> pages.put(name, root.get(name)));
    return pages;
  }

  /** The text of a file, UTF-8 or else Windows-1252. */
  static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      return Files.readString(file, Charset.forName("windows-1252"));
    }
  }

  static Article extract(Extractor extractor, String origin, String text) {
    Outcome outcome = extractor.extract(Page.of(origin, text));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).article();
  }

  /** Everything in which the article is not what the truth says; empty when it is. */
  static List<String> differences(JsonNode truth, Article article) {
    List<String> differences = new ArrayList<>();
    compare(differences, "title", string(truth, "title"), article.title());
    compare(differences, "source", string(truth, "source"), article.source());
    compare(differences, "published", string(truth, "published"), published(article));
    compareSets(differences, truth, "agencies", article.agencies());
    compareSets(differences, truth, "authors", article.authors());
    if (truth.has("language")) {
      compare(differences, "language", string(truth, "language"), article.language());
    }
    Evidence evidence = article.evidence().published();
    String kind = string(truth, truth.has("kind") ? "kind" : "confidence");
    compare(differences, "kind", kind, evidence == null ? null : evidence.kind().toString());
    if (truth.has("candidates") && evidence != null) {
      compareSets(
          differences,
          truth,
          "candidates",
          evidence.candidates().stream().map(Object::toString).toList());
    }
    body(differences, truth, article.body() == null ? "" : article.body());
    return differences;
  }

  private static void body(List<String> differences, JsonNode truth, String body) {
    String first = string(truth, truth.has("bodyFirst") ? "bodyFirst" : "body_first");
    String last = string(truth, truth.has("bodyLast") ? "bodyLast" : "body_last");
    if (first != null && !body.startsWith(first)) {
      differences.add("the body begins with '" + clip(body) + "'");
    }
    if (last != null && !body.endsWith(last)) {
      differences.add(
          "the body ends with '" + body.substring(Math.max(0, body.length() - 90)) + "'");
    }
    for (String without : strings(truth, "bodyWithout", "body_without")) {
      if (body.contains(without)) {
        differences.add("the body holds '" + without + "'");
      }
    }
  }

  static String published(Article article) {
    return Optional.ofNullable(article.published()).map(Object::toString).orElse(null);
  }

  private static void compareSets(
      List<String> differences, JsonNode truth, String field, List<String> got) {
    if (truth.has(field)) {
      compare(
          differences,
          field,
          new TreeSet<>(strings(truth, field)).toString(),
          new TreeSet<>(got).toString());
    }
  }

  private static void compare(List<String> differences, String field, String wanted, String got) {
    if (wanted == null ? got != null : !wanted.equals(got)) {
      differences.add(field + " is " + got + ", not " + wanted);
    }
  }

  private static String string(JsonNode truth, String field) {
    JsonNode value = truth.get(field);
    return value == null || value.isNull() ? null : value.stringValue();
  }

  private static List<String> strings(JsonNode truth, String... fields) {
    List<String> strings = new ArrayList<>();
    for (String field : fields) {
      if (truth.has(field)) {
        truth.get(field).forEach(one -> strings.add(one.stringValue()));
      }
    }
    return strings;
  }

  private static String clip(String text) {
    return text.substring(0, Math.min(90, text.length()));
  }

  /** Where the optional real pages are; empty when there are none. */
  static Optional<Path> data() {
    return Optional.ofNullable(System.getenv("DATELINE_DATA"))
        .map(Path::of)
        .filter(Files::isDirectory);
  }
}
