package io.dateline;

import io.dateline.internal.lucene.Index;
import io.dateline.internal.lucene.IndexBuilder;
import io.dateline.internal.read.RejectionFile;
import io.dateline.internal.store.Manifest;
import io.dateline.internal.store.Staging;
import io.dateline.internal.store.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** One rebuild under way. For use by one thread. */
final class RebuildRun {
  private static final int BATCH_ARTICLES = 256;
  private static final int BATCH_CHARS = 1 << 20;
  private static final Duration BETWEEN_TELLINGS = Duration.ofMillis(200);

  private final Path folder;
  private final Writer writer;
  private final RebuildSource source;
  private final RejectionFile rejections;
  private final Consumer<Outcome.Rejected> onRejected;
  private final Consumer<RebuildProgress> onProgress;

  private final List<Article> batch = new ArrayList<>(BATCH_ARTICLES);
  private long batchChars;
  private long accepted;
  private long rejected;
  private long lastTold;

  RebuildRun(
      Path folder,
      Writer writer,
      RebuildSource source,
      RejectionFile rejections,
      Consumer<Outcome.Rejected> onRejected,
      Consumer<RebuildProgress> onProgress) {
    this.folder = folder;
    this.writer = writer;
    this.source = source;
    this.rejections = rejections;
    this.onRejected = onRejected;
    this.onProgress = onProgress;
  }

  RebuildSummary run(long startNanos) {
    try (Staging staging = writer.stage()) {
      try {
        long indexed = build(staging.index());
        Manifest.Counts counts = counts(staging.index(), indexed);
        staging.commit(Index.schemaVersion(), counts);
        return new RebuildSummary(
            counts.read(),
            counts.indexed(),
            counts.replaced(),
            counts.rejected(),
            staging.name(),
            Duration.ofNanos(System.nanoTime() - startNanos));
      } catch (StorageException e) {
        throw staging.withRoom(e);
      }
    }
  }

  private long build(Path index) {
    try (IndexBuilder builder = new IndexBuilder(index)) {
      for (Iterator<Outcome> outcomes = source.outcomes(); outcomes.hasNext(); ) {
        switch (outcomes.next()) {
          case Outcome.Accepted one -> add(builder, one.article());
          case Outcome.Rejected one -> {
            rejected++;
            rejections.add(one);
            onRejected.accept(one);
          }
        }
        tellNowAndThen();
      }
      flush(builder);
      tell();
      requireArticles();
      rejections.close();
      return builder.finish();
    }
  }

  private void add(IndexBuilder builder, Article article) {
    accepted++;
    batch.add(article);
    batchChars += article.body() == null ? 0 : article.body().length();
    if (batch.size() == BATCH_ARTICLES || batchChars > BATCH_CHARS) {
      flush(builder);
    }
  }

  private void flush(IndexBuilder builder) {
    builder.add(batch);
    batch.clear();
    batchChars = 0;
  }

  /** An owner whose inputs went missing should not lose the archive, too. */
  private void requireArticles() {
    if (accepted == 0 && writer.hasCurrent()) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_INPUT,
          "of %,d pages and lines that were read none is an article; the archive in %s stays as it was"
              .formatted(rejected, folder));
    }
  }

  /** Looks at what is on disk, not at what the builder believes it wrote. */
  private Manifest.Counts counts(Path index, long indexed) {
    Index.check(index);
    try (Index built = Index.open(index)) {
      long found = built.stats().articles();
      if (found != indexed || indexed > accepted) {
        throw new ArchiveException(
            ErrorCode.ARCHIVE_CORRUPT,
            "the new index holds %,d articles and should hold %,d of the %,d that were read; the archive in %s stays as it was"
                .formatted(found, indexed, accepted, folder));
      }
    }
    return new Manifest.Counts(accepted + rejected, indexed, accepted - indexed, rejected);
  }

  private void tellNowAndThen() {
    if (System.nanoTime() - lastTold > BETWEEN_TELLINGS.toNanos()) {
      tell();
    }
  }

  private void tell() {
    lastTold = System.nanoTime();
    onProgress.accept(
        new RebuildProgress(accepted + rejected, source.bytesRead().sum(), source.bytesTotal()));
  }
}
