package io.dateline.internal.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** The data files of this package. A mistake in one is a mistake of ours. */
final class Resources {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Resources() {}

  static <T> T read(String name, Class<T> type) {
    try (InputStream file = Resources.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return JSON.readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " cannot be read", e);
    }
  }
}
