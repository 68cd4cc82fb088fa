package io.dateline.bench.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads articles from JSON lines, plain or {@code .gz}: those that have a body and an id. */
public final class NewsFile implements Iterator<News>, AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}Z?)?");

  private final BufferedReader lines;
  private @Nullable News next;

  public NewsFile(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    this.lines =
        new BufferedReader(
            new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in,
                StandardCharsets.UTF_8),
            1 << 16);
  }

  @Override
  public boolean hasNext() {
    try {
      for (String line = next == null ? lines.readLine() : null;
          line != null;
          line = next == null ? lines.readLine() : null) {
        next = article(line);
      }
      return next != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public News next() {
    News article = hasNext() ? next : null;
    if (article == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return article;
  }

  /** The article of a line; null where it lacks a body or an id. */
  public static @Nullable News article(String line) {
    JsonNode node = JSON.readTree(line);
    String id = text(node, "id");
    String body = text(node, "body");
    if (id == null || body == null) {
      return null;
    }
    String title = text(node, "title");
    String date = text(node, "published");
    date = date == null ? text(node, "date") : date;
    return new News(
        id,
        title == null ? "" : title.replace('\n', ' '),
        body,
        date != null && DATE.matcher(date).matches() ? instant(date) : null,
        text(node, "source"),
        text(node, "url"));
  }

  private static String instant(String date) {
    return switch (date.length()) {
      case 10 -> date + "T00:00:00Z";
      case 19 -> date + "Z";
      default -> date;
    };
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() && !value.asString().isBlank() ? value.asString() : null;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
