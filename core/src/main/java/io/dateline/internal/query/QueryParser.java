package io.dateline.internal.query;

import io.dateline.Match;
import io.dateline.ParsedQuery;
import io.dateline.Query;
import io.dateline.internal.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query language by recursive descent; only a parenthesis makes it go deeper. Every part
 * that was dropped is a null, so that what stood around it is not blamed as well.
 */
public final class QueryParser {
  private final Match match;
  private final Mistakes mistakes = new Mistakes();
  private final Budget budget;
  private final Atoms atoms;
  private final List<Token> tokens;
  private int next;

  private QueryParser(String text, Match match) {
    this.match = match;
    this.budget = new Budget(text);
    this.atoms = new Atoms(mistakes, budget);
    this.tokens = Lexer.tokens(text, mistakes);
  }

  /** See {@link Query#parse}. */
  public static ParsedQuery parse(String text, Match match, boolean strict) {
    QueryParser parser = new QueryParser(text, match);
    QueryList top = parser.list(Place.ANYWHERE, 0);
    Query query = top.query();
    if (strict) {
      parser.mistakes.throwFirst();
    }
    return new ParsedQuery(
        query == null ? new Query.Everything() : query, top.loose(), parser.mistakes.warnings());
  }

  /** Up to the closing parenthesis, or to the end. */
  private QueryList list(Place place, int depth) {
    QueryList list = new QueryList(match);
    boolean first = true;
    Token join = null;
    while (true) {
      Token token = peek();
      switch (token.kind()) {
        case END -> {
          dangling(join);
          return list;
        }
        case CLOSE -> {
          if (depth > 0) {
            dangling(join);
            return list;
          }
          mistakes.add(Mistake.STRAY_CLOSE, ")", token.position());
          next++;
        }
        case AND, OR -> {
          next++;
          if (first || join != null) {
            dangling(token);
          } else {
            join = token;
          }
        }
        case NEAR, TILDE, BOOST -> dangling(take());
        case NOT,
            PLUS,
            MINUS,
            WORD,
            PHRASE,
            PREFIX,
            WILDCARD,
            EVERYTHING,
            DROPPED,
            FIELD,
            UNKNOWN_FIELD,
            OPEN -> {
          if (marked(list, join, place, depth)) {
            first = false;
            join = null;
          }
        }
      }
    }
  }

  /** Something to look for with the operators before it; false when they stand before nothing. */
  private boolean marked(QueryList list, @Nullable Token join, Place place, int depth) {
    Token first = peek();
    QueryList.Mark mark = mark();
    if (!peek().beginsAtom()) {
      dangling(first);
      return false;
    }
    list.add(near(place, depth), mark, join == null ? null : join.kind());
    return true;
  }

  private QueryList.Mark mark() {
    boolean not = peek().kind() == Kind.NOT;
    QueryList.Mark mark = QueryList.Mark.NONE;
    while (peek().kind() == Kind.NOT) {
      mark = mark == QueryList.Mark.NONE ? QueryList.Mark.NOT : QueryList.Mark.NONE;
      next++;
    }
    while (peek().kind() == Kind.PLUS || peek().kind() == Kind.MINUS) {
      Token sign = take();
      if (not) {
        mistakes.add(Mistake.EXTRA_SIGN, sign.text(), sign.position());
      } else {
        mark = sign.kind() == Kind.PLUS ? QueryList.Mark.MUST : QueryList.Mark.MUST_NOT;
      }
    }
    return mark;
  }

  /** Atoms joined by NEAR, each two from the left; mostly there is but one. */
  private @Nullable Query near(Place place, int depth) {
    Query left = atom(place, depth);
    for (int joined = 1; peek().kind() == Kind.NEAR; joined++) {
      Token near = take();
      budget.nesting(depth + joined, near);
      if (!peek().beginsAtom()) {
        dangling(near);
        return left;
      }
      Query right = atom(place, depth + joined);
      if (left == null || right == null) {
        left = left == null ? right : left;
      } else {
        left = near(left, near, right);
      }
    }
    return left;
  }

  private Query near(Query left, Token near, Query right) {
    String number = near.text().substring("NEAR/".length());
    int distance = atoms.distance(number, near.text(), near.position());
    if (!Atoms.hasPlaces(left) || !Atoms.hasPlaces(right)) {
      mistakes.add(Mistake.NEAR_WHAT, near.text(), near.position());
      return new Query.Bool(List.of(left, right), List.of(), List.of());
    }
    return new Query.Near(left, right, distance);
  }

  private @Nullable Query atom(Place outer, int depth) {
    Place place = outer;
    Token field = null;
    List<Query> parts = new ArrayList<>();
    while (peek().kind() == Kind.FIELD || peek().kind() == Kind.UNKNOWN_FIELD) {
      Token token = take();
      if (token.kind() == Kind.UNKNOWN_FIELD) {
        Query word = atoms.atom(new Token(Kind.WORD, token.text(), token.position()), null, place);
        if (word != null) {
          parts.add(word);
        }
        continue;
      }
      if (field != null) {
        mistakes.add(Mistake.DOUBLE_FIELD, token.text() + ":", token.position());
      }
      field = token;
      place = Place.valueOf(token.text().toUpperCase(Locale.ROOT));
    }
    if (peek().beginsAtom()) {
      Query last = value(place, depth);
      if (last != null) {
        parts.add(last);
      }
    } else if (field != null) {
      mistakes.add(Mistake.DANGLING_FIELD, field.text() + ":", field.position());
    }
    return switch (parts.size()) {
      case 0 -> null;
      case 1 -> parts.getFirst();
      default -> new Query.Bool(parts, List.of(), List.of());
    };
  }

  /** A word, phrase or group with what is attached to it. */
  private @Nullable Query value(Place place, int depth) {
    Token token = take();
    Query value;
    if (token.kind() == Kind.OPEN) {
      value = group(token, place, depth + 1);
    } else {
      Token tilde = peek().kind() == Kind.TILDE ? take() : null;
      value = atoms.atom(token, tilde, place);
    }
    return peek().kind() == Kind.BOOST ? atoms.boosted(value, take()) : value;
  }

  private @Nullable Query group(Token open, Place place, int depth) {
    budget.nesting(depth, open);
    if (peek().kind() == Kind.CLOSE) {
      mistakes.add(Mistake.EMPTY_GROUP, "()", open.position());
    }
    QueryList inside = list(place, depth);
    if (peek().kind() == Kind.CLOSE) {
      next++;
    } else {
      mistakes.add(Mistake.OPEN_GROUP, "(", open.position());
    }
    return inside.query();
  }

  private void dangling(@Nullable Token operator) {
    if (operator != null) {
      mistakes.add(Mistake.DANGLING, operator.written(), operator.position());
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    return tokens.get(next++);
  }
}
