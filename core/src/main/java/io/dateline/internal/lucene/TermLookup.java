package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The terms of a query, each looked up in the index once. For one search, on one thread. */
final class TermLookup {
  private final IndexSearcher searcher;
  private final Map<Term, TermStates> states = new HashMap<>();

  TermLookup(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** In how many articles it is. */
  int articles(Term term) throws IOException {
    return states(term).docFreq();
  }

  /** A query that need not look it up again, nor does who asks its states. */
  TermQuery query(Term term) throws IOException {
    return new TermQuery(term, states(term));
  }

  /** Those of the terms that a word may be in a field which the index has; one of them if none. */
  List<BytesRef> present(WordField field, BytesRef word) throws IOException {
    List<BytesRef> terms = field.form().terms(word);
    if (terms.size() == 1) {
      return terms;
    }
    List<BytesRef> present = new ArrayList<>(terms.size());
    for (BytesRef term : terms) {
      if (articles(new Term(field.name(), term)) > 0) {
        present.add(term);
      }
    }
    return present.isEmpty() ? List.of(word) : present;
  }

  private TermStates states(Term term) throws IOException {
    TermStates known = states.get(term);
    if (known == null) {
      known = TermStates.build(searcher, term, true);
      states.put(term, known);
    }
    return known;
  }
}
