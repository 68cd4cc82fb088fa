package io.dateline;

import io.dateline.internal.query.SynonymsFile;
import java.nio.file.Path;
import java.util.List;

/**
 * Words that mean the same, for {@link Archive#open(Path, Synonyms)}: they are looked for in place
 * of the words of a query. An archive need not be rebuilt for them.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param rules which words stand for which
 */
public record Synonyms(List<Rule> rules) {
  /** None. */
  public static final Synonyms NONE = new Synonyms(List.of());

  /**
   * Who looks for one of some words, or words in a row, looks for any of others.
   *
   * @param from what a query has; compared as written, but for case and accents
   * @param to what is looked for; the same as {@code from} where all mean the same
   */
  public record Rule(List<String> from, List<String> to) {
    public Rule {
      from = List.copyOf(from);
      to = List.copyOf(to);
      if (from.isEmpty() || to.isEmpty()) {
        throw new IllegalArgumentException("a rule has words on both sides");
      }
    }
  }

  public Synonyms {
    rules = List.copyOf(rules);
  }

  /**
   * Reads a file in UTF-8 in the format of Solr: {@code a, b, c} are the same, {@code a, b => c}
   * looks for c in place of a or b, {@code #} begins a comment, and a backslash takes the next
   * character as it is.
   *
   * @throws InvalidRequestException with {@link ErrorCode#INVALID_INPUT} when there is no such file
   *     or it is not in this format
   */
  public static Synonyms read(Path file) {
    return new Synonyms(SynonymsFile.read(file));
  }
}
