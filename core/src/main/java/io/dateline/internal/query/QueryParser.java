package io.dateline.internal.query;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.Limits;
import io.dateline.Match;
import io.dateline.ParsedQuery;
import io.dateline.Query;
import io.dateline.Query.Scope;
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
  private final Mistakes mistakes;
  private final List<Token> tokens;
  private int next;
  private int clauses;

  private QueryParser(String text, Match match) {
    this.match = match;
    this.mistakes = new Mistakes();
    this.tokens = Lexer.tokens(text, mistakes);
  }

  /** See {@link Query#parse}. */
  public static ParsedQuery parse(String text, Match match, boolean strict) {
    if (text.length() > Limits.QUERY_CHARS) {
      throw tooComplex(
          "the query has %d characters; at most %d are permitted",
          text.length(), Limits.QUERY_CHARS, Limits.QUERY_CHARS);
    }
    QueryParser parser = new QueryParser(text, match);
    Query query = parser.list(Scope.ANYWHERE, 0);
    if (strict) {
      parser.mistakes.throwFirst();
    }
    return new ParsedQuery(
        query == null ? new Query.Everything() : query, parser.mistakes.warnings());
  }

  /** Up to the closing parenthesis, or to the end; null when nothing is left of it. */
  private @Nullable Query list(Scope scope, int depth) {
    QueryList list = new QueryList(match);
    boolean first = true;
    Token join = null;
    while (true) {
      Token token = peek();
      switch (token.kind()) {
        case END -> {
          dangling(join);
          return list.query();
        }
        case CLOSE -> {
          if (depth > 0) {
            dangling(join);
            return list.query();
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
        case NOT,
            PLUS,
            MINUS,
            WORD,
            PHRASE,
            PREFIX,
            EVERYTHING,
            DROPPED,
            FIELD,
            UNKNOWN_FIELD,
            OPEN -> {
          if (marked(list, join, scope, depth)) {
            first = false;
            join = null;
          }
        }
      }
    }
  }

  /** Something to look for with the operators before it; false when they stand before nothing. */
  private boolean marked(QueryList list, @Nullable Token join, Scope scope, int depth) {
    Token first = peek();
    QueryList.Mark mark = mark();
    if (!peek().beginsAtom()) {
      dangling(first);
      return false;
    }
    Query atom = atom(scope, depth);
    list.add(atom, mark, join == null ? null : join.kind());
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

  private @Nullable Query atom(Scope outer, int depth) {
    Scope scope = outer;
    Token field = null;
    List<Query> parts = new ArrayList<>();
    while (peek().kind() == Kind.FIELD || peek().kind() == Kind.UNKNOWN_FIELD) {
      Token token = take();
      if (token.kind() == Kind.UNKNOWN_FIELD) {
        parts.add(counted(new Query.Word(scope, token.text()), token));
        continue;
      }
      if (field != null) {
        mistakes.add(Mistake.DOUBLE_FIELD, token.text() + ":", token.position());
      }
      field = token;
      scope = Scope.valueOf(token.text().toUpperCase(Locale.ROOT));
    }
    if (peek().beginsAtom()) {
      Query last = value(take(), scope, depth);
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

  private @Nullable Query value(Token token, Scope scope, int depth) {
    return switch (token.kind()) {
      case WORD -> counted(new Query.Word(scope, token.text()), token);
      case PHRASE -> counted(new Query.Phrase(scope, token.text()), token);
      case PREFIX -> counted(new Query.Prefix(scope, token.text()), token);
      case EVERYTHING -> counted(new Query.Everything(), token);
      case OPEN -> group(token, scope, depth + 1);
      case DROPPED -> null;
      case FIELD, UNKNOWN_FIELD, PLUS, MINUS, NOT, AND, OR, CLOSE, END ->
          throw new IllegalStateException("nothing to look for begins with " + token);
    };
  }

  private @Nullable Query group(Token open, Scope scope, int depth) {
    if (depth > Limits.QUERY_NESTING) {
      throw tooComplex(
          "the parentheses at position %d are nested deeper than %d",
          open.position(), Limits.QUERY_NESTING, open.position());
    }
    if (peek().kind() == Kind.CLOSE) {
      mistakes.add(Mistake.EMPTY_GROUP, "()", open.position());
    }
    Query inside = list(scope, depth);
    if (peek().kind() == Kind.CLOSE) {
      next++;
    } else {
      mistakes.add(Mistake.OPEN_GROUP, "(", open.position());
    }
    return inside;
  }

  private Query counted(Query clause, Token token) {
    if (++clauses > Limits.QUERY_CLAUSES) {
      throw tooComplex(
          "the query has more words than permitted: the one at position %d is past the first %d",
          token.position(), Limits.QUERY_CLAUSES, token.position());
    }
    return clause;
  }

  private void dangling(@Nullable Token operator) {
    if (operator != null) {
      mistakes.add(Mistake.DANGLING, operator.text(), operator.position());
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    return tokens.get(next++);
  }

  private static InvalidRequestException tooComplex(
      String message, int first, int second, int position) {
    return new InvalidRequestException(
        ErrorCode.QUERY_TOO_COMPLEX, String.format(Locale.ROOT, message, first, second), position);
  }
}
