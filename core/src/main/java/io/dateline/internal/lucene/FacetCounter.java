package io.dateline.internal.lucene;

import io.dateline.Facet;
import java.io.IOException;

/** A counter whose counts are a facet. */
interface FacetCounter extends Counter {
  /** What was counted. Nothing is counted afterwards. */
  Facet facet() throws IOException;
}
