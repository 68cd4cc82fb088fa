package io.dateline.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The fields of a JSON object that are known here, as they stand; all others are passed over. Null
 * equals absent, of a field that stands twice the last counts, and control characters may stand in
 * a string.
 */
final class JsonFields {
  private static final int NESTING = 500;

  private static final Set<String> TEXTS =
      Set.of(
          "url",
          "title",
          "body",
          "source",
          "language",
          "section",
          "text",
          "html",
          "fetchedAt",
          "origin");

  /** A number does as well. */
  private static final Set<String> NUMBERS = Set.of("id", "published", "date");

  private static final Set<String> LISTS = Set.of("agencies", "authors");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(NESTING)
                  // A line is bounded as a whole.
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          // What sloppy writers leave in, and what is cleaned away.
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          // Names are the input's: nothing of them is to be kept.
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .build();

  private final Fields fields = new Fields();
  private final int line;

  private JsonFields(int line) {
    this.line = line;
  }

  /**
   * @param line the line of the file on which it begins
   * @param what what should be one object
   */
  static Fields parse(String object, int line, String what) throws RejectedException {
    JsonFields read = new JsonFields(line);
    // Files that were put together bring their byte order marks along.
    String text = object.startsWith("\uFEFF") ? object.substring(1) : object;
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = json.nextToken();
      if (first != JsonToken.START_OBJECT) {
        throw new RejectedException("found " + type(first) + "; " + what + " is one JSON object");
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        read.value(name, json);
      }
      if (json.nextToken() != null) {
        throw new RejectedException(
            "more stands after the JSON object; " + what + " is one JSON object");
      }
      return read.fields;
    } catch (StreamConstraintsException e) {
      throw new RejectedException(
          "not JSON that is read: it is nested deeper than "
              + NESTING
              + ", or has a number of more"
              + " than 1000 digits");
    } catch (JacksonException e) {
      throw new RejectedException(
          "not JSON at column "
              + e.getLocation().getColumnNr()
              + "; "
              + what
              + " is one JSON object such as {\"title\": \"…\", \"body\": \"…\"}");
    }
  }

  private void value(String name, JsonParser json) throws RejectedException {
    if (LISTS.contains(name)) {
      fields.clear(name);
      list(name, json).forEach(text -> fields.add(name, text, name, line));
    } else if (TEXTS.contains(name) || NUMBERS.contains(name)) {
      String text = text(name, json);
      fields.clear(name);
      if (text != null) {
        fields.add(name, text, name, line);
      }
    } else if (name.equals("evidence")) {
      fields.exportedWith(isAbsent(json) ? null : EvidenceFields.parse(json));
    } else {
      json.skipChildren();
    }
  }

  private static @Nullable String text(String name, JsonParser json) throws RejectedException {
    if (isAbsent(json)) {
      return null;
    }
    JsonToken token = json.currentToken();
    boolean number = NUMBERS.contains(name);
    if (token == JsonToken.VALUE_STRING || (number && token.isNumeric())) {
      return json.getString();
    }
    throw new RejectedException(
        name
            + ": found "
            + type(token)
            + "; a string "
            + (number ? "or number " : "")
            + "is right");
  }

  private static List<String> list(String name, JsonParser json) throws RejectedException {
    List<String> texts = new ArrayList<>();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      element(name, json, texts);
      return texts;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      element(name, json, texts);
    }
    return texts;
  }

  private static void element(String name, JsonParser json, List<String> texts)
      throws RejectedException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      texts.add(json.getString());
    } else if (!isAbsent(json)) {
      throw new RejectedException(
          name + ": found " + type(token) + "; a string or a list of strings is right");
    }
  }

  /** Null, and NaN, which is what becomes of an empty cell in many a table. */
  private static boolean isAbsent(JsonParser json) {
    return json.currentToken() == JsonToken.VALUE_NULL
        || (json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT && json.isNaN());
  }

  static String type(@Nullable JsonToken token) {
    return switch (token) {
      case START_ARRAY -> "a list";
      case START_OBJECT -> "an object";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      case null -> "nothing";
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          token.toString();
    };
  }
}
