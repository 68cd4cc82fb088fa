package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** Where the lanes' segments come together. Safe for use by many threads. */
final class Segments {
  private final IndexWriter writer;

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
}
