package io.dateline.server.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes documents straight to bytes, without a tree in between. */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int TYPICAL_BYTES = 1 << 13;

  private Json() {}

  /** The document as UTF-8. */
  public static byte[] bytes(Consumer<JsonGenerator> document) {
    return written(document).toByteArray();
  }

  /** The document as UTF-8, to be written on without a copy. */
  public static ByteArrayOutputStream written(Consumer<JsonGenerator> document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      document.accept(json);
    }
    return bytes;
  }

  /** The document as one line of text. */
  public static String text(Consumer<JsonGenerator> document) {
    return new String(bytes(document), StandardCharsets.UTF_8);
  }

  /** A property that is a text, or null. */
  public static void text(JsonGenerator json, String name, @Nullable Object value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value.toString());
    }
  }

  /** A property that is a list of texts. */
  public static void texts(JsonGenerator json, String name, Iterable<?> values) {
    json.writeArrayPropertyStart(name);
    for (Object value : values) {
      json.writeString(value.toString());
    }
    json.writeEndArray();
  }
}
