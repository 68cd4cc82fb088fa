package io.dateline;

import io.dateline.internal.lucene.Index;
import io.dateline.internal.store.Generation;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * What a rebuild reads.
 *
 * @param outcomes what is read, in order
 * @param bytesRead grows as it is read
 * @param bytesTotal the bytes of all input, as far as known
 */
record RebuildSource(Stream<Outcome> outcomes, LongAdder bytesRead, long bytesTotal)
    implements AutoCloseable {

  static RebuildSource of(Pages pages) {
    LongAdder bytes = new LongAdder();
    return new RebuildSource(pages.read(bytes), bytes, pages.bytesTotal());
  }

  /** A generation that the writer keeps from being deleted. Each article counts its share of it. */
  static RebuildSource itself(Generation generation) {
    Index index = Index.open(generation.index());
    LongAdder bytes = new LongAdder();
    long total = generation.manifest().bytes();
    long share = total / Math.max(1, generation.manifest().counts().indexed());
    Stream<Outcome> outcomes =
        index
            .articles()
            .map(article -> {
              bytes.add(share);
              return new Outcome.Accepted(article);
            });
    return new RebuildSource(outcomes.onClose(index::close), bytes, total);
  }

  @Override
  public void close() {
    outcomes.close();
  }
}
