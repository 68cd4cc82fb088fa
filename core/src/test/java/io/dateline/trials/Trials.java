package io.dateline.trials;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Archive;
import io.dateline.Maintenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What the trials share. */
final class Trials {
  private static final boolean FULL = "full".equals(System.getProperty("trials"));

  private Trials() {}

  /** How often to do something. */
  static int times(int shortForm, int longForm) {
    return FULL ? longForm : shortForm;
  }

  static void print(String figures) {
    System.out.println("[trial] " + figures);
  }

  /** Which edition an archive holds, after a check of everything in it. */
  static int wholeEdition(Path archive, Editions editions) {
    assertThat(Maintenance.of(archive).check().faults()).isEmpty();
    try (Archive open = Archive.open(archive)) {
      OptionalInt edition = editions.answered(open);
      assertThat(edition).isPresent();
      return edition.getAsInt();
    }
  }

  /** The names in the folder of generations. */
  static List<String> generations(Path archive) {
    try (Stream<Path> entries = Files.list(archive.resolve("generations"))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files below a folder, as far as they stay there while this looks. */
  static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copy(Path from, Path to) {
    for (Path file : files(from)) {
      Path copy = to.resolve(from.relativize(file).toString());
      try {
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
