package io.dateline.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The index that anybody would build first: title and text in one field, read as English with its
 * stop words dropped and Porter's stems, ranked by BM25. What the archive's ranking is measured
 * against.
 */
public final class PlainIndex implements AutoCloseable {
  /** The two parameters of BM25. */
  public record Settings(float k1, float b) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "bm25 k1=%s b=%s", k1, b);
    }
  }

  /** Those that are usual. */
  public static final List<Settings> SETTINGS =
      List.of(new Settings(0.9f, 0.4f), new Settings(1.2f, 0.75f));

  private static final String ID = "id";
  private static final String TEXT = "text";

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final Directory directory;
  private final IndexWriter writer;
  private @Nullable DirectoryReader reader;

  /** Begins one in a folder, which is made when it does not exist. */
  public PlainIndex(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
  }

  /** Adds a document. */
  public void add(String id, String title, String text) {
    Document document = new Document();
    document.add(new StringField(ID, id, Store.YES));
    document.add(new TextField(TEXT, title + "\n" + text, Store.NO));
    try {
      writer.updateDocument(new Term(ID, id), document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends adding; now it can be searched. */
  public void finish() {
    try {
      writer.forceMerge(1);
      writer.commit();
      reader = DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of the best documents that have any word of the text. */
  public List<String> search(String text, Settings settings, int most) {
    DirectoryReader open = reader;
    if (open == null) {
      throw new IllegalStateException("it is not finished");
    }
    IndexSearcher searcher = new IndexSearcher(open);
    searcher.setSimilarity(new BM25Similarity(settings.k1(), settings.b()));
    try {
      List<String> ids = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(anyOf(text), most).scoreDocs) {
        ids.add(searcher.storedFields().document(hit.doc).get(ID));
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BooleanQuery anyOf(String text) throws IOException {
    Map<String, Integer> words = new LinkedHashMap<>();
    try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.merge(term.toString(), 1, Integer::sum);
      }
      tokens.end();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.forEach((word, times) ->
        any.add(new BoostQuery(new TermQuery(new Term(TEXT, word)), times), Occur.SHOULD));
    return any.build();
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
    writer.close();
    directory.close();
    analyzer.close();
  }
}
