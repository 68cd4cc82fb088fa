package io.dateline.internal.lucene;

import io.dateline.Limits;
import io.dateline.ParsedQuery;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import io.dateline.SearchResult.Total;
import io.dateline.Sort;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Answers searches. Safe for use by many threads. */
final class Searches {
  static {
    // A word of the query can become a phrase under each analysis, in title and in body.
    int clauses = Limits.QUERY_CLAUSES * Analysis.values().length * 2 * 2;
    IndexSearcher.setMaxClauseCount(Math.max(IndexSearcher.getMaxClauseCount(), clauses));
  }

  private final IndexSearcher searcher;
  private final Derived derived;

  Searches(IndexReader reader, Derived derived) {
    this.searcher = new IndexSearcher(reader);
    this.derived = derived;
  }

  SearchResult search(SearchRequest request, String generation) throws IOException {
    long begun = System.nanoTime();
    ParsedQuery parsed = io.dateline.Query.parse(request.text(), request.match(), request.strict());
    TopHits.Position after =
        request.cursor() == null ? null : Cursor.decode(request, generation, request.cursor());
    QueryTranslator translator = new QueryTranslator(searcher);
    Query text = translator.translate(parsed.query());
    Facets facets = new Facets(searcher, derived, request, text);
    Query query = facets.query(text, request.sort() == Sort.RELEVANCE ? Occur.MUST : Occur.FILTER);
    // One hit more than asked for tells whether there is a next page.
    TopHits top = new TopHits(request.size() == 0 ? 0 : request.size() + 1, after);
    Pass pass =
        searcher.search(
            query, new Pass(request.sort(), top, facets.sideways(), facets.groups()).manager());
    List<TopHits.Entry> best = top.best();
    String next = null;
    if (best.size() > request.size()) {
      best = best.subList(0, request.size());
      next = Cursor.encode(request, generation, best.getLast().position());
    }
    HitReader reader = new HitReader(searcher, parsed.query(), request);
    List<String> warnings = new ArrayList<>(parsed.warnings());
    warnings.addAll(translator.warnings());
    return new SearchResult(
        new Total(pass.total(), true),
        Duration.ofNanos(System.nanoTime() - begun),
        warnings,
        reader.read(best),
        facets.facets(),
        span(facets.span(), reader),
        next);
  }

  private static SearchResult.@Nullable Span span(SpanCounter.@Nullable Span span, HitReader reader)
      throws IOException {
    return span == null
        ? null
        : new SearchResult.Span(reader.bare(span.first()), reader.bare(span.last()));
  }

  /**
   * What a request matches, whatever its order.
   *
   * @param query the text and the filter, without scores
   * @param warnings what of the text is not honoured
   */
  record Matching(Query query, List<String> warnings) {}

  Matching matching(SearchRequest request) throws IOException {
    ParsedQuery parsed = io.dateline.Query.parse(request.text(), request.match(), request.strict());
    QueryTranslator translator = new QueryTranslator(searcher);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(translator.translate(parsed.query()), Occur.FILTER);
    Filters.addTo(query, request.filter(), request.zone());
    List<String> warnings = new ArrayList<>(parsed.warnings());
    warnings.addAll(translator.warnings());
    return new Matching(query.build(), warnings);
  }

  IndexSearcher searcher() {
    return searcher;
  }
}
