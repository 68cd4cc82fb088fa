package io.dateline.bench.engine;

import io.dateline.bench.corpus.News;
import java.time.Instant;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** Articles as documents of Lucene, the plain way, with the fields and the order of Dateline's. */
final class LuceneDocuments {
  static final String ID = "id";
  static final String WORDS = "words";
  static final String TITLE_EXACT = "title.exact";
  static final String BODY = "body";
  static final String BODY_EXACT = "body.exact";
  static final String SOURCE = "source";
  static final String MONTH = "month";
  static final String START = "start";
  static final String END = "end";

  static final Sort ORDER =
      new Sort(
          new SortField(START, SortField.Type.LONG, true),
          new SortField(ID, SortField.Type.STRING));

  private static final int TITLE_WEIGHT = 3;
  private static final FieldType FREQUENCIES = type(IndexOptions.DOCS_AND_FREQS);
  private static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  /** To mark what matches in bodies, which is what snippets are made of. */
  private static final FieldType OFFSETS =
      type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

  private LuceneDocuments() {}

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  /** By the field: folded in the exact ones, and stemmed in the others. */
  static Analyzer analyzer() {
    Analyzer folded = new Chain(false);
    Analyzer stems = new Chain(true);
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return field.endsWith(".exact") ? folded : stems;
      }
    };
  }

  private static final class Chain extends Analyzer {
    private final boolean stemming;

    Chain(boolean stemming) {
      this.stemming = stemming;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new StandardTokenizer();
      TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer));
      return new TokenStreamComponents(
          tokenizer, stemming ? new KStemFilter(new EnglishPossessiveFilter(folded)) : folded);
    }
  }

  static FacetsConfig facets() {
    return new FacetsConfig();
  }

  static Document document(News article) {
    Document document = new Document();
    document.add(new StringField(ID, article.id(), Field.Store.YES));
    document.add(new SortedDocValuesField(ID, new BytesRef(article.id())));
    for (int i = 0; i < TITLE_WEIGHT; i++) {
      document.add(new Field(WORDS, article.title(), FREQUENCIES));
    }
    document.add(new Field(WORDS, article.body(), FREQUENCIES));
    document.add(new Field("title", article.title(), POSITIONS));
    document.add(new Field(TITLE_EXACT, article.title(), POSITIONS));
    document.add(new Field(BODY, article.body(), OFFSETS));
    document.add(new Field(BODY_EXACT, article.body(), POSITIONS));
    value(document, "language", "en");
    value(document, "kind", "stated");
    if (article.source() != null) {
      value(document, SOURCE, article.source());
      document.add(new SortedSetDocValuesFacetField(SOURCE, article.source()));
    }
    date(document, article);
    document.add(new StoredField("title", article.title()));
    if (article.url() != null) {
      document.add(new StoredField("url", article.url()));
    }
    document.add(new StoredField(BODY, article.body()));
    return document;
  }

  private static void value(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.YES));
  }

  private static void date(Document document, News article) {
    String published = article.published();
    long start = published == null ? Long.MIN_VALUE : Instant.parse(published).getEpochSecond();
    document.add(NumericDocValuesField.indexedField(START, start));
    document.add(NumericDocValuesField.indexedField(END, start + 1));
    if (published != null) {
      document.add(NumericDocValuesField.indexedField("form", 12));
      document.add(new SortedSetDocValuesFacetField(MONTH, String.valueOf(article.month())));
      document.add(new StoredField("published", published));
    }
  }
}
