package io.dateline.internal.extract.dates;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the date expressions in a line of text, in time linear in its length. Strict: a day that
 * does not exist, and digits that are part of a longer number, a version, a path or a link, are no
 * dates.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class DateFinder {
  private final ClockGrammar clocks;

  public DateFinder(ZoneAbbreviations zones) {
    this.clocks = new ClockGrammar(new ZoneGrammar(zones));
  }

  /** All mentions, from left to right; none overlaps another. */
  public List<DateMention> find(String line) {
    List<DateMention> mentions = new ArrayList<>();
    ExpressionGrammar grammar = new ExpressionGrammar(line, clocks);
    Token token = Token.first(line);
    while (!token.isEnd()) {
      if (isLink(token)) {
        token = pastGlued(token);
        continue;
      }
      Expression expression = grammar.read(token);
      if (expression == null) {
        token = ExpressionGrammar.nextFrom(line, token);
        continue;
      }
      if (expression.mention() != null) {
        mentions.add(expression.mention());
      }
      token = expression.last().next();
    }
    return List.copyOf(mentions);
  }

  private static boolean isLink(Token token) {
    if (!token.isWord() || "hwf".indexOf(Character.toLowerCase(token.mark())) < 0) {
      return false;
    }
    return switch (token.word()) {
      case "http", "https", "ftp" -> token.next().isMark(':') && token.next().next().isMark('/');
      case "www" -> token.next().isMark('.') && token.next().isGlued();
      default -> false;
    };
  }

  private static Token pastGlued(Token first) {
    Token token = first.next();
    while (token.isGlued()) {
      token = token.next();
    }
    return token;
  }
}
