package io.dateline.internal.lucene;

import io.dateline.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads ready articles of real news, as far as these tests need them. */
final class NewsFile {
  private NewsFile() {}

  static List<Article> read(Path file) throws IOException {
    JsonMapper json = new JsonMapper();
    List<Article> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Article article = article(json.readTree(line));
        if (article != null) {
          articles.add(article);
        }
      }
    }
    return articles;
  }

  private static @Nullable Article article(JsonNode node) {
    Corpus.Draft draft =
        Corpus.article(node.path("id").asString()).source(text(node, "source")).language("en");
    if (text(node, "date") != null) {
      draft = draft.published(text(node, "date"));
    }
    if (text(node, "author") != null) {
      draft = draft.authors(text(node, "author"));
    }
    String title = text(node, "title");
    String body = text(node, "body");
    if (title == null && body == null) {
      return null;
    }
    draft = title == null ? draft : draft.title(title);
    return (body == null ? draft : draft.body(body)).build();
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() && !value.asString().isBlank() ? value.asString() : null;
  }
}
