package io.dateline.bench.corpus;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The articles under measurement, in one file of ready articles as Dateline reads them; the other
 * engines are fed the same lines.
 *
 * @param name what they are, for the report
 * @param firstMonth the month of the oldest, {@code 2012-01}
 * @param lastMonth the month of the newest
 */
public record Corpus(String name, Path file, int articles, String firstMonth, String lastMonth) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String ID = "{\"id\":\"";
  private static final String AFTER_ID = "\",\"title\":";

  /** Writes the first articles of a file, each id once; keeps what an earlier run wrote. */
  public static Corpus of(String name, Path input, int limit, Path work) throws IOException {
    String origin =
        input.toAbsolutePath() + " " + Files.size(input) + " " + Files.getLastModifiedTime(input);
    return kept(name, origin, limit, work, () -> new NewsFile(input));
  }

  /** Writes articles of the generator. */
  public static Corpus generated(int limit, Path work) throws IOException {
    return kept("generated", "generator 1", limit, work, () -> new Generator(42));
  }

  private interface Opening {
    Iterator<News> open() throws IOException;
  }

  private static Corpus kept(String name, String origin, int limit, Path work, Opening opening)
      throws IOException {
    Path folder = work.resolve(name + "-" + limit);
    Files.createDirectories(folder);
    Path file = folder.resolve("articles.jsonl");
    Path mark = folder.resolve("articles.origin");
    if (Files.exists(mark)) {
      String[] known = Files.readString(mark).split("\n", 4);
      if (known[3].equals(origin)) {
        return new Corpus(name, file, Integer.parseInt(known[0]), known[1], known[2]);
      }
    }
    Corpus corpus = write(name, file, opening.open(), limit);
    Files.writeString(
        mark,
        "%d\n%s\n%s\n%s".formatted(corpus.articles, corpus.firstMonth, corpus.lastMonth, origin));
    return corpus;
  }

  private static Corpus write(String name, Path file, Iterator<News> articles, int limit)
      throws IOException {
    Set<String> ids = new HashSet<>();
    String first = "9999-12";
    String last = "0001-01";
    try (OutputStream out = Files.newOutputStream(file);
        BufferedOutputStream buffer = new BufferedOutputStream(out, 1 << 16)) {
      while (ids.size() < limit && articles.hasNext()) {
        News article = articles.next();
        if (ids.add(article.id())) {
          buffer.write(line(article));
          String month = article.month();
          if (month != null) {
            first = month.compareTo(first) < 0 ? month : first;
            last = month.compareTo(last) > 0 ? month : last;
          }
        }
      }
    }
    if (articles instanceof NewsFile opened) {
      opened.close();
    }
    return new Corpus(name, file, ids.size(), first, last);
  }

  private static byte[] line(News article) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("id", article.id());
      json.writeStringProperty("title", article.title());
      json.writeStringProperty("body", article.body());
      if (article.published() != null) {
        json.writeStringProperty("published", article.published());
      }
      if (article.source() != null) {
        json.writeStringProperty("source", article.source());
      }
      if (article.url() != null) {
        json.writeStringProperty("url", article.url());
      }
      json.writeStringProperty("language", "en");
      json.writeEndObject();
    }
    return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The folder that engines keep their indexes of it in. */
  public Path folder() {
    return file.resolveSibling("engines");
  }

  /** Reads it from the beginning. Close it. */
  public NewsFile read() throws IOException {
    return new NewsFile(file);
  }

  /** Hands out its lines in their order, so many at a time. */
  public void lines(int batch, Taking taking) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        if (lines.size() == batch) {
          taking.take(List.copyOf(lines));
          lines.clear();
        }
      }
      if (!lines.isEmpty()) {
        taking.take(List.copyOf(lines));
      }
    }
  }

  /** Takes lines. */
  public interface Taking {
    void take(List<String> lines) throws IOException;
  }

  /** The id of a line, as JSON writes it. */
  public static String id(String line) {
    return line.substring(ID.length(), line.indexOf(AFTER_ID));
  }
}
