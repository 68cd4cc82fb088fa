package io.dateline;

import java.util.List;
import java.util.Locale;

/**
 * What a person who has begun to type may mean.
 *
 * @param part which part of articles it stands in
 * @param text the title or name, as articles have it
 * @param count how many of the articles that the filter leaves have it. Titles that differ in
 *     nothing but case, accents and signs are one
 * @param highlights what of it was typed, in order, without overlaps
 */
public record Suggestion(Part part, String text, long count, List<Snippet.Highlight> highlights) {

  /** Where suggestions come from. */
  public enum Part {
    TITLE,
    SOURCE,
    AGENCY,
    AUTHOR;

    /** The lower-case name, as it stands in requests and results. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Suggestion {
    highlights = List.copyOf(highlights);
  }
}
