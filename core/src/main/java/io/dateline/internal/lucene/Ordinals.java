package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/**
 * The values of a field over all segments, numbered in their order. Built once an index, it is safe
 * for use by many threads.
 */
final class Ordinals {
  private final String field;
  private final IndexReader reader;
  private final OrdinalMap map;
  private final Map<Integer, char[]> columns = new ConcurrentHashMap<>();

  /** The values that were shown before, where there are not too many to keep. */
  private final @Nullable String[] shown;

  Ordinals(IndexReader reader, String field) throws IOException {
    this.field = field;
    this.reader = reader;
    List<LeafReaderContext> leaves = reader.leaves();
    SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = values(leaves.get(i));
    }
    this.map = OrdinalMap.build(null, values, PackedInts.DEFAULT);
    this.shown = new @Nullable String[isSmall() ? count() : 0];
  }

  /** How many values there are. */
  int count() {
    return Math.toIntExact(map.getValueCount());
  }

  /** The values of a segment, under its own ordinals. */
  SortedSetDocValues values(LeafReaderContext leaf) throws IOException {
    return DocValues.getSortedSet(leaf.reader(), field);
  }

  /**
   * For each document of a segment the number of its value and one, 0 where it has none: two bytes
   * a document, in place of a walk through packed and mapped ordinals for every one that is
   * counted.
   *
   * @return null where a document can have several values, or there are too many
   */
  char @Nullable [] column(LeafReaderContext leaf) throws IOException {
    if (!isSmall()) {
      return null;
    }
    char[] known = columns.get(leaf.ord);
    return known == null ? readColumn(leaf) : known;
  }

  private boolean isSmall() {
    return count() < Character.MAX_VALUE;
  }

  private char @Nullable [] readColumn(LeafReaderContext leaf) throws IOException {
    SortedDocValues single = DocValues.unwrapSingleton(values(leaf));
    if (single == null) {
      return null;
    }
    LongValues global = global(leaf);
    char[] column = new char[leaf.reader().maxDoc()];
    for (int doc = single.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = single.nextDoc()) {
      column[doc] = (char) (1 + global.get(single.ordValue()));
    }
    columns.put(leaf.ord, column);
    return column;
  }

  /** From a segment's ordinals to those of all. */
  LongValues global(LeafReaderContext leaf) {
    return map.getGlobalOrds(leaf.ord);
  }

  /** The value with this number. */
  String value(int ordinal) throws IOException {
    if (!isSmall()) {
      return bytes(ordinal).utf8ToString();
    }
    // Two threads may both read it, and both find the same.
    String known = shown[ordinal];
    if (known == null) {
      known = bytes(ordinal).utf8ToString();
      shown[ordinal] = known;
    }
    return known;
  }

  /** The number of the first value that comes after this one, by code points. */
  int after(String value) throws IOException {
    BytesRef sought = new BytesRef(value);
    int low = 0;
    int high = count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bytes(middle).compareTo(sought) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private BytesRef bytes(int ordinal) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(map.getFirstSegmentNumber(ordinal));
    return values(leaf).lookupOrd(map.getFirstSegmentOrd(ordinal));
  }
}
