package io.dateline.internal.lucene;

import io.dateline.Limits;
import io.dateline.Match;
import io.dateline.ParsedQuery;
import io.dateline.Relaxed;
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
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Answers searches. Safe for use by many threads. */
final class Searches {
  static {
    // Each word has its readings in title and body, once to rank and once to tell where it stands;
    // a pattern has its expansions in both.
    int words = Limits.QUERY_TERMS * Analysis.values().length * 2 * 2;
    int clauses = words + Limits.QUERY_PATTERNS * Limits.PATTERN_EXPANSIONS * 2;
    IndexSearcher.setMaxClauseCount(Math.max(IndexSearcher.getMaxClauseCount(), clauses));
  }

  private final Searcher searcher;
  private final SynonymTable synonyms;
  private final Derived derived;

  Searches(IndexReader reader, SynonymTable synonyms, Derived derived) throws IOException {
    this.searcher = new Searcher(reader);
    this.synonyms = synonyms;
    this.derived = derived;
  }

  SearchResult search(SearchRequest request, String generation) throws IOException {
    long begun = System.nanoTime();
    ParsedQuery parsed = io.dateline.Query.parse(request.text(), request.match(), request.strict());
    TopHits.Position after =
        request.cursor() == null ? null : Cursor.decode(request, generation, request.cursor());
    QueryTranslator translator = translator(request);
    Found found = find(translator.translate(parsed.query()), request, after);
    boolean doubtful = found.total() == 0 || request.match() == Match.ANY;
    String didYouMean =
        doubtful
            ? new DidYouMean(searcher.getIndexReader(), translator)
                .likelier(parsed.query(), request.text(), text -> hits(text, request))
            : null;
    Relaxed relaxed = null;
    if (found.total() == 0) {
      for (Relaxation.Step step : Relaxation.steps(translator, parsed)) {
        found = find(step.query(), request, after);
        if (found.total() > 0) {
          relaxed = step.relaxed();
          break;
        }
      }
    }
    List<TopHits.Entry> best = found.best();
    String next = null;
    if (best.size() > request.size()) {
      best = best.subList(0, request.size());
      next = Cursor.encode(request, generation, best.getLast().position());
    }
    HitReader reader = new HitReader(searcher, synonyms, parsed.query(), found.text(), request);
    List<String> warnings = new ArrayList<>(parsed.warnings());
    warnings.addAll(translator.warnings());
    return new SearchResult(
        new Total(found.total(), true),
        Duration.ofNanos(System.nanoTime() - begun),
        warnings,
        relaxed,
        didYouMean,
        reader.read(best),
        found.facets().facets(),
        span(found.facets().span(), reader),
        next);
  }

  private QueryTranslator translator(SearchRequest request) {
    return new QueryTranslator(searcher, request.zone(), synonyms);
  }

  /** What one query found, of those that a search tries. */
  private record Found(Query text, long total, List<TopHits.Entry> best, Facets facets) {}

  private Found find(Query text, SearchRequest request, TopHits.@Nullable Position after)
      throws IOException {
    Facets facets = new Facets(searcher, derived, request, text);
    Ranking ranking = new Ranking(searcher.getIndexReader(), text, request, after);
    long total = run(lent(text, request), request, facets, ranking);
    return new Found(text, total, ranking.page(), facets);
  }

  /** Whether another query would find something. */
  private boolean hits(String text, SearchRequest request) throws IOException {
    if (text.length() > Limits.QUERY_CHARS) {
      return false;
    }
    ParsedQuery parsed = io.dateline.Query.parse(text, request.match(), false);
    Query query = translator(request).translate(parsed.query());
    SearchRequest bare = request.facets(List.of()).span(false);
    return searcher.count(new Facets(searcher, derived, bare, query).query(query, Occur.FILTER))
        > 0;
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
    QueryTranslator translator = translator(request);
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

  /**
   * Finds what matches.
   *
   * @return how many articles do
   */
  private long run(Query text, SearchRequest request, Facets facets, Ranking ranking)
      throws IOException {
    boolean ranked = request.sort() == Sort.RELEVANCE && !ranking.top().isNothing();
    Query asked = facets.query(text, ranked ? Occur.MUST : Occur.FILTER);
    boolean everything = asked instanceof MatchAllDocsQuery && ranking.nearness() == null;
    boolean apart =
        ranked
            && facets.sideways().isNothing()
            && (everything || Best.pays(asked, searcher.getIndexReader()));
    Query query = apart ? OpenWord.readOnce(asked) : asked;
    TopHits top = apart ? TopHits.nothing() : ranking.top();
    Pass pass =
        new Pass(request.sort(), ranking.nearness(), top, facets.sideways(), facets.groups());
    searcher.collect(query, pass);
    if (apart && everything) {
      FirstIds.offer(searcher.getIndexReader(), ranking.top());
    } else if (apart && pass.total() > 0) {
      searcher.collect(query, new Best(ranking.top(), ranking.nearness()));
    }
    return pass.total();
  }

  /** The query with what its best articles lend it, where that is asked for. */
  private Query lent(Query query, SearchRequest request) throws IOException {
    if (!request.feedback() || request.sort() != Sort.RELEVANCE) {
      return query;
    }
    SearchRequest best = request.facets(List.of()).span(false).size(Feedback.ARTICLES - 1);
    Ranking ranking = new Ranking(searcher.getIndexReader(), query, best, null);
    run(query, best, new Facets(searcher, derived, best, query), ranking);
    return new Feedback(searcher).expanded(query, request.match(), ranking.page());
  }
}
