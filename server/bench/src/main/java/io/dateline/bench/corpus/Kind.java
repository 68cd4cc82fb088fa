package io.dateline.bench.corpus;

/** The kinds of question. */
public enum Kind {
  /** All of two or three words, best first. */
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
  ARTICLE;

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
