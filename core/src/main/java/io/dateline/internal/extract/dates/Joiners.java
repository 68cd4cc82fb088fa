package io.dateline.internal.extract.dates;

import java.util.Set;

/** What stands between the parts of an expression. */
final class Joiners {
  /** Within one date. */
  static final String HYPHENS = "-‐‑";

  /** Between two dates as well. */
  static final String DASHES = "-‐‑–—";

  private static final String MARKS_TO_TIME = ",،-–—|·•∙●◦/;:@(（丨｜~";
  private static final Set<String> WORDS_TO_TIME =
      Set.of("at", "um", "a", "las", "alle", "ore", "as", "om", "kl", "ab", "t");
  private static final String MARKS_TO_DATE = ",،-–—|·•∙●◦/(";
  private static final Set<String> WORDS_TO_DATE =
      Set.of(
          "on", "the", "am", "den", "dem", "der", "vom", "le", "du", "el", "del", "il", "op", "o",
          "em", "de", "dia");
  private static final Set<String> UP_TO =
      Set.of("to", "through", "thru", "until", "till", "bis", "au", "al", "tot");
  private static final Set<String> AND = Set.of("and", "und", "et", "y", "e", "en", "a");
  private static final int MOST = 3;

  private Joiners() {}

  /** Whether a span of dates goes on behind this token. */
  static boolean isUpTo(Token token) {
    return token.isMarkOf(DASHES) || UP_TO.contains(token.word());
  }

  /** Whether another day of the same month may follow this token: {@code 4 and 5 May}. */
  static boolean isAnd(Token token) {
    return AND.contains(token.word());
  }

  /** Past what leads from a weekday or a time to a date. */
  static Token pastToDate(Token first) {
    return past(first, MARKS_TO_DATE, WORDS_TO_DATE);
  }

  /** Past what leads from a date to a time. */
  static Token pastToTime(Token first) {
    return past(first, MARKS_TO_TIME, WORDS_TO_TIME);
  }

  private static Token past(Token first, String marks, Set<String> words) {
    Token token = first;
    for (int i = 0; i < MOST; i++) {
      if (!token.isMarkOf(marks) && !words.contains(token.word())) {
        break;
      }
      token = token.next();
    }
    return token;
  }

  /** The last token of an expression, with the bracket that closes one opened within it. */
  static Token withBracket(Token start, Token last) {
    int open = 0;
    for (Token token = start; token.start() < last.start(); token = token.next()) {
      if (token.isMarkOf("(（")) {
        open++;
      } else if (token.isMarkOf(")）")) {
        open--;
      }
    }
    return open > 0 && last.next().isMarkOf(")）") && !last.isMarkOf(")）") ? last.next() : last;
  }
}
