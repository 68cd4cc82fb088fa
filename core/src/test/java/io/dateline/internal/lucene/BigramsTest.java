package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BigramsTest {
  private static final List<String> WORDS =
      List.of("harbour", "fleet", "the", "of", "at", "Zürich", "東京", "new", "port", "quiet");

  @TempDir Path folder;

  @Test
  void areOfNeighboursInTheirOrderAndOfNoShortWords() {
    assertThat(Bigrams.terms(row("harbour fleet"))).hasSize(1);
    assertThat(Bigrams.terms(row("harbour fleet sails"))).hasSize(2);
    assertThat(Bigrams.terms(row("harbour fleet")))
        .isNotEqualTo(Bigrams.terms(row("fleet harbour")));
    assertThat(Bigrams.terms(row("harbour of fleet"))).isEmpty();
    assertThat(Bigrams.terms(row("harbour"))).isEmpty();
  }

  @Test
  void areSpreadOverAllThereAre() {
    Set<BytesRef> met = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      met.addAll(Bigrams.terms(row("harbour" + i % 100 + " fleet" + i / 100)));
    }
    // By chance 71 of a hundred are met.
    assertThat(met.size() / (double) Bigrams.HASHES).isBetween(0.68, 0.73);
  }

  @Test
  void leaveOutNoMatchAndChangeNoScore() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Corpus.index(folder, articles(random, 3_000)).close();
    try (Directory directory = FSDirectory.open(folder);
        IndexReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (int i = 0; i < 200; i++) {
        List<BytesRef> words = row(text(random, 2 + random.nextInt(3)));
        Query row = phrase(words);
        TopDocs expected = searcher.search(row, 5_000);
        TopDocs found = searcher.search(BigramRow.of(row, words), 5_000);
        assertThat(found.totalHits).as("%s, seed %s", row, seed).isEqualTo(expected.totalHits);
        assertThat(Stream.of(found.scoreDocs).map(hit -> hit.doc + " " + hit.score))
            .as("%s, seed %s", row, seed)
            .containsExactlyElementsOf(
                Stream.of(expected.scoreDocs).map(hit -> hit.doc + " " + hit.score).toList());
      }
    }
  }

  /** Each article has both words, but few have them in a row. */
  @Test
  void leaveFewPlacesToBeRead() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      String body = i % 100 == 0 ? "the quiet fleet" : "fleet of the quiet";
      articles.add(article("" + i).body(body).build());
    }
    Corpus.index(folder, articles).close();
    try (Directory directory = FSDirectory.open(folder);
        IndexReader reader = DirectoryReader.open(directory)) {
      List<BytesRef> words = row("quiet fleet");
      Query row = phrase(words);
      assertThat(candidates(reader, row)).isEqualTo(1_000);
      assertThat(candidates(reader, BigramRow.of(row, words))).isEqualTo(10);
    }
  }

  @Test
  void areNotMissedInOlderArchives() throws IOException {
    List<BytesRef> words = row("quiet fleet");
    Query row = phrase(words);
    try (Directory directory = FSDirectory.open(folder)) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        for (int i = 0; i < 1_000; i++) {
          Document document = new Document();
          document.add(new TextField(Schema.BODY, "the quiet fleet", Store.NO));
          writer.addDocument(document);
        }
      }
      try (IndexReader reader = DirectoryReader.open(directory)) {
        Query either = BigramRow.of(row, words);
        assertThat(new IndexSearcher(reader).count(either)).isEqualTo(1_000);
      }
    }
  }

  /** In how many documents places are read. */
  private static int candidates(IndexReader reader, Query query) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    int candidates = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer = searcher.createWeight(query, ScoreMode.COMPLETE, 1).scorer(leaf);
      DocIdSetIterator each = scorer.twoPhaseIterator().approximation();
      while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        candidates++;
      }
    }
    return candidates;
  }

  private static List<Article> articles(Random random, int count) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(article("" + i).body(text(random, 1 + random.nextInt(20))).build());
    }
    return articles;
  }

  private static String text(Random random, int words) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      text.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", text);
  }

  private static List<BytesRef> row(String text) {
    return new Words(Set.of()).exact(text);
  }

  private static Query phrase(List<BytesRef> words) {
    return new PhraseQuery(Schema.BODY, words.toArray(BytesRef[]::new));
  }
}
