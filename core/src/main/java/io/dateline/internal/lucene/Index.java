package io.dateline.internal.lucene;

import io.dateline.ArchiveStats;
import io.dateline.Article;
import io.dateline.ExportSummary;
import io.dateline.Filter;
import io.dateline.Hit;
import io.dateline.InvalidRequestException;
import io.dateline.PackedArticle;
import io.dateline.PartialDate;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import io.dateline.Similar;
import io.dateline.SuggestRequest;
import io.dateline.Suggestion;
import io.dateline.Synonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
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

  private final Path folder;
  private final DirectoryReader reader;
  private final Derived derived;
  private final Searches searches;
  private final Articles articles;
  private final Suggestions suggestions;
  private volatile @Nullable Stats stats;
  private boolean closed;

  private Index(Path folder, DirectoryReader reader, SynonymTable synonyms) {
    this.folder = folder;
    this.reader = reader;
    this.derived = new Derived(reader);
    this.articles = new Articles(reader);
    try {
      this.searches = new Searches(reader, synonyms, derived);
    } catch (IOException e) {
      throw Faults.reading(folder, e);
    }
    this.suggestions = new Suggestions(searches, derived);
  }

  /**
   * Opens the index in a folder.
   *
   * @throws io.dateline.ArchiveException when there is none, or none that this version can read
   * @throws io.dateline.StorageException when its files cannot be read
   */
  public static Index open(Path folder) {
    return open(folder, Synonyms.NONE);
  }

  /** Opens the index in a folder, to look for synonyms as well. */
  public static Index open(Path folder, Synonyms synonyms) {
    SynonymTable table = new SynonymTable(synonyms);
    return new Index(folder, IndexFiles.open(folder), table);
  }

  /**
   * Opens an index for its {@link #articles} alone, of an older version of the schema, too.
   *
   * @throws io.dateline.ArchiveException when there is none, or none that this version can read
   * @throws io.dateline.StorageException when its files cannot be read
   */
  public static Index openForArticles(Path folder) {
    SynonymTable none = new SynonymTable(Synonyms.NONE);
    return new Index(folder, IndexFiles.open(folder, Schema.OLDEST_ARTICLES), none);
  }

  /**
   * Verifies the checksum of every file.
   *
   * @throws io.dateline.ArchiveException when a file is damaged
   * @throws io.dateline.StorageException when a file cannot be read
   */
  public static void check(Path folder) {
    IndexFiles.check(folder);
  }

  /** The oldest version of the schema that is searched as it is. */
  public static int oldestSchemaVersion() {
    return Schema.OLDEST_SEARCHED;
  }

  /** The version of the schema that indexes are written in. */
  public static int schemaVersion() {
    return Schema.VERSION;
  }

  /**
   * Searches.
   *
   * @param generation the digest of the manifest, which binds cursors to this index
   * @throws io.dateline.InvalidRequestException when the query or the cursor is not permitted
   */
  public SearchResult search(SearchRequest request, String generation) {
    return reading(() -> searches.search(request, generation));
  }

  /**
   * Tells of a generation, by the digest of its manifest, whether a request's cursor is for it.
   *
   * @throws io.dateline.InvalidRequestException when it is damaged or another request's
   */
  public static Predicate<String> generation(SearchRequest request, String cursor) {
    return Cursor.generation(request, cursor);
  }

  /** The error for a cursor whose generation is gone. */
  public static InvalidRequestException expired() {
    return Cursor.expired();
  }

  /**
   * Gives every match as a whole article, by date; relevance stands for the newest first.
   *
   * @param receiver says whether to go on
   */
  public ExportSummary export(
      SearchRequest request, String generation, Predicate<Article> receiver) {
    return reading(() -> new Exports(searches).articles(request, generation, receiver));
  }

  /** The same without bodies, origins and evidence, which takes a fraction of the time. */
  public ExportSummary exportHits(
      SearchRequest request, String generation, Predicate<Hit> receiver) {
    return reading(() -> new Exports(searches).hits(request, generation, receiver));
  }

  /** Completes what somebody types. */
  public List<Suggestion> suggest(SuggestRequest request) {
    return reading(() -> suggestions.suggest(request));
  }

  /** The articles most like one; empty when there is none with this id. */
  public Optional<List<Similar>> similar(String id, Filter filter, ZoneId zone, int size) {
    return reading(() -> {
      Optional<PackedArticle> article = articles.article(id);
      return article.isEmpty()
          ? Optional.empty()
          : Optional.of(new Likeness(searches).of(article.get().unpacked(), filter, zone, size));
    });
  }

  /** The whole article, its body as it is stored; empty when there is none with this id. */
  public Optional<PackedArticle> article(String id) {
    return reading(() -> articles.article(id));
  }

  /**
   * Every article, in no particular order. Close the stream; the index stays readable until then.
   */
  public Stream<Article> articles() {
    begin();
    return articles.all(e -> Faults.reading(folder, e)).onClose(this::end);
  }

  /** How many articles it holds. */
  public long count() {
    return reading(reader::numDocs);
  }

  /** What it holds. */
  public Stats stats() {
    Stats known = stats;
    if (known == null) {
      known = reading(() -> Statistics.of(reader, searches, derived));
      stats = known;
    }
    return known;
  }

  /** Ends reading. Closing again does nothing. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      try {
        reader.close();
      } catch (IOException e) {
        throw Faults.reading(folder, e);
      }
    }
  }

  /** Something that reads the index. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private <T> T reading(Reading<T> reading) {
    begin();
    try {
      return reading.read();
    } catch (IOException e) {
      throw Faults.reading(folder, e);
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      throw Faults.reading(folder, cause == null ? new IOException(e) : cause);
    } finally {
      end();
    }
  }

  private void begin() {
    if (!reader.tryIncRef()) {
      throw Faults.closed();
    }
  }

  private void end() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw Faults.reading(folder, e);
    }
  }
}
