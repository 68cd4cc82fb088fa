package io.dateline.internal.read;

import java.util.Locale;
import java.util.Optional;

/** What a file holds, told by its name. */
enum Format {
  /** One page of text. */
  TEXT,
  /** A JSON object a line. */
  LINES;

  /** The endings, as a message names them. */
  static final String ENDINGS = ".txt, .jsonl and .ndjson, each also with .gz";

  /** Empty when files of such a name are not read. */
  static Optional<Format> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) {
      name = name.substring(0, name.length() - ".gz".length());
    }
    if (name.endsWith(".txt")) {
      return Optional.of(TEXT);
    }
    boolean lines = name.endsWith(".jsonl") || name.endsWith(".ndjson");
    return lines ? Optional.of(LINES) : Optional.empty();
  }
}
