package io.dateline.internal.lucene;

import io.dateline.Facet;
import io.dateline.FacetRequest;
import io.dateline.Field;
import io.dateline.Hit;
import io.dateline.Limits;
import io.dateline.ParsedQuery;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import io.dateline.SearchResult.Total;
import io.dateline.Sort;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final Map<Field, Ordinals> ordinals = new ConcurrentHashMap<>();

  Searches(IndexReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  SearchResult search(SearchRequest request, String generation) throws IOException {
    long begun = System.nanoTime();
    ParsedQuery parsed = io.dateline.Query.parse(request.text(), request.match(), request.strict());
    TopHits.Position after =
        request.cursor() == null ? null : Cursor.decode(request, generation, request.cursor());
    QueryTranslator translator = new QueryTranslator(searcher);
    Query query = filtered(translator.translate(parsed.query()), request);
    // One hit more than asked for tells whether there is a next page.
    TopHits top = new TopHits(request.size() == 0 ? 0 : request.size() + 1, after);
    Map<String, Counter> counters = counters(request);
    Pass pass =
        searcher.search(
            query, new Pass(request.sort(), top, List.copyOf(counters.values())).manager());
    Map<String, Facet> facets = new LinkedHashMap<>();
    for (Map.Entry<String, Counter> counter : counters.entrySet()) {
      facets.put(counter.getKey(), counter.getValue().facet());
    }
    List<TopHits.Entry> best = top.best();
    String next = null;
    if (best.size() > request.size()) {
      best = best.subList(0, request.size());
      next = Cursor.encode(request, generation, best.getLast().position());
    }
    List<Hit> hits = new HitReader(searcher, parsed.query(), request).read(best);
    List<String> warnings = new ArrayList<>(parsed.warnings());
    warnings.addAll(translator.warnings());
    return new SearchResult(
        new Total(pass.total(), true),
        Duration.ofNanos(System.nanoTime() - begun),
        warnings,
        hits,
        facets,
        next);
  }

  private static Query filtered(Query query, SearchRequest request) {
    if (Filters.isEmpty(request.filter())) {
      return query;
    }
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(query, request.sort() == Sort.RELEVANCE ? Occur.MUST : Occur.FILTER);
    Filters.addTo(both, request.filter(), request.zone());
    return both.build();
  }

  private Map<String, Counter> counters(SearchRequest request) throws IOException {
    Map<String, Counter> counters = new LinkedHashMap<>();
    for (FacetRequest facet : request.facets()) {
      Counter counter =
          switch (facet) {
            case FacetRequest.Values values ->
                new ValueCounter(ordinals(values.field()), values.size());
            case FacetRequest.Published published ->
                new DateCounter(published.interval(), request.zone());
          };
      counters.put(facet.name(), counter);
    }
    return counters;
  }

  /** Built at the first need of them; twice at worst, when two searches need them at once. */
  Ordinals ordinals(Field field) throws IOException {
    @Nullable Ordinals known = ordinals.get(field);
    if (known == null) {
      known = new Ordinals(reader, Schema.name(field));
      ordinals.put(field, known);
    }
    return known;
  }
}
