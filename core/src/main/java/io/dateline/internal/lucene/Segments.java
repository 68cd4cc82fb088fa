package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/** Where the lanes' segments come together. Safe for use by many threads. */
final class Segments {
  private final IndexWriter writer;

  /** In memory, each of a lane that has no other. */
  private final List<Directory> held = new ArrayList<>();

  Segments(IndexWriter writer) {
    this.writer = writer;
  }

  /**
   * Adds what was committed in a folder, which is empty afterwards, in place of earlier articles.
   * Deletions are applied before segments are added, and so never reach into those; one at a time,
   * nobody else's come in between.
   */
  synchronized void add(BuildDirectory directory, List<Term> replaced) throws IOException {
    if (!replaced.isEmpty()) {
      writer.deleteDocuments(replaced.toArray(Term[]::new));
    }
    writer.addIndexes(directory);
  }

  /** Keeps what was committed in memory, and takes the place of nothing, for {@link #addHeld}. */
  synchronized void hold(Directory memory) {
    held.add(memory);
  }

  /** Adds all that is kept as one segment. */
  synchronized void addHeld() throws IOException {
    List<DirectoryReader> readers = new ArrayList<>();
    try {
      List<CodecReader> segments = new ArrayList<>();
      for (Directory memory : held) {
        DirectoryReader reader = DirectoryReader.open(memory);
        readers.add(reader);
        reader.leaves().forEach(leaf -> segments.add((CodecReader) leaf.reader()));
      }
      if (!segments.isEmpty()) {
        writer.addIndexes(segments.toArray(CodecReader[]::new));
      }
    } finally {
      IOUtils.close(readers);
      IOUtils.close(held);
      held.clear();
    }
  }
}
