package io.dateline.internal.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.NoMergeScheduler;
import org.apache.lucene.util.IOUtils;

/**
 * Makes segments of runs.
 *
 * <p>Each run has a writer and a folder of its own, for one writer lets its threads take turns on
 * its buffers, and what is in order in each run would be mixed there.
 *
 * <p>For use by one thread.
 */
final class RunWriter {
  private final Segments segments;
  private final Path folder;
  private final long bufferBytes;
  private final BooleanSupplier ended;
  private final boolean ahead;

  /**
   * @param folder where its segments are made, and nothing else is
   * @param bufferBytes what becomes of a run in memory: when it is more, the run becomes several
   *     segments
   * @param ahead whether another thread has time to make postings
   * @param ended whether nobody wants the rest of a run
   */
  RunWriter(
      Segments segments, Path folder, long bufferBytes, boolean ahead, BooleanSupplier ended) {
    this.segments = segments;
    this.folder = folder;
    this.bufferBytes = bufferBytes;
    this.ahead = ahead;
    this.ended = ended;
  }

  /** Takes all articles out of a run. */
  void write(Run run) throws IOException {
    run.sort();
    Inversion inversion = new Inversion(run.numbering(), ahead);
    Documents documents = new Documents(inversion);
    try (BuildDirectory directory = BuildDirectory.open(folder)) {
      try (IndexWriter writer =
          new IndexWriter(new TemporaryInMemory(directory), config(inversion))) {
        while (!ended.getAsBoolean() && !run.isEmpty()) {
          Queue<Run.Entry> segment = nextSegment(run, inversion);
          for (Run.Entry next = segment.poll(); next != null; next = segment.poll()) {
            writer.addDocument(documents.document(next.waiting().article(), next.words()));
          }
          writer.flush();
        }
        writer.commit();
      }
      segments.add(directory, run.replaced());
    } finally {
      IOUtils.rm(folder);
    }
  }

  /** As many articles as the buffer permits, whose words are in the inversion then. */
  private Queue<Run.Entry> nextSegment(Run run, Inversion inversion) {
    Queue<Run.Entry> segment = new ArrayDeque<>();
    do {
      Run.Entry article = run.remove();
      inversion.add(article.words());
      segment.add(article);
    } while (!run.isEmpty() && inversion.bytes() <= bufferBytes);
    inversion.complete();
    return segment;
  }

  private IndexWriterConfig config(Inversion inversion) {
    return BuildDirectory.config()
        .setCodec(new ArticleCodec(inversion))
        .setSimilarity(new Lengths(inversion))
        .setMergePolicy(NoMergePolicy.INSTANCE)
        .setMergeScheduler(NoMergeScheduler.INSTANCE)
        // The writer ends no segment by itself: its postings are of all that was meant for it.
        .setMaxBufferedDocs(Integer.MAX_VALUE)
        .setRAMBufferSizeMB(IndexWriterConfig.DISABLE_AUTO_FLUSH);
  }
}
