package io.dateline;

import java.time.ZoneId;
import java.util.List;

/** Counts over all matches of a search, not only over the page of hits. */
public sealed interface Facet {

  /**
   * The articles that share a value.
   *
   * @param value the value, or the year, month or day
   */
  record Bucket(String value, long count) {}

  /**
   * Articles by the values of a field, by count descending, then by value.
   *
   * @param others the sum of the buckets beyond the size asked for
   * @param missing the articles that have no value. Where an article has one value at most,
   *     buckets, others and missing add up to the total
   */
  record Values(List<Bucket> buckets, long others, long missing) implements Facet {
    public Values {
      buckets = List.copyOf(buckets);
    }
  }

  /**
   * Articles by date, ascending, without empty buckets. Buckets, coarser and missing add up to the
   * total.
   *
   * @param zone the zone of the buckets, for dates that have an offset
   * @param coarser the articles whose date is known less precisely than the interval
   * @param missing the undated articles
   */
  record Published(Interval interval, ZoneId zone, List<Bucket> buckets, long coarser, long missing)
      implements Facet {
    public Published {
      buckets = List.copyOf(buckets);
    }
  }
}
