package io.dateline.internal.read;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a user names as input. */
public sealed interface Input {
  /**
   * A file or folder.
   *
   * @throws InvalidRequestException when there is none
   */
  static Input of(Path path) {
    if (Files.isDirectory(path)) {
      return new Folder(path);
    }
    if (!Files.exists(path)) {
      throw invalid("'" + path + "' does not exist; name a file or a folder");
    }
    return new SingleFile(path);
  }

  private static InvalidRequestException invalid(String message) {
    return new InvalidRequestException(ErrorCode.INVALID_INPUT, message);
  }

  /** The publishers file that it brings along for its pages. */
  default Optional<Path> publishers() {
    return switch (this) {
      case Folder(Path folder) ->
          Optional.of(folder.resolve("publishers.json")).filter(Files::isRegularFile);
      case SingleFile file -> Optional.empty();
      case Stream stream -> Optional.empty();
    };
  }

  /** The bytes of all its files; a stream's are not known, and count as none. */
  default long bytes() {
    return switch (this) {
      case Stream stream -> 0;
      case SingleFile file -> sum(file.sources());
      case Folder folder -> sum(folder.sources());
    };
  }

  /** Its files, in the order of their origins. */
  default Iterator<Source> sources() {
    return switch (this) {
      case SingleFile(Path file) -> List.of(Source.file(Source.name(file), true, file)).iterator();
      case Folder(Path folder) -> new FolderWalk(folder);
      case Stream stream -> stream.once();
    };
  }

  private static long sum(Iterator<Source> sources) {
    long bytes = 0;
    while (sources.hasNext()) {
      bytes += sources.next().bytes().getAsLong();
    }
    return bytes;
  }

  /** A file. */
  record SingleFile(Path file) implements Input {}

  /** A folder with all below it. */
  record Folder(Path folder) implements Input {}

  /** A stream, which can be read once and stays open: it is its owner's. */
  record Stream(InputStream stream, AtomicBoolean wasRead) implements Input {
    public Stream(InputStream stream) {
      this(stream, new AtomicBoolean());
    }

    private Iterator<Source> once() {
      if (wasRead.getAndSet(true)) {
        throw invalid("a stream can be read only once; name a file to read it again");
      }
      return List.of(new Source(Place.of("-", true), () -> keptOpen(stream), () -> 0)).iterator();
    }

    private static InputStream keptOpen(InputStream stream) {
      return new FilterInputStream(stream) {
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          return in.read(buffer, offset, length);
        }

        @Override
        public void close() {}
      };
    }
  }
}
