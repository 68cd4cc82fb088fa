package io.dateline;

/** Every limit on what a caller may ask, in one place. Past one, the error names it. */
public final class Limits {
  /** The longest query, in UTF-16 units. */
  public static final int QUERY_CHARS = 32_768;

  /** The most words, phrases and prefixes in a query. */
  public static final int QUERY_CLAUSES = 1_024;

  /**
   * The most words in all its words, phrases and prefixes together, as the index parts them: one in
   * "Aleppo", two in "al-Nusra".
   */
  public static final int QUERY_TERMS = 2_048;

  /** The deepest nesting of parentheses in a query, and the most things joined by NEAR in a row. */
  public static final int QUERY_NESTING = 32;

  /** The most prefixes, words with {@code *} or {@code ?}, and fuzzy words in a query. */
  public static final int QUERY_PATTERNS = 32;

  /** The most {@code *} and {@code ?} in a word. */
  public static final int PATTERN_WILDCARDS = 16;

  /** The most words of an archive that a word with {@code *} or {@code ?} goes on to. */
  public static final int PATTERN_EXPANSIONS = 4_096;

  /** The most words of an archive that those of a query are compared with, all together. */
  public static final int PATTERN_LOOKUPS = 1_000_000;

  /** The most words of an archive that a fuzzy word goes on to. */
  public static final int FUZZY_EXPANSIONS = 64;

  /** The most letters in which a fuzzy word differs. */
  public static final int FUZZY_EDITS = 2;

  /** The most words between two that are near each other. */
  public static final int NEAR_DISTANCE = 1_000;

  /** The greatest factor of a {@link Query.Boost}. */
  public static final int BOOST = 1_000;

  /** The most synonyms of a word, and the most words on a side of a rule. */
  public static final int SYNONYMS = 256;

  /** The largest file of synonyms. */
  public static final int SYNONYMS_BYTES = 16 * 1024 * 1024;

  /** The most hits on a page. */
  public static final int PAGE_SIZE = 1_000;

  /** The most buckets of a facet of values. */
  public static final int FACET_SIZE = 1_000;

  /** The most buckets of a facet of dates, and of a crossed one over all its rows. */
  public static final int FACET_BUCKETS = 20_000;

  /** The most values to filter by, over all fields. */
  public static final int FILTER_VALUES = 1_000;

  /**
   * The longest value to filter by, and the longest source, agency, author or id, in UTF-16 units.
   */
  public static final int VALUE_CHARS = 1_024;

  /** The longest half-life of recency, in days: about a thousand years. */
  public static final int RECENCY_DAYS = 365_250;

  /** The most snippets a hit. */
  public static final int SNIPPETS = 10;

  /** The longest snippet that may be asked for, in UTF-16 units. */
  public static final int SNIPPET_CHARS = 2_000;

  /** The shortest snippet that may be asked for, in UTF-16 units. */
  public static final int SNIPPET_CHARS_LEAST = 40;

  /** The longest text to be completed, in UTF-16 units. */
  public static final int SUGGEST_CHARS = 256;

  /** The most suggestions from each part of articles. */
  public static final int SUGGESTIONS = 50;

  /** The most articles that are found to be like one. */
  public static final int SIMILAR = 100;

  /** The most parts of a {@link ScoreExplanation}, over all its levels. */
  public static final int EXPLANATION_PARTS = 200;

  /** The longest quotation in a piece of evidence, in UTF-16 units. */
  public static final int EVIDENCE_CHARS = 200;

  /** The longest page, line or record of input, in bytes. */
  public static final int PAGE_BYTES = 64 * 1024 * 1024;

  /** The most archives that a file of input may lie in, one within the other. */
  public static final int ARCHIVE_NESTING = 2;

  /** The most compressions directly around each other. */
  public static final int COMPRESSIONS = 2;

  /** The most files in an archive of input, together with those in archives in it. */
  public static final int ARCHIVE_ENTRIES = 1_000_000;

  /**
   * The most times its size that a file of input may unpack to, once it has unpacked to {@link
   * #UNPACKED_BYTES}.
   */
  public static final int UNPACKED_RATIO = 200;

  /** What any file of input may unpack to, in bytes. */
  public static final long UNPACKED_BYTES = 64 * 1024 * 1024;

  private Limits() {}
}
