package io.dateline;

import io.dateline.internal.query.QueryParser;
import java.util.List;

/**
 * What to look for, as a value that any engine can serve. Filters by date, source and the like are
 * not part of it: see {@link SearchRequest}.
 *
 * <p>Words are matched by the article's language: {@code boat} finds "boats". Phrases and prefixes
 * are matched as written, but for case and accents.
 */
public sealed interface Query {

  /** Every article. */
  record Everything() implements Query {}

  /** A word; where the text turns out to be several ("al-Nusra"), those words in a row. */
  record Word(Scope scope, String text) implements Query {}

  /** Words in a row, exactly as written, never stemmed. */
  record Phrase(Scope scope, String text) implements Query {}

  /** Any word that begins so. {@code start} is without the star. */
  record Prefix(Scope scope, String start) implements Query {}

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
    BODY
  }

  /**
   * Reads a query as people type it: words, {@code "exact phrases"}, {@code prefix*}, {@code
   * +must}, {@code -not}, {@code NOT}, {@code AND}, {@code OR} (binding in this order, the tightest
   * first), parentheses, {@code title:} and {@code body:}. An empty text is {@link Everything}.
   *
   * @param match how words side by side are joined
   * @param strict whether a mistake in the syntax is an error, or is read around with a warning
   * @throws InvalidRequestException with {@link ErrorCode#INVALID_QUERY} and the position when
   *     strict, and with {@link ErrorCode#QUERY_TOO_COMPLEX} past a limit in {@link Limits}
   */
  static ParsedQuery parse(String text, Match match, boolean strict) {
    return QueryParser.parse(text, match, strict);
  }
}
