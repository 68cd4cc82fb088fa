package io.dateline;

import io.dateline.internal.query.QueryParser;
import io.dateline.internal.query.QueryPrinter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to look for, as a value that any engine can serve. Which articles may be found at all is not
 * part of it: see {@link SearchRequest#filter()}.
 *
 * <p>Words are matched by the article's language: {@code boat} finds "boats". Everything else that
 * is looked for in a text is matched as written, but for case and accents.
 */
public sealed interface Query {

  /** Every article. */
  record Everything() implements Query {}

  /** A word; where the text turns out to be several ("al-Nusra"), those words in a row. */
  record Word(Scope scope, String text) implements Query {}

  /** Words in a row, exactly as written, never stemmed. */
  record Phrase(Scope scope, String text) implements Query {}

  /**
   * Words as written, close together in any order.
   *
   * @param distance how many other words may lie between them in all
   */
  record NearPhrase(Scope scope, String text, int distance) implements Query {}

  /**
   * Two things close together in the title or in the body, in any order.
   *
   * @param one words, phrases and the like, also joined by "or" or near each other
   * @param other the same
   * @param distance how many other words may lie between
   */
  record Near(Query one, Query other, int distance) implements Query {}

  /** Any word that begins so. {@code start} is without the star. */
  record Prefix(Scope scope, String start) implements Query {}

  /** Any word of this pattern: a star is any characters or none, a question mark is one. */
  record Wildcard(Scope scope, String pattern) implements Query {}

  /**
   * Any word spelt about so.
   *
   * @param edits how many letters may be missing, added, other or swapped with their neighbour: 1
   *     or 2
   */
  record Fuzzy(Scope scope, String text, int edits) implements Query {
    public Fuzzy {
      if (edits < 1 || edits > Limits.FUZZY_EDITS) {
        throw new IllegalArgumentException(
            "edits are 1 to " + Limits.FUZZY_EDITS + ", not " + edits);
      }
    }
  }

  /**
   * A date that lies wholly inside these bounds. It does not rank.
   *
   * @param from the first year, month or day, whole; null for no bound
   * @param to the last one, whole; null for no bound
   */
  record Published(@Nullable PartialDate from, @Nullable PartialDate to) implements Query {
    public Published {
      requireDay(from);
      requireDay(to);
    }

    private static void requireDay(@Nullable PartialDate bound) {
      if (bound != null && bound.precision().compareTo(PartialDate.Precision.DAY) > 0) {
        throw new IllegalArgumentException("a bound is a year, month or day, not " + bound);
      }
    }
  }

  /**
   * The same, counting for more or less in the score.
   *
   * @param factor above 0, at most {@link Limits#BOOST}; in place of what a source, agency, author,
   *     language or date counts, which is nothing
   */
  record Boost(Query query, double factor) implements Query {
    public Boost {
      if (!(factor > 0 && factor <= Limits.BOOST)) {
        throw new IllegalArgumentException(
            "a factor is above 0 and at most " + Limits.BOOST + ", not " + factor);
      }
    }
  }

  /**
   * A combination. It matches what all of {@code must} match and none of {@code mustNot}; without a
   * {@code must}, one of {@code should} has to match as well, unless there is none either. A {@code
   * should} beside a {@code must} only ranks.
   */
  record Bool(List<Query> must, List<Query> should, List<Query> mustNot) implements Query {
    public Bool {
      must = List.copyOf(must);
      should = List.copyOf(should);
      mustNot = List.copyOf(mustNot);
      if (must.isEmpty() && should.isEmpty() && mustNot.isEmpty()) {
        throw new IllegalArgumentException("a combination has at least one part");
      }
    }
  }

  /** Where in an article to look. */
  enum Scope {
    /** In the title and the body. */
    ANYWHERE,
    TITLE,
    BODY,
    /** In the publisher's name. Neither this nor the following rank. */
    SOURCE,
    AGENCY,
    AUTHOR,
    LANGUAGE;

    /** Whether it is the title or the body, rather than a value beside them. */
    public boolean isText() {
      return compareTo(BODY) <= 0;
    }
  }

  /**
   * Reads a query as people type it. QUERIES.md beside the library's sources shows the whole
   * language with examples. An empty text is {@link Everything}.
   *
   * @param match how words side by side are joined
   * @param strict whether a mistake in the syntax is an error, or is read around with a warning
   * @throws InvalidRequestException with {@link ErrorCode#INVALID_QUERY} and the position when
   *     strict, and with {@link ErrorCode#QUERY_TOO_COMPLEX} past a limit in {@link Limits}
   */
  static ParsedQuery parse(String text, Match match, boolean strict) {
    return QueryParser.parse(text, match, strict);
  }

  /**
   * The query in the language, its joints written as signs: reading that with {@link Match#ANY}
   * gives an equal query, if this one was read from a text.
   */
  default String canonical() {
    return QueryPrinter.print(this);
  }
}
