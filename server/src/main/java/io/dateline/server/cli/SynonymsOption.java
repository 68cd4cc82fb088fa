package io.dateline.server.cli;

import io.dateline.Synonyms;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Words that mean the same. */
final class SynonymsOption {
  @Option(
      names = "--synonyms",
      paramLabel = "FILE",
      description = "Words that mean the same, as Solr writes them: ship, boat or usa => america")
  private @Nullable Path file;

  Synonyms read() {
    return file == null ? Synonyms.NONE : Synonyms.read(file);
  }
}
