package io.dateline.bench.corpus;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The kinds of question. */
public enum Kind {
  /** All of one or two words, best first. */
  MATCH_ALL,
  /** Any of two to four words, best first. */
  MATCH_ANY,
  /** Two or three words in a row. */
  PHRASE,
  /** Words that begin so. */
  PREFIX,
  /** Words spelt as one, or with one slip. */
  FUZZY,
  /** All of the words, from one source in one month. */
  FILTER,
  /** All of the words, newest first. */
  NEWEST,
  /** All of the words, with counts by month and by source. */
  FACETS,
  /** Every article, with counts by month and by source. */
  EVERYTHING,
  /** Any of the words, the page after the first thousand hits. */
  DEEP,
  /** All of the words, one marked passage a hit. */
  SNIPPETS,
  /** Titles that have a word and one that begins so. */
  TYPEAHEAD,
  /** One article by its id, with its body. */
  ARTICLE,
  /** All of the words, from one source, with counts of the other sources as well, and by month. */
  SIDEWAYS,
  /** All of the words, with counts by week where clocks are set twice a year. */
  WEEKS,
  /** All of the words, with counts by source and month. */
  CROSSED,
  /** Every article, with the counts of the sources that follow some source by name. */
  VALUES,
  /** Articles like one. */
  SIMILAR,
  /** All of the words, as a feed. */
  FEED,
  /** All of the words, every whole article as a line of JSON. */
  EXPORT;

  /** What the peers leave to several requests, or to whoever asks: only Dateline is asked it. */
  private static final Set<Kind> OWN = EnumSet.range(SIDEWAYS, EXPORT);

  /** Whether the peers are asked it too. */
  public boolean isCommon() {
    return !OWN.contains(this);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
