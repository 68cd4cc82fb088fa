package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Counts the articles that have a term and pass a filter, and finds the newest of them, which is
 * the first in each segment. For one request, on one thread.
 */
final class Tally {
  /**
   * How many there are.
   *
   * @param newest the start of the newest's date; {@link Dates#UNDATED} when none is dated
   */
  record Count(long articles, long newest) {}

  private final IndexSearcher searcher;
  private final @Nullable Query filter;
  private final Map<String, List<SegmentTerms>> fields = new HashMap<>();

  /**
   * @param filter null when every article passes
   */
  Tally(IndexSearcher searcher, @Nullable Query filter) {
    this.searcher = searcher;
    this.filter = filter;
  }

  boolean isFiltered() {
    return filter != null;
  }

  /** A query that only finds what passes. */
  Query passing(Query query) {
    BooleanQuery.Builder both = new BooleanQuery.Builder().add(query, Occur.FILTER);
    if (filter != null) {
      both.add(filter, Occur.FILTER);
    }
    return both.build();
  }

  Count of(Term term) throws IOException {
    return filter == null ? unfiltered(term) : filtered(term);
  }

  private Count unfiltered(Term term) throws IOException {
    long articles = 0;
    long newest = Dates.UNDATED;
    for (SegmentTerms segment : segments(term.field())) {
      int first = segment.first(term.bytes());
      if (first != DocIdSetIterator.NO_MORE_DOCS) {
        articles += segment.articles();
        newest = Math.max(newest, start(segment.reader, first));
      }
    }
    return new Count(articles, newest);
  }

  private List<SegmentTerms> segments(String field) throws IOException {
    List<SegmentTerms> segments = fields.get(field);
    if (segments == null) {
      segments = new ArrayList<>();
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        segments.add(new SegmentTerms(leaf.reader(), field));
      }
      fields.put(field, segments);
    }
    return segments;
  }

  /** What looks up one term after another in a segment: to make it takes longer than to look. */
  private static final class SegmentTerms {
    private final LeafReader reader;
    private final TermsEnum terms;
    private @Nullable PostingsEnum postings;

    SegmentTerms(LeafReader reader, String field) throws IOException {
      this.reader = reader;
      this.terms = Terms.getTerms(reader, field).iterator();
    }

    /** The first document that has a term. */
    int first(BytesRef term) throws IOException {
      if (!terms.seekExact(term)) {
        return DocIdSetIterator.NO_MORE_DOCS;
      }
      postings = terms.postings(postings, PostingsEnum.NONE);
      return postings.nextDoc();
    }

    /** How many documents have the term that was found last. */
    int articles() throws IOException {
      return terms.docFreq();
    }
  }

  private Count filtered(Term term) throws IOException {
    Query query = searcher.rewrite(passing(new TermQuery(term)));
    Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    long articles = 0;
    long newest = Dates.UNDATED;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        DocIdSetIterator found = scorer.iterator();
        int first = found.nextDoc();
        newest = Math.max(newest, start(leaf.reader(), first));
        for (int doc = first; doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
          articles++;
        }
      }
    }
    return new Count(articles, newest);
  }

  static long start(LeafReader reader, int doc) throws IOException {
    NumericDocValues starts = reader.getNumericDocValues(Schema.START);
    return doc != DocIdSetIterator.NO_MORE_DOCS && starts != null && starts.advanceExact(doc)
        ? starts.longValue()
        : Dates.UNDATED;
  }
}
