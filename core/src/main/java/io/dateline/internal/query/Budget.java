package io.dateline.internal.query;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.Limits;

/**
 * What one query may cost, as far as its text tells. Every query is read from text, so every query
 * passes here; how far its words may go on in an index is bounded there.
 */
final class Budget {
  private int clauses;
  private int patterns;

  Budget(String text) {
    if (text.length() > Limits.QUERY_CHARS) {
      throw tooComplex(
          "the query has "
              + text.length()
              + " characters; at most "
              + Limits.QUERY_CHARS
              + " are permitted",
          Limits.QUERY_CHARS);
    }
  }

  /** Something to look for. */
  void clause(Token token) {
    if (++clauses > Limits.QUERY_CLAUSES) {
      throw tooComplex(
          "the query has more words than permitted: the one at position "
              + token.position()
              + " is past the first "
              + Limits.QUERY_CLAUSES,
          token.position());
    }
  }

  /** Something that stands for any number of words. */
  void pattern(Token token) {
    if (++patterns > Limits.QUERY_PATTERNS) {
      throw tooComplex(
          "the query has more words with * ? or ~ than permitted: the one at position "
              + token.position()
              + " is past the first "
              + Limits.QUERY_PATTERNS,
          token.position());
    }
    long wildcards = token.text().chars().filter(c -> c == '*' || c == '?').count();
    if (wildcards > Limits.PATTERN_WILDCARDS) {
      throw tooComplex(
          "the word at position "
              + token.position()
              + " has "
              + wildcards
              + " of * and ?; at most "
              + Limits.PATTERN_WILDCARDS
              + " are permitted",
          token.position());
    }
  }

  /** Parentheses within others, or one NEAR after another. */
  void nesting(int depth, Token token) {
    if (depth > Limits.QUERY_NESTING) {
      String what = token.kind() == Token.Kind.NEAR ? "words joined by NEAR" : "parentheses";
      throw tooComplex(
          "the "
              + what
              + " at position "
              + token.position()
              + " are nested deeper than "
              + Limits.QUERY_NESTING,
          token.position());
    }
  }

  private static InvalidRequestException tooComplex(String message, int position) {
    return new InvalidRequestException(ErrorCode.QUERY_TOO_COMPLEX, message, position);
  }
}
