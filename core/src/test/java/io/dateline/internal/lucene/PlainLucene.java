package io.dateline.internal.lucene;

import io.dateline.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Lucene as its documentation shows it: exact totals, and hits out of stored fields. */
final class PlainLucene implements AutoCloseable {
  private static final int PAGE = 10;
  private static final String WORDS = "words";
  private static final Set<String> SHOWN = Set.of(Schema.ID, "title", "source", "published");
  private static final Pattern SPACE = Pattern.compile(" ");

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  PlainLucene(Path folder, List<Article> articles) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new StandardAnalyzer()).setIndexSort(Schema.ORDER);
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config)) {
      for (Article article : articles) {
        writer.addDocument(document(article));
      }
    }
    reader = DirectoryReader.open(FSDirectory.open(folder));
    searcher = new IndexSearcher(reader);
  }

  private static Document document(Article article) {
    String title = Objects.requireNonNull(article.title());
    String body = Objects.requireNonNull(article.body());
    Document document = new Document();
    document.add(new StringField(Schema.ID, article.id(), Field.Store.YES));
    document.add(new SortedDocValuesField(Schema.ID, new BytesRef(article.id())));
    document.add(new TextField(WORDS, title + " " + body, Field.Store.NO));
    document.add(new StoredField("title", title));
    document.add(new StoredField("source", String.valueOf(article.source())));
    document.add(new StoredField("published", String.valueOf(article.published())));
    document.add(new StoredField("body", body));
    document.add(
        NumericDocValuesField.indexedField(Schema.START, Dates.start(article.published())));
    return document;
  }

  long best(String words) throws IOException {
    return shown(
        searcher.search(
            query(words), new TopScoreDocCollectorManager(PAGE, null, Integer.MAX_VALUE)));
  }

  long newest(String words) throws IOException {
    return shown(
        searcher.search(
            query(words),
            new TopFieldCollectorManager(Schema.ORDER, PAGE, null, Integer.MAX_VALUE)));
  }

  private static Query query(String words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String word : SPACE.split(words, -1)) {
      any.add(new TermQuery(new Term(WORDS, word.toLowerCase(Locale.ROOT))), Occur.SHOULD);
    }
    return any.build();
  }

  private long shown(TopDocs top) throws IOException {
    StoredFields stored = reader.storedFields();
    for (ScoreDoc each : top.scoreDocs) {
      if (stored.document(each.doc, SHOWN).get(Schema.ID) == null) {
        throw new AssertionError("a hit has no id");
      }
    }
    return top.totalHits.value();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
