package io.dateline;

import java.util.Locale;

/** Something to count over all matches. */
public sealed interface FacetRequest {
  /** How many buckets there are when the request does not say. */
  int DEFAULT_SIZE = 10;

  /** The name of the facet in the result: {@code source}, …, {@code published}. */
  String name();

  /**
   * The most frequent values of a field.
   *
   * @param size the most buckets, from 1 to {@link Limits#FACET_SIZE}
   */
  record Values(Field field, int size) implements FacetRequest {
    public Values {
      if (size < 1 || size > Limits.FACET_SIZE) {
        throw new InvalidRequestException(
            ErrorCode.INVALID_PARAMETER,
            "facet: the size of '" + field + "' is " + size + "; give 1 to " + Limits.FACET_SIZE);
      }
    }

    @Override
    public String name() {
      return field.toString();
    }
  }

  /** A histogram of the publication dates. */
  record Published(Interval interval) implements FacetRequest {
    @Override
    public String name() {
      return "published";
    }
  }

  /**
   * Reads {@code name}, {@code name:size} or {@code published:year|month|day}.
   *
   * @throws InvalidRequestException with {@link ErrorCode#INVALID_PARAMETER}
   */
  static FacetRequest parse(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    String detail = colon < 0 ? "" : text.substring(colon + 1);
    if (name.equals("published")) {
      for (Interval interval : Interval.values()) {
        if (interval.toString().equals(detail)) {
          return new Published(interval);
        }
      }
      throw invalid(text);
    }
    for (Field field : Field.values()) {
      if (field.toString().equals(name)) {
        return new Values(field, colon < 0 ? DEFAULT_SIZE : size(text, detail));
      }
    }
    throw invalid(text);
  }

  private static int size(String text, String detail) {
    if (detail.isEmpty()
        || detail.length() > 9
        || !detail.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw invalid(text);
    }
    return Integer.parseInt(detail);
  }

  private static InvalidRequestException invalid(String text) {
    return new InvalidRequestException(
        ErrorCode.INVALID_PARAMETER,
        String.format(
            Locale.ROOT,
            "facet: '%s' is not permitted; give source, agency, author, language or kind, each with an"
                + " optional :size, or published:year, published:month or published:day",
            Texts.clip(text, 60)));
  }
}
