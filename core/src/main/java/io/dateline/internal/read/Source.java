package io.dateline.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.function.LongSupplier;

/**
 * One file or stream, not yet opened.
 *
 * @param opener opens it; who opened it closes it
 * @param bytes its size, 0 where that cannot be known
 */
record Source(Place place, Opener opener, LongSupplier bytes) {
  /** Opens a file, or fails with what is wrong with it. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /**
   * @param named whether it was named itself, and not the folder that it is in
   */
  static Source file(String origin, boolean named, Path file) {
    return new Source(Place.of(origin, named), () -> open(file), () -> size(file));
  }

  /** What should be read and cannot be. */
  static Source failing(String origin, IOException fault) {
    return new Source(
        Place.of(origin, true),
        () -> {
          throw fault;
        },
        () -> 0);
  }

  String origin() {
    return place.origin();
  }

  private static InputStream open(Path file) throws IOException {
    // To open a pipe would wait for somebody to write into it.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UnreadableException("is not a regular file");
    }
    return Files.newInputStream(file);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      // Reading it will tell what is wrong.
      return 0;
    }
  }

  /** A file's name as part of an origin: the same on every system, and fit to be printed. */
  static String name(Path file) {
    Path name = file.getFileName();
    return plain(name == null ? "" : name.toString());
  }

  static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFC)
        .codePoints()
        .map(c ->
            Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** Whether a file of such a name tells of publishers, and is no page. */
  static boolean isPublishers(String origin) {
    return origin.substring(origin.lastIndexOf('/') + 1).equals("publishers.json");
  }
}
