package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/**
 * The first articles by id: the best of all there are, for without words all score the same. They
 * are read from the dictionary of ids, so that it does not matter how many more there are.
 */
final class FirstIds {
  /** What everything scores. */
  private static final long KEY = NumericUtils.floatToSortableInt(1);

  private FirstIds() {}

  static void offer(IndexReader reader, TopHits top) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      top.segment(leaf);
      for (int doc : docs(leaf.reader(), top)) {
        top.offer(doc, KEY);
      }
    }
  }

  /** The documents that may be among those wanted, ascending. */
  private static int[] docs(LeafReader reader, TopHits top) throws IOException {
    TermsEnum ids = Terms.getTerms(reader, Schema.ID).iterator();
    BytesRef after = top.idBefore(KEY);
    BytesRef id;
    if (after == null) {
      id = ids.next();
    } else {
      id = ids.seekCeil(after) == TermsEnum.SeekStatus.END ? null : ids.term();
    }
    Bits live = reader.getLiveDocs();
    // One more, for the id to come after may itself be there.
    int[] docs = new int[Math.min(top.wanted() + 1, reader.maxDoc())];
    int found = 0;
    PostingsEnum postings = null;
    for (; id != null && found < docs.length; id = ids.next()) {
      postings = ids.postings(postings, PostingsEnum.NONE);
      int doc = postings.nextDoc();
      if (live == null || live.get(doc)) {
        docs[found++] = doc;
      }
    }
    int[] ascending = Arrays.copyOf(docs, found);
    Arrays.sort(ascending);
    return ascending;
  }
}
