package io.dateline.internal.extract;

import io.dateline.Evidence;
import java.util.List;

/**
 * A candidate for a value of the article and what was found for and against it.
 *
 * @param reasons each in a few words, the amount it counts first
 */
record Weighed<T>(T value, Evidence evidence, double score, List<String> reasons) {
  Weighed {
    reasons = List.copyOf(reasons);
  }

  Found<T> found() {
    return new Found<>(value, evidence);
  }
}
