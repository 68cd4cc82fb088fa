package io.dateline.server.http;

import io.dateline.InvalidRequestException;
import io.dateline.SearchRequest;
import io.dateline.Sort;
import io.dateline.SuggestRequest;
import io.dateline.Suggestion;
import io.dateline.server.export.Export;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From the parameters of what is not a search itself, but begins with which articles a search would
 * find: exports, feeds, suggestions, likeness.
 */
public final class SelectionParameters {
  /** Those that say which articles may be found at all. */
  private static final List<String> FILTERING =
      List.of("source", "agency", "author", "language", "kind", "from", "to", "zone");

  /** Those that say which articles, and in which order. */
  private static final List<String> SELECTING =
      both(List.of("q"), both(FILTERING, List.of("sort", "match", "strict")));

  /** Those that say what a page of hits looks like. */
  private static final List<String> PAGING = List.of("size", "cursor", "snippets", "snippetChars");

  /** How many articles a feed has when it does not say: a reader looks a few times a day. */
  private static final int FEED_SIZE = 50;

  private static final List<String> EXPORTING = List.of("format", "fields");

  private SelectionParameters() {}

  /**
   * The export that the parameters ask for: those that say which articles, and {@code format} and
   * {@code fields}.
   *
   * @throws InvalidRequestException as {@link SearchParameters#request}, and for an order by
   *     relevance
   */
  public static Export export(Map<String, List<String>> parameters) {
    requirePermitted(parameters, both(SELECTING, EXPORTING));
    SearchRequest request = request(parameters, SELECTING);
    if (parameters.containsKey("sort") && request.sort() == Sort.RELEVANCE) {
      throw SearchParameters.invalid("sort: an export is in order of date; give newest or oldest");
    }
    return Export.of(request, first(parameters, "format"), first(parameters, "fields"));
  }

  /**
   * The search that a feed shows: the newest first and {@value #FEED_SIZE} articles, unless the
   * parameters say otherwise.
   *
   * @throws InvalidRequestException as {@link SearchParameters#request}
   */
  static SearchRequest feed(Map<String, List<String>> parameters) {
    List<String> names = both(SELECTING, PAGING);
    requirePermitted(parameters, names);
    SearchRequest request = request(parameters, names);
    if (!parameters.containsKey("sort")) {
      request = request.sort(Sort.NEWEST);
    }
    return parameters.containsKey("size") ? request : request.size(FEED_SIZE);
  }

  /**
   * What somebody typed, from {@code q}, {@code part}, {@code size} and the filters.
   *
   * @throws InvalidRequestException as {@link SearchParameters#request}
   */
  public static SuggestRequest suggest(Map<String, List<String>> parameters) {
    requirePermitted(parameters, both(List.of("q", "part", "size"), FILTERING));
    SearchRequest filter = request(parameters, FILTERING);
    String text = first(parameters, "q");
    SuggestRequest request =
        SuggestRequest.of(text == null ? "" : text).filter(filter.filter()).zone(filter.zone());
    String size = first(parameters, "size");
    if (size != null) {
      request = request.size(SearchParameters.number("size", size));
    }
    List<String> parts = parameters.getOrDefault("part", List.of());
    return parts.isEmpty()
        ? request
        : request.parts(
            parts.stream()
                .map(part -> SearchParameters.choice("part", part, Suggestion.Part.values()))
                .toList());
  }

  /**
   * How many articles like one are wanted, and which are permitted.
   *
   * @throws InvalidRequestException as {@link SearchParameters#request}
   */
  public static SearchRequest similar(Map<String, List<String>> parameters) {
    List<String> names = both(List.of("size"), FILTERING);
    requirePermitted(parameters, names);
    return request(parameters, names);
  }

  private static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static @Nullable String first(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.getFirst();
  }

  private static void requirePermitted(
      Map<String, List<String>> parameters, List<String> permitted) {
    parameters.forEach((name, values) -> {
      if (!permitted.contains(name)) {
        throw SearchParameters.invalid(
            "'"
                + Quotation.of(name)
                + "' is not a parameter"
                + (SearchParameters.NAMES.contains(name) ? " here" : "")
                + "; permitted are "
                + String.join(", ", permitted));
      }
      if (values.size() > 1
          && !SearchParameters.REPEATABLE.contains(name)
          && !name.equals("part")) {
        throw SearchParameters.invalid(name + ": given " + values.size() + " times; give it once");
      }
    });
  }

  private static SearchRequest request(Map<String, List<String>> parameters, List<String> names) {
    SearchRequest request = SearchRequest.everything();
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      if (names.contains(parameter.getKey())) {
        for (String value : parameter.getValue()) {
          request = SearchParameters.with(request, parameter.getKey(), value);
        }
      }
    }
    return request;
  }
}
