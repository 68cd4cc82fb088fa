package io.dateline.internal.lucene;

import io.dateline.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.NoMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * One thread that makes a segment of each run of the articles it is given. All articles of one id
 * go to the same lane, so that the last of them wins.
 *
 * <p>Each run has a writer and a folder of its own, for one writer lets its threads take turns on
 * its buffers, and what is in order in each lane would be mixed there.
 */
final class Lane {
  private final Segments segments;
  private final long smallBytes;
  private final long runBytes;
  private final long bufferBytes;
  private final Room room;
  private final Path folder;

  /** The first failure of any lane. */
  private final AtomicReference<@Nullable Throwable> failure;

  /** Bounded by the room. */
  private final BlockingQueue<Run> queue = new LinkedBlockingQueue<>();

  private final Inversion inversion = new Inversion();
  private final Documents documents = new Documents(inversion);
  private final Thread thread;
  private Run gathered = new Run();

  /** The run that is all there is, if it takes little. */
  private volatile @Nullable Run small;

  private boolean first = true;

  /**
   * @param folder where its segments are made, and nothing else is
   * @param smallBytes the most that its articles may take to become a segment in memory
   * @param runBytes what the articles of one run take while they wait
   * @param bufferBytes what becomes of them in memory: when it is more, the run becomes several
   *     segments
   * @param room the memory for the articles of all lanes
   * @param failure the first one of any lane
   */
  Lane(
      Segments segments,
      Path folder,
      long smallBytes,
      long runBytes,
      long bufferBytes,
      Room room,
      AtomicReference<@Nullable Throwable> failure) {
    this.segments = segments;
    this.folder = folder;
    this.smallBytes = smallBytes;
    this.runBytes = runBytes;
    this.bufferBytes = bufferBytes;
    this.room = room;
    this.failure = failure;
    this.thread =
        Thread.ofPlatform()
            .name("dateline-index-" + folder.getFileName())
            .daemon()
            .start(this::run);
  }

  /**
   * Gives it an article, once there is room.
   *
   * @param repeated whether its id may have been there before
   */
  void put(Article article, boolean repeated) {
    long before = gathered.bytes();
    gathered.add(article, repeated);
    room.take(gathered.bytes() - before);
    if (gathered.bytes() >= runBytes) {
      queue.add(gathered);
      gathered = new Run();
      first = false;
    }
  }

  /** Tells it that nothing more comes. */
  void end() {
    if (!gathered.isEmpty()) {
      small = first && gathered.bytes() <= smallBytes ? gathered : null;
      queue.add(gathered);
    }
    queue.add(new Run());
  }

  /** Waits until everything it was given is done, and it has ended. */
  void join() {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * An empty run ends it. After a failure, of this lane or another, the rest is taken and dropped,
   * so that nobody waits.
   */
  private void run() {
    try {
      for (Run run = queue.take(); !run.isEmpty(); run = queue.take()) {
        long bytes = run.bytes();
        try {
          if (failure.get() == null) {
            index(run);
          }
        } catch (IOException | RuntimeException | Error e) {
          failure.compareAndSet(null, e);
        } finally {
          // What is taken out of it stays in memory until its segment is written.
          room.giveBack(bytes);
        }
      }
    } catch (InterruptedException e) {
      failure.compareAndSet(null, e);
    }
  }

  private void index(Run run) throws IOException {
    run.sort();
    if (run == small) {
      Directory memory = new ByteBuffersDirectory();
      write(run, memory);
      segments.hold(memory);
      return;
    }
    try (BuildDirectory directory = BuildDirectory.open(folder)) {
      write(run, new TemporaryInMemory(directory));
      segments.add(directory, run.replaced());
    } finally {
      IOUtils.rm(folder);
    }
  }

  private void write(Run run, Directory directory) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, config())) {
      while (failure.get() == null && !run.isEmpty()) {
        writer.addDocument(documents.document(run.remove()));
        if (inversion.bytes() > bufferBytes) {
          writer.flush();
        }
      }
      writer.commit();
    }
  }

  private IndexWriterConfig config() {
    return BuildDirectory.config()
        .setCodec(new ArticleCodec(inversion))
        .setSimilarity(new Lengths(inversion))
        .setMergePolicy(NoMergePolicy.INSTANCE)
        .setMergeScheduler(NoMergeScheduler.INSTANCE)
        .setRAMBufferSizeMB(bufferBytes / (double) (1 << 20));
  }
}
