package io.dateline;

import org.jspecify.annotations.Nullable;

/** What became of one page, line or record of input. */
public sealed interface Outcome {

  /** Where it came from, as {@link Article#origin()} tells it. */
  String origin();

  /** It is an article. */
  record Accepted(Article article) implements Outcome {
    @Override
    public String origin() {
      return article.origin();
    }
  }

  /**
   * It is not, or cannot be read.
   *
   * @param line the line of the file where the trouble is, from 1
   * @param reason what is wrong and what would have been right, one line
   * @param found whatever was read before it was rejected; null when nothing was
   */
  record Rejected(String origin, int line, String reason, @Nullable Article found)
      implements Outcome {}
}
