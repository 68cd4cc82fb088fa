package io.dateline.internal.extract.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** The data that comes with the software. */
final class Data {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Data() {}

  static <T> T read(String name, Class<T> type) {
    try (InputStream file = Data.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return JSON.readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " cannot be read", e);
    }
  }
}
