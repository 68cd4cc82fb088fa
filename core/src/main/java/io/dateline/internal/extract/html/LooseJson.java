package io.dateline.internal.extract.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON as pages carry it: comments, stray commas and raw line ends are passed over, and of
 * what breaks off everything before the break is kept.
 */
final class LooseJson {
  private static final int NESTING = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_MISSING_VALUES,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
              JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
              JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(NESTING).build())
          .build();

  private final List<Object> roots = new ArrayList<>();
  private final Deque<Object> open = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();

  /**
   * What was read.
   *
   * @param roots maps by name, lists, texts, and numbers as texts
   * @param whole whether nothing broke off
   */
  record Read(List<Object> roots, boolean whole) {}

  private LooseJson() {}

  static Read read(String json) {
    LooseJson loose = new LooseJson();
    boolean whole = true;
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), trim(json))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        loose.take(token, parser);
      }
    } catch (JacksonException e) {
      whole = false;
    }
    return new Read(loose.roots, whole);
  }

  private void take(JsonToken token, JsonParser parser) {
    switch (token) {
      case START_OBJECT -> begin(new LinkedHashMap<String, Object>());
      case START_ARRAY -> begin(new ArrayList<>());
      case END_OBJECT, END_ARRAY -> {
        if (!open.isEmpty()) {
          open.pop();
          names.pop();
        }
      }
      case PROPERTY_NAME -> {
        names.pop();
        names.push(parser.currentName());
      }
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> add(parser.getString());
      default -> {}
    }
  }

  private void begin(Object container) {
    add(container);
    open.push(container);
    names.push("");
  }

  @SuppressWarnings("unchecked") // only maps by name and lists are ever open
  private void add(Object value) {
    @Nullable Object parent = open.peek();
    if (parent instanceof Map<?, ?> map) {
      ((Map<String, Object>) map).putIfAbsent(names.element(), value);
    } else if (parent instanceof List<?> list) {
      ((List<Object>) list).add(value);
    } else {
      roots.add(value);
    }
  }

  /** Without what is put around it to hide it from old browsers. */
  private static String trim(String json) {
    int start = 0;
    while (start < json.length() && "{[".indexOf(json.charAt(start)) < 0) {
      start++;
    }
    if (json.startsWith("[CDATA[", start)) {
      return trim(json.substring(start + "[CDATA[".length()));
    }
    int end = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']')) + 1;
    if (end <= start) {
      return json.substring(start);
    }
    while (end - start >= 3 && json.startsWith("]]", end - 2) && json.charAt(start) == '{') {
      end -= 2;
    }
    return json.substring(start, end);
  }
}
