package io.dateline.internal.query;

import io.dateline.Limits;
import io.dateline.Query;
import io.dateline.Query.Scope;
import io.dateline.internal.query.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Makes values of words and phrases and of what is attached to them. */
final class Atoms {
  /** A fuzzy word up to this length may differ in one letter, a longer one in two. */
  private static final int SHORT_WORD = 5;

  private final Mistakes mistakes;
  private final Budget budget;

  Atoms(Mistakes mistakes, Budget budget) {
    this.mistakes = mistakes;
    this.budget = budget;
  }

  /**
   * A word, phrase or the like.
   *
   * @param tilde what is attached with a tilde; null when nothing is
   * @return null when it was dropped
   */
  @Nullable Query atom(Token token, @Nullable Token tilde, Place place) {
    if (token.kind() == Kind.DROPPED) {
      return null;
    }
    budget.clause(token);
    Scope scope = place.scope();
    return scope == null ? date(token, tilde) : words(token, tilde, scope);
  }

  private @Nullable Query date(Token token, @Nullable Token tilde) {
    boolean plain = tilde == null && (token.kind() == Kind.WORD || token.kind() == Kind.PHRASE);
    Query.Published span = plain ? DateSpan.read(token.text()) : null;
    if (span == null) {
      mistakes.add(Mistake.NO_DATE, token.text(), token.position());
    } else if (span.from() != null
        && span.to() != null
        && !span.from().start().isBefore(span.to().end())) {
      mistakes.add(Mistake.EMPTY_SPAN, token.text(), token.position());
      return null;
    }
    return span;
  }

  private Query words(Token token, @Nullable Token tilde, Scope scope) {
    return switch (token.kind()) {
      case WORD -> tilde == null ? new Query.Word(scope, token.text()) : fuzzy(token, tilde, scope);
      case PHRASE ->
          tilde == null ? new Query.Phrase(scope, token.text()) : near(token, tilde, scope);
      case PREFIX -> {
        budget.pattern(token);
        withoutTilde(token, tilde);
        yield new Query.Prefix(scope, token.text());
      }
      case WILDCARD -> {
        budget.pattern(token);
        withoutTilde(token, tilde);
        yield new Query.Wildcard(scope, token.text());
      }
      case EVERYTHING -> new Query.Everything();
      case DROPPED,
          FIELD,
          UNKNOWN_FIELD,
          TILDE,
          BOOST,
          PLUS,
          MINUS,
          NOT,
          AND,
          OR,
          NEAR,
          OPEN,
          CLOSE,
          END ->
          throw new IllegalStateException("no word or phrase is " + token);
    };
  }

  private Query fuzzy(Token word, Token tilde, Scope scope) {
    budget.pattern(word);
    int edits =
        switch (tilde.text()) {
          case "" -> word.text().length() <= SHORT_WORD ? 1 : Limits.FUZZY_EDITS;
          case "1" -> 1;
          case "2" -> 2;
          default -> {
            mistakes.add(Mistake.FUZZY, tilde.written(), tilde.position());
            yield Limits.FUZZY_EDITS;
          }
        };
    return new Query.Fuzzy(scope, word.text(), edits);
  }

  private void withoutTilde(Token pattern, @Nullable Token tilde) {
    if (tilde != null) {
      mistakes.add(Mistake.FUZZY_PATTERN, pattern.text(), pattern.position());
    }
  }

  private Query near(Token phrase, Token tilde, Scope scope) {
    if (tilde.text().isEmpty() || tilde.text().indexOf('.') >= 0) {
      mistakes.add(Mistake.PHRASE_DISTANCE, tilde.written(), tilde.position());
      return new Query.Phrase(scope, phrase.text());
    }
    int distance = distance(tilde.text(), tilde.written(), tilde.position());
    return distance == 0
        ? new Query.Phrase(scope, phrase.text())
        : new Query.NearPhrase(scope, phrase.text(), distance);
  }

  /**
   * How many words may lie between.
   *
   * @param written the whole piece of the query that says so
   */
  int distance(String number, String written, int position) {
    int distance = Integer.parseInt(number);
    if (distance > Limits.NEAR_DISTANCE) {
      mistakes.add(Mistake.FAR, written, position);
      return Limits.NEAR_DISTANCE;
    }
    return distance;
  }

  /** What was read, weighed; null when it was dropped. */
  @Nullable Query boosted(@Nullable Query query, Token boost) {
    double factor = Double.parseDouble(boost.text());
    if (!(factor > 0 && factor <= Limits.BOOST)) {
      mistakes.add(Mistake.BOOST, "^" + boost.text(), boost.position());
      return query;
    }
    return query == null ? null : new Query.Boost(query, factor);
  }

  /** Whether a query stands for places in a text, so that something can be near it. */
  static boolean hasPlaces(Query query) {
    return switch (query) {
      case Query.Word word -> word.scope().isText();
      case Query.Phrase phrase -> phrase.scope().isText();
      case Query.NearPhrase phrase -> phrase.scope().isText();
      case Query.Prefix prefix -> prefix.scope().isText();
      case Query.Wildcard wildcard -> wildcard.scope().isText();
      case Query.Fuzzy fuzzy -> fuzzy.scope().isText();
      case Query.Near near -> true;
      case Query.Boost boost -> hasPlaces(boost.query());
      case Query.Bool bool ->
          bool.must().isEmpty()
              && bool.mustNot().isEmpty()
              && bool.should().stream().allMatch(Atoms::hasPlaces);
      case Query.Everything everything -> false;
      case Query.Published published -> false;
    };
  }
}
