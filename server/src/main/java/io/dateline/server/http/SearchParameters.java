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
          "size",
          "cursor",
          "facet",
          "match",
          "strict",
          "snippets",
          "snippetChars");

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
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      String name = parameter.getKey();
      if (!NAMES.contains(name)) {
        throw invalid(
            "'"
                + Quotation.of(name)
                + "' is not a parameter; permitted are "
                + String.join(", ", NAMES));
      }
      if (parameter.getValue().size() > 1 && !REPEATABLE.contains(name)) {
        throw invalid(name + ": given " + parameter.getValue().size() + " times; give it once");
      }
      for (String value : parameter.getValue()) {
        request = with(request, name, value);
      }
    }
    return request;
  }

  private static SearchRequest with(SearchRequest request, String name, String value) {
    return switch (name) {
      case "q" -> request.text(value);
      case "source" -> request.where(Field.SOURCE, value);
      case "agency" -> request.where(Field.AGENCY, value);
      case "author" -> request.where(Field.AUTHOR, value);
      case "language" -> request.where(Field.LANGUAGE, value);
      case "kind" -> request.where(Field.KIND, value);
      case "from" -> request.from(value);
      case "to" -> request.to(value);
      case "zone" -> request.zone(value);
      case "sort" -> request.sort(choice(name, value, Sort.values()));
      case "size" -> request.size(number(name, value));
      case "cursor" -> request.cursor(value);
      case "facet" -> request.facet(value);
      case "match" -> request.match(choice(name, value, Match.values()));
      case "strict" -> request.strict(truth(name, value));
      case "snippets" -> request.snippets(number(name, value));
      case "snippetChars" -> request.snippetChars(number(name, value));
      default -> throw new IllegalStateException("no meaning for the parameter " + name);
    };
  }

  private static <T> T choice(String name, String value, T[] permitted) {
    for (T one : permitted) {
      if (one.toString().equals(value)) {
        return one;
      }
    }
    String names = Arrays.stream(permitted).map(Object::toString).collect(Collectors.joining(", "));
    throw invalid(name + ": '" + Quotation.of(value) + "' is not permitted; give one of " + names);
  }

  private static int number(String name, String value) {
    boolean digits =
        !value.isEmpty()
            && value.length() <= LONGEST_NUMBER
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits) {
      throw invalid(name + ": '" + Quotation.of(value) + "' is not a whole number, such as 10");
    }
    return Integer.parseInt(value);
  }

  private static boolean truth(String name, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw invalid(
              name + ": '" + Quotation.of(value) + "' is not permitted; give true or false");
    };
  }

  private static InvalidRequestException invalid(String detail) {
    return new InvalidRequestException(ErrorCode.INVALID_PARAMETER, detail);
  }
}
