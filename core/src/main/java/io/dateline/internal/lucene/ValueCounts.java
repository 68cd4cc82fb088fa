package io.dateline.internal.lucene;

import io.dateline.Facet;
import io.dateline.FacetRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How many articles have each value of a field. */
final class ValueCounts {
  private final Ordinals ordinals;
  private final int[] counts;
  private final long total;

  /**
   * @param counts by the value's ordinal and one; first the articles that have none
   * @param total the articles counted
   */
  ValueCounts(Ordinals ordinals, int[] counts, long total) {
    this.ordinals = ordinals;
    this.counts = counts;
    this.total = total;
  }

  Ordinals ordinals() {
    return ordinals;
  }

  /** How many values there are, those that no article counted has with them. */
  int size() {
    return counts.length - 1;
  }

  int count(int ordinal) {
    return counts[1 + ordinal];
  }

  long missing() {
    return counts[0];
  }

  long total() {
    return total;
  }

  Facet.Values facet(FacetRequest.Values request) throws IOException {
    ValuePage page = ValuePage.of(this, request);
    List<Facet.Bucket> buckets = new ArrayList<>();
    for (int ordinal : page.ordinals()) {
      buckets.add(new Facet.Bucket(ordinals.value(ordinal), count(ordinal)));
    }
    return new Facet.Values(buckets, page.others(), missing(), total, page.next());
  }
}
