package io.dateline.internal.lucene;

import io.dateline.Facet;
import io.dateline.FacetRequest;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/** The facet of a field's values. */
final class ValueFacet implements FacetCounter {
  private final FacetRequest.Values request;
  private final ValueCounter counter;

  ValueFacet(FacetRequest.Values request, Ordinals ordinals) {
    this.request = request;
    this.counter = new ValueCounter(ordinals);
  }

  @Override
  public void segment(LeafReaderContext leaf) throws IOException {
    counter.segment(leaf);
  }

  @Override
  public void count(int[] docs, int size) throws IOException {
    counter.count(docs, size);
  }

  @Override
  public Facet facet() throws IOException {
    return counter.counts().facet(request);
  }
}
