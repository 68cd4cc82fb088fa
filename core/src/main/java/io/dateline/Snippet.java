package io.dateline;

import java.util.List;

/**
 * A passage of an article, plain text.
 *
 * @param field {@code body} or {@code title}
 * @param text the passage
 * @param highlights the matches in it, in order, without overlaps
 */
public record Snippet(String field, String text, List<Highlight> highlights) {

  /**
   * A stretch of a snippet's text, in UTF-16 units.
   *
   * @param start the first unit
   * @param end the first unit after it
   */
  public record Highlight(int start, int end) {}

  public Snippet {
    highlights = List.copyOf(highlights);
  }
}
