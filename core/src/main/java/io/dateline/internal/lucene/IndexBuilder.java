package io.dateline.internal.lucene;

import io.dateline.Article;
import java.io.IOException;
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
import org.jspecify.annotations.Nullable;

/**
 * Writes a new index into an empty folder.
 *
 * <p>For use by one thread; it indexes on all cores by itself.
 */
public final class IndexBuilder implements AutoCloseable {
  private static final int MEGABYTE = 1 << 20;

  /** The most there are at the end, for each costs every search. */
  private static final int MOST_SEGMENTS = 8;

  /**
   * The most that all articles may take to be written by one thread as one segment, while their
   * postings are made by another.
   */
  private static final long SMALL_BYTES = 64L * MEGABYTE;

  private static final int HEAP_PER_SMALL = 16;

  /**
   * The larger the buffers are, the fewer segments there are at first. All buffers together take
   * this part of the heap, and what waits for them nearly as much.
   */
  private static final int HEAP_PER_BUFFERS = 4;

  private static final long LEAST_BUFFER_BYTES = 16L * MEGABYTE;
  private static final long MOST_BUFFER_BYTES = 256L * MEGABYTE;

  /** What postings and columns take in memory, to what articles take while they wait. */
  private static final double BUFFER_PER_TEXT = 1.5;

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
  private final Segments segments;

  /** What each lane may have. */
  private final long bufferBytes;

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
    this(folder, Math.min(Runtime.getRuntime().maxMemory() / HEAP_PER_SMALL, SMALL_BYTES));
  }

  /**
   * @param smallBytes the most that all articles may take to become one segment
   */
  IndexBuilder(Path folder, long smallBytes) {
    this.folder = folder;
    Directory opened = null;
    try {
      opened = BuildDirectory.open(folder);
      this.directory = opened;
      this.writer = new IndexWriter(opened, config());
    } catch (IOException e) {
      closeQuietly(opened);
      throw Faults.writing(folder, e);
    }
    this.segments = new Segments(writer);
    long allBytes = Runtime.getRuntime().maxMemory() / HEAP_PER_BUFFERS;
    int cores = Runtime.getRuntime().availableProcessors();
    int count = Math.clamp(allBytes / LEAST_BUFFER_BYTES, 1, cores);
    this.bufferBytes = Math.min(allBytes / count, MOST_BUFFER_BYTES);
    this.lanes = lanes(count, smallBytes);
  }

  private IndexWriterConfig config() {
    return BuildDirectory.config().setMergePolicy(new FewSegments()).setMergeScheduler(merges);
  }

  private List<Lane> lanes(int count, long smallBytes) {
    long run = (long) (bufferBytes / BUFFER_PER_TEXT);
    // While lanes are at work on one run each, the next ones begin to be gathered.
    Room room = new Room(run * count + run * count / 4);
    return IntStream.range(0, count)
        .mapToObj(lane -> "lane-" + lane)
        .map(name ->
            new Lane(
                name, runWriter(name, bufferBytes, false), smallBytes / count, run, room, failure))
        .toList();
  }

  private RunWriter runWriter(String name, long bufferBytes, boolean ahead) {
    return new RunWriter(
        segments, folder.resolve(name), bufferBytes, ahead, () -> failure.get() != null);
  }

  /**
   * Adds articles, in order: one whose id was there before, in this batch too, takes its place.
   *
   * @throws io.dateline.StorageException when they, or some added before, could not be written
   */
  public void add(List<Article> batch) {
    rethrowFailure();
    List<List<Waiting>> parts = new ArrayList<>();
    lanes.forEach(lane -> parts.add(new ArrayList<>()));
    for (Article article : batch) {
      long hash = IdSet.hash(article.id());
      int lane = (int) Long.remainderUnsigned(hash, lanes.size());
      parts.get(lane).add(Waiting.of(article, !seen.add(hash)));
    }
    for (int lane = 0; lane < parts.size(); lane++) {
      lanes.get(lane).put(parts.get(lane));
    }
  }

  /**
   * Completes the index: when this returns, it is whole. To sync its files and their folder is up
   * to the caller.
   *
   * @return how many articles it holds
   * @throws io.dateline.StorageException when it could not be written
   */
  public long finish() {
    endLanes();
    rethrowFailure();
    try {
      writeKept();
      mergeSmallest();
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

  /** What lanes have kept becomes one segment, with the memory of all. */
  private void writeKept() throws IOException {
    Run kept = new Run();
    lanes.forEach(lane -> kept.addAll(lane.kept()));
    if (!kept.isEmpty()) {
      runWriter("kept", bufferBytes * lanes.size(), true).write(kept);
    }
  }

  /** What is being merged already is waited for first. */
  private void mergeSmallest() throws IOException {
    writer.flush();
    merges.sync();
    rethrowFailure();
    // No lane is at work any more.
    int threads = FewSegments.MERGES;
    merges.setMaxMergesAndThreads(threads, threads);
    writer.forceMerge(MOST_SEGMENTS);
  }

  /**
   * Replaced articles would still count in the statistics that scores come from. Only segments that
   * hold some are written anew: merging all into one would take as much room again.
   */
  private void dropReplaced() throws IOException {
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
      lanes.forEach(Lane::end);
      lanes.forEach(Lane::join);
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
