package io.dateline;

import java.util.List;

/**
 * How a page was read: what became of it, and what could have been its title, source and date.
 *
 * <p>The candidates of each value stand from the likeliest to the least. At most one of them is
 * chosen; none is where no candidate was proved enough, which is why the value is missing.
 *
 * @param outcome what became of the page
 * @param title the headlines it could have; empty for an article that was given ready
 * @param source the publishers it could have
 * @param published the dates it could have
 */
public record Explanation(
    Outcome outcome, List<Candidate> title, List<Candidate> source, List<Candidate> published) {

  /**
   * A value that the article could have.
   *
   * @param value as it would stand in the article
   * @param chosen whether it does
   * @param score what speaks for it, added up; comparable within one list only
   * @param evidence where it was read
   * @param reasons what counts for or against it, each with the amount
   */
  public record Candidate(
      String value, boolean chosen, double score, Evidence evidence, List<String> reasons) {
    public Candidate {
      reasons = List.copyOf(reasons);
    }
  }

  public Explanation {
    title = List.copyOf(title);
    source = List.copyOf(source);
    published = List.copyOf(published);
  }
}
