package io.dateline;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something to count over all matches. */
public sealed interface FacetRequest {
  /** How many values there are when the request does not say. */
  int DEFAULT_SIZE = 10;

  /** How many buckets of dates there are at most when the request leaves their width open. */
  int DEFAULT_BUCKETS = 60;

  /**
   * The name of the facet in the result: {@code source}, …, {@code published}, or two of these with
   * a {@code *} between them.
   */
  String name();

  /** In which order the values of a field come. */
  enum Order {
    /** The most frequent first; those of one count by value. */
    COUNT,
    /** By code points, ascending. */
    VALUE;

    /** The lower-case name, as it stands in requests. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The values of a field.
   *
   * @param size the most buckets, from 1 to {@link Limits#FACET_SIZE}
   * @param prefix how the values shown begin, without regard to case and accents; empty for any
   * @param after where the page of values begins: {@link Facet.Values#next()} of the same request;
   *     null for the first. In the order of values any text may stand here
   */
  record Values(Field field, int size, Order order, String prefix, @Nullable String after)
      implements FacetRequest {
    public Values {
      if (size < 1 || size > Limits.FACET_SIZE) {
        throw invalid(
            "facet: the size of '" + field + "' is " + size + "; give 1 to " + Limits.FACET_SIZE);
      }
      requireShort("facetPrefix", prefix, Limits.VALUE_CHARS);
      if (after != null) {
        requireShort("facetAfter", after, Limits.VALUE_CHARS + 20);
      }
    }

    /** The first, by count. */
    public Values(Field field, int size) {
      this(field, size, Order.COUNT, "", null);
    }

    public Values order(Order order) {
      return new Values(field, size, order, prefix, after);
    }

    public Values prefix(String prefix) {
      return new Values(field, size, order, prefix, after);
    }

    public Values after(@Nullable String after) {
      return new Values(field, size, order, prefix, after);
    }

    @Override
    public String name() {
      return field.toString();
    }

    private void requireShort(String parameter, String text, int most) {
      if (text.length() > most) {
        throw invalid(
            "%s.%s: it has %d characters; give at most %d"
                .formatted(parameter, field, text.length(), most));
      }
    }
  }

  /**
   * A histogram of the publication dates.
   *
   * @param interval the width of the buckets; null for the finest that places most of the dated
   *     matches in at most {@code most} buckets
   * @param most the most buckets, from 1 to {@link Limits#FACET_BUCKETS}; more are an error
   * @param empty whether there are buckets without an article between the first and the last
   */
  record Published(@Nullable Interval interval, int most, boolean empty) implements FacetRequest {
    public Published {
      if (most < 1 || most > Limits.FACET_BUCKETS) {
        throw invalid(
            "facet: %d buckets of dates are not permitted; give 1 to %d"
                .formatted(most, Limits.FACET_BUCKETS));
      }
    }

    /** Without empty buckets. */
    public Published(Interval interval) {
      this(interval, Limits.FACET_BUCKETS, false);
    }

    public Published empty(boolean empty) {
      return new Published(interval, most, empty);
    }

    @Override
    public String name() {
      return "published";
    }
  }

  /**
   * For each of some values, a facet of the articles that have it.
   *
   * @param each what is counted for each: values of another field, or dates
   */
  record Crossed(Values values, FacetRequest each) implements FacetRequest {
    public Crossed {
      if (each instanceof Crossed || each.name().equals(values.name())) {
        throw invalid(
            "facet: '%s*%s' is not permitted; cross two different facets, such as source*published:month"
                .formatted(values.name(), each.name()));
      }
    }

    @Override
    public String name() {
      return values.name() + "*" + each.name();
    }
  }

  /**
   * Reads {@code name}, {@code name:size}, {@code published:interval}, {@code published:auto},
   * {@code published:auto:buckets}, or two of these with a {@code *} between them, the first of
   * values.
   *
   * @throws InvalidRequestException with {@link ErrorCode#INVALID_PARAMETER}
   */
  static FacetRequest parse(String text) {
    return FacetText.parse(text);
  }

  private static InvalidRequestException invalid(String message) {
    return new InvalidRequestException(ErrorCode.INVALID_PARAMETER, message);
  }
}
