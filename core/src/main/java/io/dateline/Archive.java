package io.dateline;

import io.dateline.internal.lucene.Index;
import io.dateline.internal.store.Follower;
import io.dateline.internal.store.Generation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An archive open for searching. It follows rebuilds by itself, those of other processes too: a
 * search answers wholly from the generation that is current when it begins, and within about a
 * second after a rebuild that is the new one.
 *
 * <p>Safe for use by many threads. Close it when done.
 */
public final class Archive implements AutoCloseable {
  private final Follower<Index> follower;

  private Archive(Follower<Index> follower) {
    this.follower = follower;
  }

  /**
   * Opens the archive in a folder, which need not be writable. Every file is compared with its
   * checksum first, at the speed of the disk.
   *
   * @throws ArchiveException when there is none, or none this version can read, or it is damaged
   * @throws StorageException when its files cannot be read
   */
  public static Archive open(Path folder) {
    return open(folder, Synonyms.NONE);
  }

  /**
   * Opens the archive in a folder, to look for words that mean the same as well.
   *
   * @throws ArchiveException when there is none, or none this version can read, or it is damaged
   * @throws StorageException when its files cannot be read
   */
  public static Archive open(Path folder, Synonyms synonyms) {
    return new Archive(new Follower<>(folder, generation -> open(generation, synonyms)));
  }

  private static Index open(Generation generation, Synonyms synonyms) {
    requireReadable(generation);
    return Index.open(generation.index(), synonyms);
  }

  /** Tells from the manifest, before the engine has its say, whether this version reads it. */
  static void requireReadable(Generation generation) {
    requireNotNewer(generation);
    int schema = generation.manifest().schema();
    int oldest = Index.oldestSchemaVersion();
    if (schema < oldest) {
      throw new ArchiveException(
          ErrorCode.ARCHIVE_TOO_OLD,
          "%s was written by an older version of Dateline: its schema is %d and this version searches %d to %d; 'dateline rebuild' without inputs brings it up to date from what it holds"
              .formatted(generation.folder(), schema, oldest, Index.schemaVersion()));
    }
  }

  /** The half of it that concerns whoever only reads its articles. */
  static void requireNotNewer(Generation generation) {
    int schema = generation.manifest().schema();
    int known = Index.schemaVersion();
    if (schema > known) {
      throw new ArchiveException(
          ErrorCode.ARCHIVE_TOO_NEW,
          "%s was written by a newer version of Dateline: its schema is %d and this version reads %d; update Dateline"
              .formatted(generation.folder(), schema, known));
    }
  }

  /**
   * Searches. A page that begins at a cursor comes from the generation of the page before, while
   * the archive has it: at least until the second rebuild, and for as long as somebody goes through
   * it here, no more than a minute from page to page.
   *
   * @throws InvalidRequestException when the query or the cursor is not permitted
   * @throws ArchiveException when the archive is closed or damaged
   */
  public SearchResult search(SearchRequest request) {
    String cursor = request.cursor();
    if (cursor == null) {
      return follower.read((index, generation) -> search(index, generation, request));
    }
    return follower
        .read(
            Index.generation(request, cursor),
            (index, generation) -> search(index, generation, request))
        .orElseThrow(Index::expired);
  }

  private static SearchResult search(Index index, Generation generation, SearchRequest request) {
    return index.search(request, generation.manifestSha256());
  }

  /**
   * Gives every match of a search as a whole article, in order of date: the oldest first under
   * {@link Sort#OLDEST}, else the newest. All are from one generation, whatever is rebuilt
   * meanwhile, and no more than one is held in memory. The page, the facets and the snippets that
   * the request asks for are no part of it.
   *
   * @param receiver is given each article, on this thread, and says whether to go on. What it
   *     throws ends the export and is thrown on
   * @throws InvalidRequestException when the query is not permitted
   * @throws ArchiveException when the archive is closed or damaged
   */
  public ExportSummary export(SearchRequest request, Predicate<Article> receiver) {
    return follower.read((index, generation) -> index.export(request, generation.name(), receiver));
  }

  /**
   * The same without bodies, origins and evidence: many times as fast. The hits have neither scores
   * nor snippets.
   */
  public ExportSummary exportHits(SearchRequest request, Predicate<Hit> receiver) {
    return follower.read(
        (index, generation) -> index.exportHits(request, generation.name(), receiver));
  }

  /**
   * What somebody who has begun to type may mean, the most prominent first: what many articles
   * have, and recent ones. Suggestions that look over a slip come last.
   *
   * @throws ArchiveException when the archive is closed or damaged
   */
  public List<Suggestion> suggest(SuggestRequest request) {
    return follower.read((index, generation) -> index.suggest(request));
  }

  /**
   * The articles most like one, by the words that say most of it, the most like first; never the
   * article itself. Empty when there is none with this id.
   *
   * @param request says by its filter and zone which articles may be found, and by its size how
   *     many; up to {@link Limits#SIMILAR}
   * @throws InvalidRequestException when the size is not permitted
   * @throws ArchiveException when the archive is closed or damaged
   */
  public Optional<List<Similar>> similar(String id, SearchRequest request) {
    int size = request.size();
    if (size < 1 || size > Limits.SIMILAR) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_PARAMETER,
          "size: " + size + " is not permitted; give 1 to " + Limits.SIMILAR);
    }
    return follower.read(
        (index, generation) -> index.similar(id, request.filter(), request.zone(), size));
  }

  /**
   * The whole article; empty when there is none with this id.
   *
   * @throws ArchiveException when the archive is closed or damaged
   */
  public Optional<Article> article(String id) {
    return packedArticle(id).map(PackedArticle::unpacked);
  }

  /**
   * The same with its body as it is stored: less work for whoever passes it on as bytes.
   *
   * @throws ArchiveException when the archive is closed or damaged
   */
  public Optional<PackedArticle> packedArticle(String id) {
    return follower.read((index, generation) -> index.article(id));
  }

  /**
   * What the archive holds now.
   *
   * @throws ArchiveException when the archive is closed or damaged
   */
  public ArchiveStats stats() {
    return follower.read(Archive::stats);
  }

  private static ArchiveStats stats(Index index, Generation generation) {
    Index.Stats stats = index.stats();
    return new ArchiveStats(
        stats.articles(),
        stats.undated(),
        stats.ambiguous(),
        stats.first(),
        stats.last(),
        stats.sources(),
        generation.manifest().bytes(),
        generation.manifest().schema(),
        generation.name(),
        generation.manifest().builtAt());
  }

  /** Ends searching; searches under way finish first. Closing again does nothing. */
  @Override
  public void close() {
    follower.close();
  }
}
