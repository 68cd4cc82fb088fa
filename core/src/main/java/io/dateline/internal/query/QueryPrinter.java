package io.dateline.internal.query;

import io.dateline.PartialDate;
import io.dateline.Query;
import io.dateline.Query.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a query in the language, so that reading it by {@code match=any} gives it back. */
public final class QueryPrinter {
  private static final List<String> OPERATORS = List.of("AND", "OR", "NOT");

  private QueryPrinter() {}

  /** See {@link Query#canonical}. */
  public static String print(Query query) {
    return query instanceof Query.Bool bool ? parts(bool) : atom(query);
  }

  private static String parts(Query.Bool bool) {
    return Stream.of(
            signed("+", bool.must()), signed("", bool.should()), signed("-", bool.mustNot()))
        .flatMap(List::stream)
        .collect(Collectors.joining(" "));
  }

  private static List<String> signed(String sign, List<Query> queries) {
    return queries.stream().map(query -> sign + atom(query)).toList();
  }

  private static String atom(Query query) {
    return switch (query) {
      case Query.Everything() -> "(*)";
      case Query.Word(Scope scope, String text) -> field(scope) + word(scope, text);
      case Query.Phrase(Scope scope, String text) -> field(scope) + quoted(text);
      case Query.NearPhrase(Scope scope, String text, int distance) ->
          field(scope) + quoted(text) + "~" + distance;
      case Query.Near near -> near(near);
      case Query.Prefix(Scope scope, String start) -> field(scope) + start + "*";
      case Query.Wildcard(Scope scope, String pattern) -> field(scope) + pattern;
      case Query.Fuzzy(Scope scope, String text, int edits) -> field(scope) + text + "~" + edits;
      case Query.Published published -> "published:" + span(published);
      case Query.Boost(Query weighed, double factor) -> boosted(weighed) + "^" + number(factor);
      case Query.Bool bool -> "(" + parts(bool) + ")";
    };
  }

  /** NEAR joins from the left, so that only its right side needs parentheses. */
  private static String near(Query.Near near) {
    String right = atom(near.other());
    return atom(near.one())
        + " NEAR/"
        + near.distance()
        + " "
        + (near.other() instanceof Query.Near ? "(" + right + ")" : right);
  }

  /** What a weight is attached to is one thing. */
  private static String boosted(Query query) {
    if (query instanceof Query.Word word) {
      return field(word.scope()) + word.text();
    }
    boolean joined = query instanceof Query.Near || query instanceof Query.Boost;
    return joined ? "(" + atom(query) + ")" : atom(query);
  }

  private static String number(double factor) {
    return BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString();
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String span(Query.Published published) {
    PartialDate from = published.from();
    PartialDate to = published.to();
    if (from != null && to != null && from.equals(to)) {
      return from.toString();
    }
    return (from == null ? "" : from) + ".." + (to == null ? "" : to);
  }

  /** A word that looks like an operator is one unless something is directly before it. */
  private static String word(Scope scope, String text) {
    boolean operator = OPERATORS.contains(text) || Lexer.isNear(text);
    return operator && scope == Scope.ANYWHERE ? "(+" + text + ")" : text;
  }

  private static String field(Scope scope) {
    return scope == Scope.ANYWHERE ? "" : scope.name().toLowerCase(Locale.ROOT) + ":";
  }
}
