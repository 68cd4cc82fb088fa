package io.dateline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An archive open for searching. It follows rebuilds by itself: a search answers from the
 * generation that is current when it begins.
 *
 * <p>Safe for use by many threads. Close it when done.
 */
public final class Archive implements AutoCloseable {
  private Archive() {}

  /**
   * Opens the archive in a folder.
   *
   * @throws ArchiveException when there is none, or none this version can read
   * @throws StorageException when its files cannot be read
   */
  public static Archive open(Path folder) {
    throw new UnsupportedOperationException();
  }

  /**
   * Searches.
   *
   * @throws InvalidRequestException when the query or the cursor is not permitted
   * @throws ArchiveException when the archive is closed or damaged
   */
  public SearchResult search(SearchRequest request) {
    throw new UnsupportedOperationException();
  }

  /** The whole article; empty when there is none with this id. */
  public Optional<Article> article(String id) {
    throw new UnsupportedOperationException();
  }

  /** What the archive holds now. */
  public ArchiveStats stats() {
    throw new UnsupportedOperationException();
  }

  /** Ends searching; searches under way finish first. Closing again does nothing. */
  @Override
  public void close() {}
}
