package io.dateline.server.cli;

import io.dateline.ArchiveCopy;
import java.util.Locale;

/** What a backup or a restore did, for people. */
final class CopyWords {
  private CopyWords() {}

  static String of(ArchiveCopy copy) {
    return String.format(
        Locale.ROOT,
        "generation %s is current: %,d articles, %,.1f MB, of which %,.1f MB were copied",
        copy.generation(),
        copy.articles(),
        copy.bytes() / 1e6,
        copy.bytesCopied() / 1e6);
  }
}
