package io.dateline.internal.lucene;

import io.dateline.Article;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a new index into an empty folder.
 *
 * <p>For use by one thread; it indexes on all cores by itself.
 */
public final class IndexBuilder implements AutoCloseable {
  /**
   * Begins an index in a folder, which is made when it does not exist.
   *
   * @throws io.dateline.StorageException when it cannot be written
   */
  public IndexBuilder(Path folder) {
    throw new UnsupportedOperationException(folder.toString());
  }

  /**
   * Adds articles, in order: one whose id was there before, in this batch too, takes its place.
   *
   * @throws io.dateline.StorageException when they, or some added before, could not be written
   */
  public void add(List<Article> batch) {
    throw new UnsupportedOperationException();
  }

  /**
   * Completes the index: when this returns, it is whole and on disk.
   *
   * @return how many articles it holds
   * @throws io.dateline.StorageException when it could not be written
   */
  public long finish() {
    throw new UnsupportedOperationException();
  }

  /** Abandons what was not finished; what it wrote stays behind. After {@link #finish} nothing. */
  @Override
  public void close() {}
}
