package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Words in a row, of which the last may go on. */
final class PrefixRow {
  /** The most words that the last may go on to. */
  static final int MOST = 4096;

  private final IndexSearcher searcher;
  private final String field;
  private final List<BytesRef> terms;

  PrefixRow(IndexSearcher searcher, String field, List<BytesRef> terms) {
    this.searcher = searcher;
    this.field = field;
    this.terms = terms;
  }

  Query query(Set<String> warnings) throws IOException {
    BytesRef start = terms.getLast();
    Set<BytesRef> ends = new TreeSet<>();
    boolean whole = true;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      whole &= collect(leaf, start, ends);
    }
    if (!whole) {
      warnings.add(
          "'"
              + start.utf8ToString()
              + "*' begins more than "
              + MOST
              + " words, of which only the first were looked for; give more of its letters");
    }
    if (ends.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
    terms.subList(0, terms.size() - 1).forEach(term -> row.add(new Term(field, term)));
    row.add(ends.stream().map(end -> new Term(field, end)).toArray(Term[]::new));
    return row.build();
  }

  /** Adds the words of a segment; false when there are too many. */
  private boolean collect(LeafReaderContext leaf, BytesRef start, Set<BytesRef> ends)
      throws IOException {
    Terms words = Terms.getTerms(leaf.reader(), field);
    TermsEnum each = words.iterator();
    if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return true;
    }
    int taken = 0;
    for (BytesRef word = each.term();
        word != null && StringHelper.startsWith(word, start);
        word = each.next()) {
      if (taken++ == MOST) {
        return false;
      }
      ends.add(BytesRef.deepCopyOf(word));
    }
    return true;
  }
}
