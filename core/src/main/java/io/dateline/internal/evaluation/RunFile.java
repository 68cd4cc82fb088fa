package io.dateline.internal.evaluation;

import io.dateline.ErrorCode;
import io.dateline.Hit;
import io.dateline.StorageException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A run in the form of TREC: query, Q0, document, rank, score, tag. */
final class RunFile implements AutoCloseable {
  private static final String TAG = "dateline";

  private final Path file;
  private final Writer out;

  RunFile(Path file) {
    this.file = file;
    try {
      out = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Scores that are equal are told apart, for whoever reads the file may order ties otherwise. */
  void add(String query, List<Hit> hits) {
    float before = Float.POSITIVE_INFINITY;
    int rank = 0;
    try {
      for (Hit hit : hits) {
        float score = hit.score() == null ? 0 : hit.score();
        before = Math.min(score, Math.nextDown(before));
        out.write(query + " Q0 " + hit.id() + " " + ++rank + " " + before + " " + TAG + "\n");
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private StorageException failed(IOException e) {
    return new StorageException(ErrorCode.STORAGE_FAILED, file + " cannot be written", e);
  }
}
