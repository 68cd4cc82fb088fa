package io.dateline.bench.jmh;

import io.dateline.Archive;
import io.dateline.Pages;
import io.dateline.Rebuild;
import io.dateline.bench.corpus.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Archives to measure pieces on. */
final class Archives {
  private static final int ARTICLES = 5_000;

  private Archives() {}

  /** An archive of generated articles, among temporary files. */
  static Archive generated() {
    try {
      Path work = Files.createTempDirectory("dateline-bench-pieces");
      Corpus corpus = Corpus.generated(ARTICLES, work);
      Path index = work.resolve("index");
      Rebuild.into(index).from(Pages.of(corpus.file())).run();
      return Archive.open(index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
