package io.dateline.server.evaluate;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of an evaluation: JSON objects, one a line, also as {@code .gz}. */
final class JsonFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Of these only the beginning of a body is known. */
  private static final Set<String> PREFIX_SUITES = Set.of("goose3");

  private JsonFile() {}

  /** Hands over each object. */
  static void read(Path file, Consumer<JsonNode> lines) {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          lines.accept(object(file, number, line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e, e);
    }
  }

  private static JsonNode object(Path file, int number, String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node.isObject() && node.path("id").isString()) {
        return node;
      }
    } catch (JacksonException e) {
      throw invalid(file, number, e);
    }
    throw invalid(file, number, null);
  }

  private static InvalidRequestException invalid(
      Path file, int number, @Nullable JacksonException cause) {
    return new InvalidRequestException(
        ErrorCode.INVALID_INPUT,
        file + ":" + number + " is no JSON object with a text as its id",
        cause);
  }

  static List<GoldPage> gold(Path file) {
    List<GoldPage> pages = new ArrayList<>();
    read(file, node -> pages.add(gold(node)));
    return pages;
  }

  private static GoldPage gold(JsonNode node) {
    String suite = node.path("suite").asString("");
    String written = text(node, "date_iso") == null ? text(node, "date") : text(node, "date_iso");
    String day = written == null || written.length() < 10 ? null : written.substring(0, 10);
    return new GoldPage(
        node.path("id").asString(),
        suite,
        day != null && isDay(day) ? day : null,
        text(node, "title"),
        text(node, "publisher"),
        texts(node, "must"),
        texts(node, "must_not"),
        PREFIX_SUITES.contains(suite) ? null : text(node, "body"));
  }

  /** Whether there is such a day. */
  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** A text; null when it is absent or empty. */
  static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() && !value.asString().isEmpty() ? value.asString() : null;
  }

  private static List<String> texts(JsonNode node, String name) {
    List<String> texts = new ArrayList<>();
    node.path(name).forEach(one -> texts.add(one.asString()));
    return texts;
  }
}
