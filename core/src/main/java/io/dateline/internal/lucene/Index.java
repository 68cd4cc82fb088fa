package io.dateline.internal.lucene;

import io.dateline.ArchiveStats;
import io.dateline.Article;
import io.dateline.PartialDate;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A finished index, open for searching.
 *
 * <p>Safe for use by many threads. What is under way when it is closed finishes first.
 */
public final class Index implements AutoCloseable {
  /** What an index holds; the parts are those of {@link ArchiveStats}. */
  public record Stats(
      long articles,
      long undated,
      long ambiguous,
      @Nullable PartialDate first,
      @Nullable PartialDate last,
      List<ArchiveStats.Source> sources) {
    public Stats {
      sources = List.copyOf(sources);
    }
  }

  private Index() {}

  /**
   * Opens the index in a folder.
   *
   * @throws io.dateline.ArchiveException when there is none, or none that this version can read
   * @throws io.dateline.StorageException when its files cannot be read
   */
  public static Index open(Path folder) {
    throw new UnsupportedOperationException(folder.toString());
  }

  /**
   * Verifies the checksum of every file.
   *
   * @throws io.dateline.ArchiveException when a file is damaged
   * @throws io.dateline.StorageException when a file cannot be read
   */
  public static void check(Path folder) {
    throw new UnsupportedOperationException(folder.toString());
  }

  /** The version of the schema that indexes are written and read in. */
  public static int schemaVersion() {
    return 1;
  }

  /**
   * Searches.
   *
   * @param generation names this index in cursors, so that they are not taken for another's
   * @throws io.dateline.InvalidRequestException when the query or the cursor is not permitted
   */
  public SearchResult search(SearchRequest request, String generation) {
    throw new UnsupportedOperationException(generation);
  }

  /** The whole article; empty when there is none with this id. */
  public Optional<Article> article(String id) {
    throw new UnsupportedOperationException(id);
  }

  /**
   * Every article, in no particular order. Close the stream; the index stays readable until then.
   */
  public Stream<Article> articles() {
    throw new UnsupportedOperationException();
  }

  /** What it holds. */
  public Stats stats() {
    throw new UnsupportedOperationException();
  }

  /** Ends reading. Closing again does nothing. */
  @Override
  public void close() {}
}
