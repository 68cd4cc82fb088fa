package io.dateline.internal.lucene;

import io.dateline.Field;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Searches one state of an index, and knows by which analyses its articles were indexed. */
final class Searcher extends IndexSearcher {
  private final Set<Analysis> analyses;
  private final @Nullable CollectionStatistics body;

  Searcher(IndexReader reader) throws IOException {
    super(reader);
    setSimilarity(new Scoring());
    analyses = held(reader);
    body = body();
  }

  /** The body's words, as many as there are places: some have two terms there. */
  private @Nullable CollectionStatistics body() throws IOException {
    CollectionStatistics terms = super.collectionStatistics(Schema.BODY);
    CollectionStatistics all = super.collectionStatistics(Schema.WORDS);
    if (terms == null || all == null) {
      return null;
    }
    CollectionStatistics title = super.collectionStatistics(Schema.TITLE);
    long inTitles = title == null ? 0 : title.sumTotalTermFreq();
    long words = all.sumTotalTermFreq() - Schema.TITLE_WEIGHT * inTitles;
    return new CollectionStatistics(
        Schema.BODY, terms.maxDoc(), terms.docCount(), words, Math.min(terms.sumDocFreq(), words));
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    return field.equals(Schema.BODY) ? body : super.collectionStatistics(field);
  }

  /** Those of the languages that its articles have; a word looks for what these make of it. */
  Set<Analysis> analyses() {
    return analyses;
  }

  /** Searches with one collector for all segments, on the caller's thread alone. */
  <C extends Collector> void collect(Query query, C collector) throws IOException {
    search(
        query,
        new CollectorManager<C, C>() {
          @Override
          public C newCollector() {
            return collector;
          }

          @Override
          public C reduce(Collection<C> collectors) {
            return collector;
          }
        });
  }

  private static Set<Analysis> held(IndexReader reader) throws IOException {
    Set<Analysis> held = EnumSet.noneOf(Analysis.class);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms languages = Terms.getTerms(leaf.reader(), Schema.name(Field.LANGUAGE));
      TermsEnum each = languages.iterator();
      for (BytesRef tag = each.next(); tag != null; tag = each.next()) {
        held.add(Analysis.of(tag.utf8ToString()));
      }
      if (languages.getDocCount() < leaf.reader().maxDoc()) {
        held.add(Analysis.of(null));
      }
    }
    return held;
  }
}
