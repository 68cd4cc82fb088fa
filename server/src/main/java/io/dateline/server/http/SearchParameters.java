package io.dateline.server.http;

import io.dateline.ErrorCode;
import io.dateline.Field;
import io.dateline.InvalidRequestException;
import io.dateline.Match;
import io.dateline.SearchRequest;
import io.dateline.Sort;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From the parameters of a request, by URL, JSON or command line, to the library's request. */
public final class SearchParameters {
  /** Every parameter there is, in the order of the documentation. */
  static final List<String> NAMES =
      List.of(
          "q",
          "source",
          "agency",
          "author",
          "language",
          "kind",
          "from",
          "to",
          "zone",
          "sort",
          "recency",
          "feedback",
          "size",
          "cursor",
          "facet",
          "sideways",
          "span",
          "match",
          "strict",
          "snippets",
          "snippetChars",
          "explain");

  /** Those that may be given more than once. */
  static final List<String> REPEATABLE =
      List.of("source", "agency", "author", "language", "kind", "facet");

  private static final int LONGEST_NUMBER = 9;

  private SearchParameters() {}

  /**
   * The request that the parameters ask for.
   *
   * @throws InvalidRequestException when one is unknown, given too often, or has a value that is
   *     not permitted; the message names what is
   */
  public static SearchRequest request(Map<String, List<String>> parameters) {
    SearchRequest request = SearchRequest.everything();
    FacetOptions options = new FacetOptions();
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      String name = parameter.getKey();
      boolean isOption = FacetOptions.isOne(name);
      if (!isOption && !NAMES.contains(name)) {
        throw invalid(
            "'%s' is not a parameter; permitted are %s, and with the name of a facet after them %s"
                .formatted(
                    Quotation.of(name),
                    String.join(", ", NAMES),
                    String.join(", ", FacetOptions.NAMES)));
      }
      if (parameter.getValue().size() > 1 && !REPEATABLE.contains(name)) {
        throw invalid(name + ": given " + parameter.getValue().size() + " times; give it once");
      }
      for (String value : parameter.getValue()) {
        if (isOption) {
          options.put(name, value);
        } else {
          request = with(request, name, value);
        }
      }
    }
    return options.applyTo(request);
  }

  static SearchRequest with(SearchRequest request, String name, String value) {
    return switch (name) {
      case "q" -> request.text(value);
      case "source" -> FieldValue.addTo(request, Field.SOURCE, value);
      case "agency" -> FieldValue.addTo(request, Field.AGENCY, value);
      case "author" -> FieldValue.addTo(request, Field.AUTHOR, value);
      case "language" -> FieldValue.addTo(request, Field.LANGUAGE, value);
      case "kind" -> FieldValue.addTo(request, Field.KIND, value);
      case "from" -> request.from(value);
      case "to" -> request.to(value);
      case "zone" -> request.zone(value);
      case "sort" -> request.sort(choice(name, value, Sort.values()));
      case "recency" -> request.recency(value);
      case "feedback" -> request.feedback(truth(name, value));
      case "size" -> request.size(number(name, value));
      case "cursor" -> request.cursor(value);
      case "facet" -> request.facet(value);
      case "sideways" -> request.sideways(truth(name, value));
      case "span" -> request.span(truth(name, value));
      case "match" -> request.match(choice(name, value, Match.values()));
      case "strict" -> request.strict(truth(name, value));
      case "snippets" -> request.snippets(number(name, value));
      case "snippetChars" -> request.snippetChars(number(name, value));
      case "explain" -> request.explain(truth(name, value));
      default -> throw new IllegalStateException("no meaning for the parameter " + name);
    };
  }

  static <T> T choice(String name, String value, T[] permitted) {
    for (T one : permitted) {
      if (one.toString().equals(value)) {
        return one;
      }
    }
    String names = Arrays.stream(permitted).map(Object::toString).collect(Collectors.joining(", "));
    throw invalid(name + ": '" + Quotation.of(value) + "' is not permitted; give one of " + names);
  }

  static int number(String name, String value) {
    boolean digits =
        !value.isEmpty()
            && value.length() <= LONGEST_NUMBER
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits) {
      throw invalid(name + ": '" + Quotation.of(value) + "' is not a whole number, such as 10");
    }
    return Integer.parseInt(value);
  }

  static boolean truth(String name, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw invalid(
              name + ": '" + Quotation.of(value) + "' is not permitted; give true or false");
    };
  }

  static InvalidRequestException invalid(String detail) {
    return new InvalidRequestException(ErrorCode.INVALID_PARAMETER, detail);
  }
}
