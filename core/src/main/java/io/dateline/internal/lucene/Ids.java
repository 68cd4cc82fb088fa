package io.dateline.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * The ids of a segment, for breaking ties. Within it they are compared by their ordinals, without
 * reading them.
 */
final class Ids {
  private final SortedDocValues values;

  Ids(LeafReader reader) throws IOException {
    values = DocValues.getSorted(reader, Schema.ID);
  }

  /** The ordinal of a document's id. Documents are asked for in ascending order. */
  int ordinal(int doc) throws IOException {
    if (!values.advanceExact(doc)) {
      throw new IllegalStateException("document " + doc + " has no id");
    }
    return values.ordValue();
  }

  BytesRef id(int ordinal) throws IOException {
    return BytesRef.deepCopyOf(values.lookupOrd(ordinal));
  }

  /**
   * The place of any id among the segment's: twice its ordinal, or the odd number between its
   * neighbours' where the segment does not have it.
   */
  long place(BytesRef id) throws IOException {
    long found = values.lookupTerm(id);
    return found >= 0 ? 2 * found : 2 * (-found - 1) - 1;
  }
}
