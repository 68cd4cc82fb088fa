package io.dateline.internal.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The last line of an export, which says whether all was written: no article, and no mistake. */
final class ExportEnd {
  private static final byte[] START = "{\"export\":".getBytes(StandardCharsets.US_ASCII);
  private static final JsonFactory JSON = new JsonFactory();

  private ExportEnd() {}

  static boolean is(byte[] line) {
    return line.length > START.length
        && Arrays.equals(line, 0, START.length, START, 0, START.length);
  }

  /** Whether it says that the export is complete. */
  static boolean isComplete(byte[] line) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      int depth = 0;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        } else if (depth == 2
            && token == JsonToken.VALUE_TRUE
            && "complete".equals(json.currentName())) {
          return true;
        }
      }
      return false;
    } catch (JacksonException e) {
      return false;
    }
  }
}
