package io.dateline;

import io.dateline.internal.lucene.Index;
import io.dateline.internal.store.Generation;
import java.util.Iterator;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * What a rebuild reads.
 *
 * @param outcomes what is read, in order
 * @param bytesRead grows as it is read
 * @param bytesTotal the bytes of all input, as far as known
 * @param onClose what ends the reading
 */
record RebuildSource(
    Iterator<Outcome> outcomes, LongAdder bytesRead, long bytesTotal, Runnable onClose)
    implements AutoCloseable {

  static RebuildSource of(Pages pages) {
    LongAdder bytes = new LongAdder();
    Stream<Outcome> outcomes = pages.read(bytes);
    return new RebuildSource(outcomes.iterator(), bytes, pages.bytesTotal(), outcomes::close);
  }

  /** A generation that the writer keeps from being deleted. Each article counts its share of it. */
  static RebuildSource itself(Generation generation) {
    LongAdder bytes = new LongAdder();
    long total = generation.manifest().bytes();
    long share = total / Math.max(1, generation.manifest().counts().indexed());
    Index index = Index.openForArticles(generation.index());
    Stream<Article> articles = index.articles().onClose(index::close);
    Stream<Outcome> outcomes =
        articles.map(article -> {
          bytes.add(share);
          return new Outcome.Accepted(article);
        });
    return new RebuildSource(outcomes.iterator(), bytes, total, articles::close);
  }

  @Override
  public void close() {
    onClose.run();
  }
}
