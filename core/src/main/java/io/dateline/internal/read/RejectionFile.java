package io.dateline.internal.read;

import io.dateline.Outcome;
import io.dateline.StorageException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps rejections as JSON lines, {@code {"origin","line","reason"}} each. */
public final class RejectionFile implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final @Nullable Path file;
  private final @Nullable OutputStream lines;

  private RejectionFile(@Nullable Path file, @Nullable OutputStream lines) {
    this.file = file;
    this.lines = lines;
  }

  private record Line(String origin, int line, String reason) {}

  /**
   * Begins the file.
   *
   * @param file null to keep nothing
   * @throws StorageException when it cannot be written
   */
  public static RejectionFile open(@Nullable Path file) {
    try {
      return new RejectionFile(file, file == null ? null : begin(file));
    } catch (IOException e) {
      throw StorageException.of("cannot write the rejections to " + file, e);
    }
  }

  private static OutputStream begin(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }

  /** Adds a line. */
  public void add(Outcome.Rejected rejected) {
    if (lines == null) {
      return;
    }
    try {
      Line line = new Line(rejected.origin(), rejected.line(), rejected.reason());
      // Half a character becomes a question mark, where a writer of text would fail.
      lines.write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw StorageException.of("cannot write the rejections to " + file, e);
    }
  }

  /** Completes the file. Closing again does nothing. */
  @Override
  public void close() {
    if (lines != null) {
      try {
        lines.close();
      } catch (IOException e) {
        throw StorageException.of("cannot write the rejections to " + file, e);
      }
    }
  }
}
