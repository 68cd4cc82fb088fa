package io.dateline;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts over all matches of a search, not only over the page of hits. */
public sealed interface Facet {

  /**
   * The articles that share a value.
   *
   * @param value the value, or the year, quarter ({@code 2016-Q2}), month, ISO week ({@code
   *     2016-W18}), day or hour ({@code 2016-05-04T13})
   */
  record Bucket(String value, long count) {}

  /**
   * Articles by the values of a field, in the order asked for.
   *
   * @param others the sum of all other buckets: those before and after this page, and those that do
   *     not begin as asked for
   * @param missing the articles that have no value
   * @param total the articles counted: all that match or, counted sideways, all that would but for
   *     the filter on this field. Where an article has one value at most, buckets, others and
   *     missing add up to it
   * @param next where the next page of values begins; null when this is the last
   */
  record Values(List<Bucket> buckets, long others, long missing, long total, @Nullable String next)
      implements Facet {
    public Values {
      buckets = List.copyOf(buckets);
    }
  }

  /**
   * Articles by date, ascending. Buckets, coarser and missing add up to the total.
   *
   * @param zone the zone of the buckets, for dates that have an offset. An hour that its clock
   *     shows twice is one bucket, one that it skips is none
   * @param coarser the articles whose date is known less precisely than the interval
   * @param missing the undated articles
   * @param total the articles counted
   */
  record Published(
      Interval interval, ZoneId zone, List<Bucket> buckets, long coarser, long missing, long total)
      implements Facet {
    public Published {
      buckets = List.copyOf(buckets);
    }
  }

  /**
   * For each of some values of a field, another facet of the articles that have it.
   *
   * @param rows the values, in the order asked for
   * @param others as in {@link Values}; so are the rest
   */
  record Crossed(List<Row> rows, long others, long missing, long total, @Nullable String next)
      implements Facet {
    /**
     * One of the values.
     *
     * @param count the articles that have it, all of which {@code facet} counts
     */
    public record Row(String value, long count, Facet facet) {}

    public Crossed {
      rows = List.copyOf(rows);
    }
  }
}
