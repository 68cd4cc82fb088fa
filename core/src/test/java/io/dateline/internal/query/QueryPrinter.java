package io.dateline.internal.query;

import io.dateline.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a query in the language, so that reading it by {@code match=any} gives it back. */
final class QueryPrinter {
  private QueryPrinter() {}

  static String print(Query query) {
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
      case Query.Word(Query.Scope scope, String text) -> field(scope) + word(scope, text);
      case Query.Phrase(Query.Scope scope, String text) -> field(scope) + '"' + text + '"';
      case Query.Prefix(Query.Scope scope, String start) -> field(scope) + start + "*";
      case Query.Bool bool -> "(" + parts(bool) + ")";
    };
  }

  /** A word that looks like an operator is one unless something is directly before it. */
  private static String word(Query.Scope scope, String text) {
    boolean operator = List.of("AND", "OR", "NOT").contains(text);
    return operator && scope == Query.Scope.ANYWHERE ? "(+" + text + ")" : text;
  }

  private static String field(Query.Scope scope) {
    return switch (scope) {
      case ANYWHERE -> "";
      case TITLE -> "title:";
      case BODY -> "body:";
    };
  }
}
