package io.dateline.internal.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NoLockFactory;

/**
 * The folder of an index that is being built, or of a segment on its way there. Syncing it is left
 * to whoever makes the index part of an archive, who has to do it in any case and is told when that
 * fails: Lucene takes that for impossible.
 */
final class BuildDirectory extends FilterDirectory {
  private final Path folder;

  private BuildDirectory(Path folder) throws IOException {
    // Whoever builds here holds the lock of the archive.
    super(FSDirectory.open(folder, NoLockFactory.INSTANCE));
    this.folder = folder;
  }

  /** Makes the folder when it does not exist. */
  static BuildDirectory open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new BuildDirectory(folder);
  }

  /** How an index is written there; whoever writes adds when to merge. */
  static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setIndexSort(Schema.ORDER)
        .setCodec(new ArticleCodec())
        // Copying each new segment into one file would take its room twice, and its time.
        .setUseCompoundFile(false)
        .setCommitOnClose(false);
  }

  /** A segment that comes from another such folder is not needed there any more. */
  @Override
  public void copyFrom(Directory from, String source, String target, IOContext context)
      throws IOException {
    if (FilterDirectory.unwrap(from) instanceof FSDirectory other) {
      Files.move(other.getDirectory().resolve(source), folder.resolve(target));
    } else {
      super.copyFrom(from, source, target, context);
    }
  }

  @Override
  public void sync(Collection<String> names) {}

  @Override
  public void syncMetaData() {}
}
