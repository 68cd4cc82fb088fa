package io.dateline.server.http;

import io.dateline.FacetRequest;
import io.dateline.FacetRequest.Crossed;
import io.dateline.FacetRequest.Published;
import io.dateline.FacetRequest.Values;
import io.dateline.SearchRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked of single facets, by parameters such as {@code facetPrefix.source}: the name of the
 * facet stands after the dot, and means it wherever it is counted, crossed with another too.
 */
final class FacetOptions {
  private static final String ORDER = "facetOrder.";
  private static final String PREFIX = "facetPrefix.";
  private static final String AFTER = "facetAfter.";
  private static final String EMPTY = "facetEmpty.";

  /** How such parameters begin. */
  static final List<String> NAMES = List.of(ORDER, PREFIX, AFTER, EMPTY);

  private final Map<String, String> options = new LinkedHashMap<>();

  static boolean isOne(String parameter) {
    return NAMES.stream().anyMatch(parameter::startsWith);
  }

  void put(String parameter, String value) {
    options.put(parameter, value);
  }

  /**
   * The request with facets as the options want them.
   *
   * @throws io.dateline.InvalidRequestException when an option concerns no facet of the request
   */
  SearchRequest applyTo(SearchRequest request) {
    SearchRequest changed = request;
    for (Map.Entry<String, String> option : options.entrySet()) {
      String parameter = option.getKey();
      List<FacetRequest> facets =
          changed.facets().stream()
              .map(facet -> with(facet, parameter, option.getValue()))
              .toList();
      String name = parameter.substring(parameter.indexOf('.') + 1);
      if (changed.facets().stream().noneMatch(facet -> concerns(facet, parameter, name))) {
        throw SearchParameters.invalid(
            "%s: there is no facet %s that it could concern; ask for it with facet"
                .formatted(Quotation.of(parameter), Quotation.of(name)));
      }
      changed = changed.facets(facets);
    }
    return changed;
  }

  private static boolean concerns(FacetRequest facet, String parameter, String name) {
    return switch (facet) {
      case Values values -> values.name().equals(name) && !parameter.startsWith(EMPTY);
      case Published published -> published.name().equals(name) && parameter.startsWith(EMPTY);
      case Crossed crossed ->
          concerns(crossed.values(), parameter, name) || concerns(crossed.each(), parameter, name);
    };
  }

  private static FacetRequest with(FacetRequest facet, String parameter, String value) {
    return switch (facet) {
      case Values values -> with(values, parameter, value);
      case Published published ->
          parameter.equals(EMPTY + published.name())
              ? published.empty(SearchParameters.truth(parameter, value))
              : published;
      case Crossed crossed ->
          new Crossed(
              with(crossed.values(), parameter, value), with(crossed.each(), parameter, value));
    };
  }

  private static Values with(Values values, String parameter, String value) {
    String name = values.name();
    if (parameter.equals(ORDER + name)) {
      return values.order(SearchParameters.choice(parameter, value, FacetRequest.Order.values()));
    }
    if (parameter.equals(PREFIX + name)) {
      return values.prefix(value);
    }
    return parameter.equals(AFTER + name) ? values.after(value) : values;
  }
}
