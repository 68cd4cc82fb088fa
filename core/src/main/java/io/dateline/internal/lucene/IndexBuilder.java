package io.dateline.internal.lucene;

import io.dateline.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new index into an empty folder.
 *
 * <p>For use by one thread; it indexes on all cores by itself.
 */
public final class IndexBuilder implements AutoCloseable {
  private static final int MEGABYTE = 1 << 20;

  private final Path folder;
  private final Directory directory;
  private final ConcurrentMergeScheduler merges =
      new ConcurrentMergeScheduler() {
        // By default it would be printed, and the thread die of it.
        @Override
        protected void handleMergeException(Throwable e) {
          failure.compareAndSet(null, e);
        }
      };

  private final IndexWriter writer;
  private final List<Lane> lanes;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final IdSet seen = new IdSet();
  private State state = State.OPEN;

  private enum State {
    OPEN,
    LANES_ENDED,
    CLOSED
  }

  /**
   * Begins an index in a folder, which is made when it does not exist.
   *
   * @throws io.dateline.StorageException when it cannot be written
   */
  public IndexBuilder(Path folder) {
    this.folder = folder;
    Directory opened = null;
    try {
      Files.createDirectories(folder);
      // Whoever builds here holds the lock of the archive.
      opened = new Unsynced(FSDirectory.open(folder, NoLockFactory.INSTANCE));
      this.directory = opened;
      this.writer = new IndexWriter(opened, config());
    } catch (IOException e) {
      closeQuietly(opened);
      throw Faults.writing(folder, e);
    }
    this.lanes =
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
            .mapToObj(number -> new Lane(writer, number, failure))
            .toList();
  }

  /**
   * Leaves the folder to whoever makes the index part of an archive, who has to sync it in any case
   * and is told when that fails. Lucene takes that for impossible.
   */
  private static final class Unsynced extends FilterDirectory {
    Unsynced(Directory directory) {
      super(directory);
    }

    @Override
    public void syncMetaData() {}
  }

  private IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setIndexSort(Schema.ORDER)
        .setCodec(new ArticleCodec())
        .setMergePolicy(new DropReplaced())
        .setMergeScheduler(merges)
        // Copying each new segment into one file would take its room twice, and its time.
        .setUseCompoundFile(false)
        .setRAMBufferSizeMB(bufferMegabytes())
        .setCommitOnClose(false);
  }

  /** The larger it is, the fewer segments there are, each of which costs every search. */
  private static int bufferMegabytes() {
    long share = Runtime.getRuntime().maxMemory() / 4 / MEGABYTE;
    return Math.clamp(share, 16, 256);
  }

  /**
   * Adds articles, in order: one whose id was there before, in this batch too, takes its place.
   *
   * @throws io.dateline.StorageException when they, or some added before, could not be written
   */
  public void add(List<Article> batch) {
    rethrowFailure();
    List<List<Lane.Job>> jobs =
        lanes.stream().<List<Lane.Job>>map(lane -> new ArrayList<>()).toList();
    for (Article article : batch) {
      long hash = IdSet.hash(article.id());
      int lane = (int) Long.remainderUnsigned(hash, lanes.size());
      jobs.get(lane).add(new Lane.Job(article, !seen.add(hash)));
    }
    for (int i = 0; i < lanes.size(); i++) {
      lanes.get(i).put(jobs.get(i));
    }
  }

  /**
   * Completes the index: when this returns, it is whole and its files are on disk. To sync their
   * folder is up to the caller.
   *
   * @return how many articles it holds
   * @throws io.dateline.StorageException when it could not be written
   */
  public long finish() {
    endLanes();
    rethrowFailure();
    try {
      dropReplaced();
      writer.setLiveCommitData(
          Map.of(Schema.VERSION_KEY, Integer.toString(Schema.VERSION)).entrySet());
      writer.commit();
      long articles = writer.getDocStats().numDocs;
      writer.close();
      directory.close();
      state = State.CLOSED;
      return articles;
    } catch (IOException e) {
      throw Faults.writing(folder, e);
    } catch (RuntimeException e) {
      throw translated(e);
    }
  }

  /**
   * Replaced articles would still count in the statistics that scores come from. Only segments that
   * hold some are written anew: merging all into one would take as much room again. A segment that
   * is being merged already is passed over, so those merges are waited for first.
   */
  private void dropReplaced() throws IOException {
    writer.flush();
    merges.sync();
    while (writer.hasDeletions()) {
      writer.forceMergeDeletes();
      merges.sync();
      rethrowFailure();
    }
  }

  /** Abandons what was not finished; what it wrote stays behind. After {@link #finish} nothing. */
  @Override
  public void close() {
    if (state == State.CLOSED) {
      return;
    }
    failure.compareAndSet(null, new IllegalStateException("the index was abandoned"));
    endLanes();
    state = State.CLOSED;
    try {
      writer.rollback();
    } catch (IOException | RuntimeException e) {
      // It is abandoned: whoever had to know what went wrong was told by add or finish.
      failure.compareAndSet(null, e);
    } finally {
      closeQuietly(directory);
    }
  }

  private void endLanes() {
    if (state == State.OPEN) {
      state = State.LANES_ENDED;
      lanes.forEach(Lane::finish);
    }
  }

  private void rethrowFailure() {
    Throwable cause = failure.get();
    if (cause != null) {
      throw translated(cause);
    }
  }

  private RuntimeException translated(Throwable e) {
    IOException io = Faults.cause(e);
    if (io != null) {
      return Faults.writing(folder, io);
    }
    if (e instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("indexing failed: " + e.getMessage(), e);
  }

  private static void closeQuietly(@Nullable Directory directory) {
    if (directory != null) {
      try {
        directory.close();
      } catch (IOException e) {
        // Nothing more can be done about it, and nothing was lost by it.
      }
    }
  }
}
