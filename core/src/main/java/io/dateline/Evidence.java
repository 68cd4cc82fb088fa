package io.dateline;

import java.util.List;
import java.util.Locale;

/**
 * Where a value of an article came from.
 *
 * @param kind how far the page itself proves the value
 * @param where the part of the page it was read from; an open set, among them {@code header},
 *     {@code title}, {@code dateline}, {@code byline}, {@code credit}, {@code caption}, {@code
 *     body}, {@code footer}, {@code url} and {@code field} (a field of a ready article; its name
 *     follows where it is not that of the value, as in {@code field pubDate})
 * @param text the words it was read from, as they stand there, cut to {@link Limits#EVIDENCE_CHARS}
 * @param line the line of the page or file it stands on, from 1
 * @param supports what else had to agree for an inferred value; often empty
 * @param candidates for an ambiguous date, the dates it could be; otherwise empty
 */
public record Evidence(
    Kind kind,
    String where,
    String text,
    int line,
    List<Support> supports,
    List<PartialDate> candidates) {

  /** How far the page itself proves a value. */
  public enum Kind {
    /** The page says so. */
    STATED,
    /** The page does not say so, but what it says leaves no other reading. */
    INFERRED,
    /** The page says something that can be read in more than one way. */
    AMBIGUOUS;

    /** The lower-case name, as it stands in requests and in JSON. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Another place on the page that an inferred value rests on.
   *
   * @param where the part of the page, as in {@link Evidence#where()}
   * @param text the words, as they stand there
   * @param line the line, from 1
   */
  public record Support(String where, String text, int line) {
    public Support {
      text = Texts.clip(text, Limits.EVIDENCE_CHARS);
      requireLine(line);
    }
  }

  public Evidence {
    text = Texts.clip(text, Limits.EVIDENCE_CHARS);
    requireLine(line);
    supports = List.copyOf(supports);
    candidates = List.copyOf(candidates);
  }

  /** Evidence that stands by itself. */
  public static Evidence of(Kind kind, String where, String text, int line) {
    return new Evidence(kind, where, text, line, List.of(), List.of());
  }

  private static void requireLine(int line) {
    if (line < 1) {
      throw new IllegalArgumentException("lines are counted from 1: " + line);
    }
  }
}
