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

  private final Searcher searcher;
  private final Derived derived;

  Searches(IndexReader reader, Derived derived) throws IOException {
    this.searcher = new Searcher(reader);
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
    Ranking ranking = new Ranking(searcher.getIndexReader(), text, request, after);
    Pass pass = pass(lent(text, request), request, facets, ranking);
    List<TopHits.Entry> best = ranking.page();
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

  private Pass pass(Query text, SearchRequest request, Facets facets, Ranking ranking)
      throws IOException {
    Query query = facets.query(text, request.sort() == Sort.RELEVANCE ? Occur.MUST : Occur.FILTER);
    return searcher.search(
        query,
        new Pass(
                request.sort(),
                ranking.nearness(),
                ranking.top(),
                facets.sideways(),
                facets.groups())
            .manager());
  }

  /** The query with what its best articles lend it, where that is asked for. */
  private Query lent(Query query, SearchRequest request) throws IOException {
    if (!request.feedback() || request.sort() != Sort.RELEVANCE) {
      return query;
    }
    SearchRequest best = request.facets(List.of()).span(false).size(Feedback.ARTICLES - 1);
    Ranking ranking = new Ranking(searcher.getIndexReader(), query, best, null);
    pass(query, best, new Facets(searcher, derived, best, query), ranking);
    return new Feedback(searcher).expanded(query, request.match(), ranking.page());
  }
}
