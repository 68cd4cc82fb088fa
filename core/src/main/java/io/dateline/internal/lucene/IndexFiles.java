package io.dateline.internal.lucene;

import io.dateline.ArchiveException;
import io.dateline.ErrorCode;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;

/** Opens and checks the files of an index. It never writes, so that the folder may be read-only. */
final class IndexFiles {
  private IndexFiles() {}

  /** Opens an index to search it. */
  static DirectoryReader open(Path folder) {
    return open(folder, Schema.OLDEST_SEARCHED);
  }

  /**
   * Opens an index.
   *
   * @param oldest the oldest version of the schema that will do
   */
  static DirectoryReader open(Path folder, int oldest) {
    requireFolder(folder);
    DirectoryReader reader = null;
    try {
      // The directory holds nothing to close but its files, which are the reader's.
      reader = DirectoryReader.open(FSDirectory.open(folder, NoLockFactory.INSTANCE));
      requireVersion(folder, oldest, reader.getIndexCommit().getUserData().get(Schema.VERSION_KEY));
      return reader;
    } catch (IOException e) {
      close(reader);
      throw Faults.reading(folder, e);
    } catch (IllegalArgumentException e) {
      // So Lucene says that it no longer has the reader of a format.
      throw Faults.tooOld(folder, new IOException(e));
    } catch (ArchiveException e) {
      close(reader);
      throw e;
    }
  }

  static void check(Path folder) {
    requireFolder(folder);
    try (Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
        CheckIndex check = new CheckIndex(directory)) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
      CheckIndex.Status status = check.checkIndex();
      if (!status.clean && Thread.currentThread().isInterrupted()) {
        // What was not read to its end is not known to be damaged.
        throw new ClosedByInterruptException();
      }
      if (!status.clean) {
        throw new ArchiveException(
            ErrorCode.ARCHIVE_CORRUPT,
            "the index in "
                + folder
                + " is damaged: "
                + status.numBadSegments
                + " of its "
                + status.numSegments
                + " segments cannot be read; go back to another generation, or rebuild it");
      }
    } catch (IOException e) {
      throw Faults.reading(folder, e);
    }
  }

  private static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ArchiveException(
          ErrorCode.ARCHIVE_NOT_FOUND, "there is no folder " + folder + " with an index");
    }
  }

  private static void requireVersion(Path folder, int oldest, @Nullable String version) {
    int number;
    try {
      number = version == null ? -1 : Integer.parseInt(version);
    } catch (NumberFormatException e) {
      number = -1;
    }
    if (number < 0) {
      throw Faults.foreign(folder);
    }
    if (number > Schema.VERSION) {
      throw Faults.tooNew(folder, null);
    }
    if (number < oldest) {
      throw Faults.tooOld(folder, null);
    }
  }

  private static void close(@Nullable DirectoryReader reader) {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (IOException e) {
      // It is refused in any case.
    }
  }
}
