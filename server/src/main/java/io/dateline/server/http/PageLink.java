package io.dateline.server.http;

import io.dateline.Evidence;
import io.dateline.Field;
import io.dateline.Filter;
import io.dateline.Match;
import io.dateline.SearchRequest;
import io.dateline.Sort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Links of the page: a request as the parameters that ask for it, defaults left out. */
final class PageLink {
  private PageLink() {}

  /** One parameter of a link or a hidden field of the form. */
  record Parameter(String name, String value) {}

  static String to(SearchRequest request) {
    String query =
        parameters(request).stream()
            .map(parameter -> parameter.name() + "=" + encode(parameter.value()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/" : "/?" + query;
  }

  /** Where the whole article is, with its evidence. */
  static String toArticle(String id) {
    return "/v1/articles/" + encode(id).replace("+", "%20");
  }

  static List<Parameter> parameters(SearchRequest request) {
    List<Parameter> parameters = new ArrayList<>();
    if (!request.text().isEmpty()) {
      parameters.add(new Parameter("q", request.text()));
    }
    Filter filter = request.filter();
    filter
        .values()
        .forEach((field, values) ->
            values.forEach(value ->
                parameters.add(new Parameter(field.toString(), FieldValue.permitted(value)))));
    filter
        .excluded()
        .forEach((field, values) ->
            values.forEach(value ->
                parameters.add(new Parameter(field.toString(), FieldValue.excluded(value)))));
    add(parameters, "from", filter.from());
    add(parameters, "to", filter.to());
    add(parameters, "zone", request.zone().equals(ZoneOffset.UTC) ? null : request.zone());
    add(parameters, "sort", request.sort() == Sort.RELEVANCE ? null : request.sort());
    add(parameters, "recency", request.recency());
    add(parameters, "feedback", request.feedback() ? "true" : null);
    add(parameters, "sideways", request.sideways() ? null : "false");
    add(parameters, "match", request.match() == Match.ALL ? null : request.match());
    add(parameters, "strict", request.strict() ? "true" : null);
    add(parameters, "size", request.size() == SearchRequest.DEFAULT_SIZE ? null : request.size());
    add(parameters, "cursor", request.cursor());
    return parameters;
  }

  private static void add(List<Parameter> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.add(new Parameter(name, value.toString()));
    }
  }

  /** The request without one of the values that it permits. */
  static SearchRequest without(SearchRequest request, Field field, String value) {
    Filter filter = request.filter();
    Map<Field, List<String>> rest = less(filter.values(), field, value);
    return request
        .filter(new Filter(rest, filter.excluded(), filter.from(), filter.to()))
        .cursor(null);
  }

  /** The request without one of the values that it excludes. */
  static SearchRequest withAgain(SearchRequest request, Field field, String value) {
    Filter filter = request.filter();
    Map<Field, List<String>> rest = less(filter.excluded(), field, value);
    return request
        .filter(new Filter(filter.values(), rest, filter.from(), filter.to()))
        .cursor(null);
  }

  private static Map<Field, List<String>> less(
      Map<Field, List<String>> values, Field field, String value) {
    Map<Field, List<String>> rest = new LinkedHashMap<>(values);
    rest.put(
        field,
        values.getOrDefault(field, List.of()).stream().filter(one -> !one.equals(value)).toList());
    return rest;
  }

  /** The words for a date that the page does not simply state; empty when it does. */
  static String doubt(Evidence.@Nullable Kind kind) {
    return kind == null || kind == Evidence.Kind.STATED ? "" : kind.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
