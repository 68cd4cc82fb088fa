package io.dateline;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Facets as they are written in requests. */
final class FacetText {
  private static final String AUTO = "auto";
  private static final int LONGEST_NUMBER = 9;

  private FacetText() {}

  static FacetRequest parse(String text) {
    int star = text.indexOf('*');
    if (star < 0) {
      return single(text, text);
    }
    if (single(text.substring(0, star), text) instanceof FacetRequest.Values values) {
      return new FacetRequest.Crossed(values, single(text.substring(star + 1), text));
    }
    throw invalid(text);
  }

  private static FacetRequest single(String part, String whole) {
    int colon = part.indexOf(':');
    String name = colon < 0 ? part : part.substring(0, colon);
    String detail = colon < 0 ? "" : part.substring(colon + 1);
    if (name.equals("published")) {
      return published(detail, whole);
    }
    for (Field field : Field.values()) {
      if (field.toString().equals(name)) {
        return new FacetRequest.Values(
            field, colon < 0 ? FacetRequest.DEFAULT_SIZE : number(detail, whole));
      }
    }
    throw invalid(whole);
  }

  private static FacetRequest published(String detail, String whole) {
    for (Interval interval : Interval.values()) {
      if (interval.toString().equals(detail)) {
        return new FacetRequest.Published(interval);
      }
    }
    if (detail.equals(AUTO)) {
      return new FacetRequest.Published(null, FacetRequest.DEFAULT_BUCKETS, false);
    }
    if (detail.startsWith(AUTO + ":")) {
      int most = number(detail.substring(AUTO.length() + 1), whole);
      return new FacetRequest.Published(null, most, false);
    }
    throw invalid(whole);
  }

  private static int number(String digits, String whole) {
    if (digits.isEmpty()
        || digits.length() > LONGEST_NUMBER
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw invalid(whole);
    }
    return Integer.parseInt(digits);
  }

  private static InvalidRequestException invalid(String text) {
    String intervals =
        Arrays.stream(Interval.values())
            .map(interval -> "published:" + interval)
            .collect(Collectors.joining(", "));
    return new InvalidRequestException(
        ErrorCode.INVALID_PARAMETER,
        "facet: '%s' is not permitted; give source, agency, author, language or kind, each with an optional :size, or %s, published:auto or published:auto:buckets, or one of the former, a * and another"
            .formatted(Texts.clip(text, 60), intervals));
  }
}
