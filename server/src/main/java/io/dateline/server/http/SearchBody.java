package io.dateline.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The parameters of a search sent as a JSON object: the same names, lists where repeated. */
final class SearchBody {
  /** The largest body, in bytes. */
  static final int MOST_BYTES = 256 * 1024;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(8)
                  .maxStringLength(MOST_BYTES)
                  .build())
          .build();

  private SearchBody() {}

  static Map<String, List<String>> parameters(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new HttpProblem(
          413,
          "body_too_large",
          "the body is larger than " + MOST_BYTES + " bytes; send a shorter query");
    }
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      return object(json);
    } catch (JacksonException e) {
      throw invalid(
          "line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + ": "
              + e.getOriginalMessage());
    }
  }

  private static Map<String, List<String>> object(JsonParser json) {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw invalid("give an object such as {\"q\":\"ceasefire\"}");
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (parameters.put(name, values(json, name)) != null) {
        throw invalid("'" + name + "' stands twice");
      }
    }
    if (json.nextToken() != null) {
      throw invalid("after the object nothing more is due");
    }
    return parameters;
  }

  private static List<String> values(JsonParser json, String name) {
    List<String> values = new ArrayList<>();
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        values.add(scalar(json, name));
      }
    } else if (json.currentToken() != JsonToken.VALUE_NULL) {
      values.add(scalar(json, name));
    }
    return values;
  }

  private static String scalar(JsonParser json, String name) {
    return switch (json.currentToken()) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_TRUE, VALUE_FALSE -> json.getString();
      default ->
          throw invalid(
              "'" + name + "' is neither a text, a whole number, true, false nor a list of these");
    };
  }

  private static HttpProblem invalid(String what) {
    return new HttpProblem(400, "invalid_body", "the body is not the JSON expected: " + what);
  }
}
