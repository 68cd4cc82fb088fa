package io.dateline.bench.engine;

import io.dateline.bench.corpus.Question;
import io.dateline.bench.engine.LocalEngine.Asking;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Questions as Lucene's documentation would have them asked. Safe for use by many threads. */
final class LuceneQuestions {
  private static final Set<String> SHOWN =
      Set.of(
          LuceneDocuments.ID,
          "title",
          LuceneDocuments.SOURCE,
          "published",
          "language",
          "url",
          "kind");
  private static final Sort NEWEST =
      new Sort(
          new SortField(LuceneDocuments.START, SortField.Type.LONG, true),
          new SortField(LuceneDocuments.ID, SortField.Type.STRING));
  private static final Sort BEST =
      new Sort(SortField.FIELD_SCORE, new SortField(LuceneDocuments.ID, SortField.Type.STRING));
  private static final int ALL = Integer.MAX_VALUE;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = LuceneDocuments.analyzer();
  private final SortedSetDocValuesReaderState state;
  private final UnifiedHighlighter highlighter;

  LuceneQuestions(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.state = new DefaultSortedSetDocValuesReaderState(reader, LuceneDocuments.facets());
    this.highlighter =
        UnifiedHighlighter.builder(searcher, analyzer)
            .withFieldMatcher(field -> true)
            .withMaxLength(1 << 20)
            .build();
  }

  Asking asking(Question question) throws IOException {
    return switch (question.kind()) {
      case MATCH_ALL, MATCH_ANY, PHRASE, PREFIX, FUZZY, FILTER -> () -> best(question);
      case NEWEST -> () -> newest(question);
      case FACETS, EVERYTHING -> () -> facets(question);
      case DEEP -> {
        ScoreDoc after = walk(question);
        yield () -> page(question, after);
      }
      case SNIPPETS -> () -> snippets(question);
      case ARTICLE -> () -> article(question);
      default -> throw new IllegalArgumentException("bare Lucene is not asked " + question.kind());
    };
  }

  private long best(Question question) throws IOException {
    TopDocs top =
        searcher.search(query(question), new TopScoreDocCollectorManager(Question.PAGE, null, ALL));
    show(top);
    return top.totalHits.value();
  }

  private long newest(Question question) throws IOException {
    TopDocs top =
        searcher.search(
            query(question), new TopFieldCollectorManager(NEWEST, Question.PAGE, null, ALL));
    show(top);
    return top.totalHits.value();
  }

  private long facets(Question question) throws IOException {
    FacetsCollectorManager.FacetsResult result =
        FacetsCollectorManager.search(
            searcher, query(question), Question.PAGE, new FacetsCollectorManager());
    FacetsCollector matches = result.facetsCollector();
    Facets counts = new SortedSetDocValuesFacetCounts(state, matches);
    FacetResult months = counts.getAllChildren(LuceneDocuments.MONTH);
    FacetResult sources = counts.getTopChildren(Question.SOURCES, LuceneDocuments.SOURCE);
    show(result.topDocs());
    long total = 0;
    for (FacetsCollector.MatchingDocs each : matches.getMatchingDocs()) {
      total += each.totalHits();
    }
    return months == null && sources == null && total > 0 ? -1 : total;
  }

  private ScoreDoc walk(Question question) throws IOException {
    ScoreDoc after = null;
    for (int seen = 0; seen < Question.DEPTH; seen += 100) {
      TopDocs page = searcher.searchAfter(after, query(question), 100, BEST);
      if (page.scoreDocs.length == 0) {
        break;
      }
      after = page.scoreDocs[page.scoreDocs.length - 1];
    }
    return after == null ? new ScoreDoc(0, 0) : after;
  }

  private long page(Question question, ScoreDoc after) throws IOException {
    TopDocs top =
        searcher.search(
            query(question),
            new TopFieldCollectorManager(
                BEST,
                Question.PAGE,
                after instanceof org.apache.lucene.search.FieldDoc place ? place : null,
                ALL));
    show(top);
    return top.totalHits.value();
  }

  private long snippets(Question question) throws IOException {
    Query query = query(question);
    TopDocs top = searcher.search(query, new TopScoreDocCollectorManager(Question.PAGE, null, ALL));
    show(top);
    String[] passages = highlighter.highlight(LuceneDocuments.BODY, query, top, 1);
    return passages.length == top.scoreDocs.length ? top.totalHits.value() : -1;
  }

  private long article(Question question) throws IOException {
    TopDocs top =
        searcher.search(
            new TermQuery(new Term(LuceneDocuments.ID, String.valueOf(question.id()))), 1);
    for (ScoreDoc each : top.scoreDocs) {
      if (reader.storedFields().document(each.doc).get(LuceneDocuments.BODY) == null) {
        return 0;
      }
    }
    return top.scoreDocs.length;
  }

  private void show(TopDocs top) throws IOException {
    StoredFields stored = reader.storedFields();
    for (ScoreDoc each : top.scoreDocs) {
      Document shown = stored.document(each.doc, SHOWN);
      if (shown.get(LuceneDocuments.ID) == null) {
        throw new IOException("a hit has no id");
      }
    }
  }

  private Query query(Question question) throws IOException {
    return switch (question.kind()) {
      case MATCH_ALL, NEWEST, FACETS, SNIPPETS -> words(question, Occur.MUST).build();
      case MATCH_ANY, DEEP -> words(question, Occur.SHOULD).build();
      case PHRASE ->
          either(
              phrase(LuceneDocuments.TITLE_EXACT, question),
              phrase(LuceneDocuments.BODY_EXACT, question));
      case PREFIX ->
          either(
              new PrefixQuery(new Term(LuceneDocuments.TITLE_EXACT, question.text())),
              new PrefixQuery(new Term(LuceneDocuments.BODY_EXACT, question.text())));
      case FUZZY ->
          either(
              fuzzy(LuceneDocuments.TITLE_EXACT, question),
              fuzzy(LuceneDocuments.BODY_EXACT, question));
      case FILTER -> filtered(question);
      default -> MatchAllDocsQuery.INSTANCE;
    };
  }

  private Query filtered(Question question) throws IOException {
    YearMonth month = YearMonth.parse(String.valueOf(question.month()));
    long from = second(month);
    long to = second(month.plusMonths(1));
    return words(question, Occur.MUST)
        .add(
            new TermQuery(new Term(LuceneDocuments.SOURCE, String.valueOf(question.source()))),
            Occur.FILTER)
        .add(
            NumericDocValuesField.newSlowRangeQuery(LuceneDocuments.START, from, to - 1),
            Occur.FILTER)
        .build();
  }

  private static long second(YearMonth month) {
    return Instant.parse(month.atDay(1) + "T00:00:00Z").getEpochSecond();
  }

  private BooleanQuery.Builder words(Question question, Occur occur) throws IOException {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (String term : terms(LuceneDocuments.WORDS, question.text())) {
      words.add(new TermQuery(new Term(LuceneDocuments.WORDS, term)), occur);
    }
    return words;
  }

  private static Query fuzzy(String field, Question question) {
    return new FuzzyQuery(new Term(field, question.text()), 1, 0, Question.SPELLINGS, true);
  }

  private Query phrase(String field, Question question) throws IOException {
    return new PhraseQuery(field, terms(field, question.text()).toArray(String[]::new));
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private List<String> terms(String field, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }
}
