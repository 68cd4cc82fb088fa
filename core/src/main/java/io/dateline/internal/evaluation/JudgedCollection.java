package io.dateline.internal.evaluation;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.StorageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents, queries and judgements of a folder in BEIR's form. */
public final class JudgedCollection {
  private static final JsonMapper JSON = new JsonMapper();

  /** A document, its title or text perhaps empty. */
  record Document(String id, String title, String text) {}

  private final Path corpus;
  private final Path queries;
  private final Path judgements;

  private JudgedCollection(Path corpus, Path queries, Path judgements) {
    this.corpus = corpus;
    this.queries = queries;
    this.judgements = judgements;
  }

  /**
   * The collection in a folder.
   *
   * @param corpus where its documents are, if not in the folder
   * @throws InvalidRequestException when a file is missing
   */
  public static JudgedCollection of(Path folder, @Nullable Path corpus) {
    return new JudgedCollection(
        corpus == null ? file(folder, "corpus.jsonl") : present(corpus, corpus),
        file(folder, "queries.jsonl"),
        file(folder, "qrels.tsv"));
  }

  /** The file of this name, packed or not. */
  private static Path file(Path folder, String name) {
    Path packed = folder.resolve(name + ".gz");
    return Files.exists(packed) ? packed : present(folder.resolve(name), packed);
  }

  private static Path present(Path file, Path alternative) {
    if (!Files.isRegularFile(file)) {
      throw invalid(
          file.equals(alternative)
              ? "there is no file " + file
              : "there is neither a file " + file + " nor " + alternative.getFileName());
    }
    return file;
  }

  /** Reads all documents, in order. */
  void documents(Consumer<Document> each) {
    lines(
        corpus,
        line -> {
          JsonNode json = JSON.readTree(line);
          each.accept(
              new Document(
                  text(json, "_id", "id"),
                  text(json, "title", "title"),
                  text(json, "text", "body")));
        });
  }

  /** The texts of the queries by their ids, in order. */
  Map<String, String> queries() {
    Map<String, String> texts = new LinkedHashMap<>();
    lines(
        queries,
        line -> {
          JsonNode json = JSON.readTree(line);
          texts.put(text(json, "_id", "id"), text(json, "text", "text"));
        });
    return texts;
  }

  /** The grades of documents by query, of the queries that have a relevant one. */
  Map<String, Map<String, Integer>> judgements() {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    boolean[] headed = {false};
    lines(
        judgements,
        line -> {
          if (headed[0]) {
            String[] cells = line.split("\t", -1);
            grades
                .computeIfAbsent(cells[0], query -> new LinkedHashMap<>())
                .put(cells[1], Integer.parseInt(cells[2].strip()));
          }
          headed[0] = true;
        });
    grades.values().removeIf(each -> each.values().stream().allMatch(grade -> grade <= 0));
    if (grades.isEmpty()) {
      throw invalid(judgements + " has no query with a relevant document");
    }
    return grades;
  }

  private static String text(JsonNode json, String name, String otherwise) {
    JsonNode value = json.has(name) ? json.get(name) : json.get(otherwise);
    return value == null || value.isNull() ? "" : value.asString();
  }

  private static void lines(Path file, Consumer<String> each) {
    int number = 0;
    try (BufferedReader lines = open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          each.accept(line);
        }
      }
    } catch (IOException e) {
      throw new StorageException(ErrorCode.STORAGE_FAILED, file + " cannot be read", e);
    } catch (JacksonException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_INPUT,
          file + ":" + number + " is not as it should be: " + e.getMessage(),
          e);
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    boolean packed = file.toString().endsWith(".gz");
    return new BufferedReader(
        new InputStreamReader(packed ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
  }

  private static InvalidRequestException invalid(String message) {
    return new InvalidRequestException(ErrorCode.INVALID_INPUT, message);
  }
}
