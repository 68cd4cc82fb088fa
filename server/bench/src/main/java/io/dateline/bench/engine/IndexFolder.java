package io.dateline.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where an engine keeps its index of a corpus, with a mark beside it once that is whole.
 *
 * @param path the folder
 */
record IndexFolder(Path path) {
  private Path mark() {
    return path.resolveSibling(path.getFileName() + ".built");
  }

  boolean isBuilt() {
    return Files.exists(mark());
  }

  /** Before it is built anew. */
  void clear() throws IOException {
    Files.deleteIfExists(mark());
    Folders.delete(path);
  }

  /** Once it is whole. */
  void finish() throws IOException {
    Files.createFile(mark());
  }
}
