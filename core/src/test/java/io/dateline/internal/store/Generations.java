package io.dateline.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Generations whose index is one file with a word in it. */
final class Generations {
  static final int SCHEMA = 1;

  private Generations() {}

  /** Makes a generation current, and gives its name. */
  static String put(Path archive, String word) {
    try (Writer writer = Writer.open(archive)) {
      return put(writer, word);
    }
  }

  static String put(Writer writer, String word) {
    try (Staging staging = writer.stage()) {
      write(staging, word);
      staging.commit(SCHEMA, new Manifest.Counts(1, 1, 0, 0));
      return staging.name();
    }
  }

  static void write(Staging staging, String word) {
    try {
      Files.writeString(staging.index().resolve("word"), word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Follows an archive; reading it gives the word. */
  static Follower<Word> follow(Path archive) {
    return new Follower<>(archive, Word::new);
  }

  static String read(Follower<Word> follower) {
    return follower.read((word, generation) -> word.text());
  }

  /** The names in the folder of generations, sorted. */
  static Stream<String> names(Path archive) {
    try {
      return ArchiveFolder.names(archive.resolve("generations")).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An open index of one word, read anew each time. */
  record Word(Path file) implements AutoCloseable {
    Word(Generation generation) {
      this(generation.index().resolve("word"));
    }

    String text() {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {}
  }
}
