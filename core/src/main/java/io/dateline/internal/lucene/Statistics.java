package io.dateline.internal.lucene;

import io.dateline.ArchiveStats.Source;
import io.dateline.Evidence;
import io.dateline.Field;
import io.dateline.Hit;
import io.dateline.PartialDate;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/** Counts what an index holds. */
final class Statistics {
  private final Ordinals sources;

  /** By source, the last for articles without one. */
  private final long[] articles;

  private final long[] undated;
  private final long[] ambiguous;

  private Statistics(Ordinals sources) {
    this.sources = sources;
    this.articles = new long[sources.count() + 1];
    this.undated = new long[articles.length];
    this.ambiguous = new long[articles.length];
  }

  static Index.Stats of(IndexReader reader, Searches searches, Derived derived) throws IOException {
    Statistics statistics = new Statistics(derived.ordinals(Field.SOURCE));
    for (LeafReaderContext leaf : reader.leaves()) {
      statistics.count(leaf);
    }
    SearchResult.Span span = span(searches);
    return new Index.Stats(
        sum(statistics.articles),
        sum(statistics.undated),
        sum(statistics.ambiguous),
        published(span.first()),
        published(span.last()),
        statistics.sources());
  }

  private void count(LeafReaderContext leaf) throws IOException {
    SortedDocValues source = DocValues.unwrapSingleton(sources.values(leaf));
    SortedDocValues kind =
        DocValues.unwrapSingleton(DocValues.getSortedSet(leaf.reader(), Schema.name(Field.KIND)));
    NumericDocValues start = DocValues.getNumeric(leaf.reader(), Schema.START);
    if (source == null || kind == null) {
      throw new IllegalStateException("an article has one source and one kind of date at most");
    }
    LongValues global = sources.global(leaf);
    int ambiguousKind = kind.lookupTerm(new BytesRef(Evidence.Kind.AMBIGUOUS.toString()));
    for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
      int of = source.advanceExact(doc) ? (int) global.get(source.ordValue()) : articles.length - 1;
      articles[of]++;
      if (start.advanceExact(doc) && start.longValue() == Dates.UNDATED) {
        undated[of]++;
      }
      if (kind.advanceExact(doc) && kind.ordValue() == ambiguousKind) {
        ambiguous[of]++;
      }
    }
  }

  private List<Source> sources() throws IOException {
    List<Source> named = new ArrayList<>();
    int last = articles.length - 1;
    for (int i = 0; i < last; i++) {
      named.add(new Source(sources.value(i), articles[i], undated[i], ambiguous[i]));
    }
    // They stand in the order of their names, which a stable sort keeps.
    named.sort(Comparator.comparingLong(Source::articles).reversed());
    if (articles[last] > 0) {
      named.add(new Source(null, articles[last], undated[last], ambiguous[last]));
    }
    return named;
  }

  private static SearchResult.Span span(Searches searches) throws IOException {
    SearchRequest request = SearchRequest.everything().size(0).snippets(0).span(true);
    // Without hits there is no cursor, and no generation to name in it.
    return Objects.requireNonNull(searches.search(request, "").span(), "it was asked for");
  }

  private static @Nullable PartialDate published(@Nullable Hit hit) {
    return hit == null ? null : hit.published();
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
