package io.dateline.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Article;
import io.dateline.internal.lucene.Corpus.Draft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the postings of words, against the words of each article one by one. */
class InversionTest {
  private static final long LARGE = 1 << 20;

  /** Inflected and not, of several alphabets, and some too long to be remembered. */
  private static final List<String> WORDS =
      List.of(
          "ferry",
          "ferries",
          "Ferry's",
          "harbour",
          "harbours",
          "signal",
          "signalled",
          "Zürich",
          "Zuerich",
          "東京都知事",
          "Москва",
          "москвы",
          "a".repeat(40),
          "b".repeat(33) + "s",
          "x");

  @TempDir Path folder;

  /** By field, article and term: the places, or how often where there are none. */
  private record Postings(Map<String, Map<String, Map<String, List<Integer>>>> fields) {
    Postings() {
      this(new TreeMap<>());
    }

    void add(String field, String id, BytesRef term, int value) {
      fields
          .computeIfAbsent(field, key -> new TreeMap<>())
          .computeIfAbsent(id, key -> new TreeMap<>())
          .computeIfAbsent(term.utf8ToString(), key -> new ArrayList<>())
          .add(value);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2_000, LARGE})
  void everyWordStandsWhereItStandsInItsArticle(long bufferBytes) throws IOException {
    long seed = System.nanoTime();
    List<Article> articles = articles(new Random(seed));
    try (Directory directory = indexed(articles, bufferBytes)) {
      assertThat(
              read(directory, segments -> assertThat(segments > 1).isEqualTo(bufferBytes < LARGE)))
          .as("seed %d", seed)
          .isEqualTo(expected(articles));
    }
  }

  @Test
  void wordsOfSeveralLanesStandInTheOneSegmentOfASmallIndex() throws IOException {
    long seed = System.nanoTime();
    List<Article> articles = articles(new Random(seed));
    try (IndexBuilder builder = new IndexBuilder(folder)) {
      builder.add(articles);
      assertThat(builder.finish()).isEqualTo(articles.size());
    }
    try (Directory directory = FSDirectory.open(folder)) {
      assertThat(read(directory, segments -> assertThat(segments).isOne()))
          .as("seed %d", seed)
          .isEqualTo(expected(articles));
    }
  }

  private static Postings expected(List<Article> articles) {
    Postings expected = new Postings();
    articles.forEach(article -> expect(expected, article));
    return expected;
  }

  private static Postings read(Directory directory, IntConsumer segments) throws IOException {
    Postings found = new Postings();
    try (CheckIndex check = new CheckIndex(directory);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      check.setLevel(CheckIndex.Level.MAX_VALUE);
      assertThat(check.checkIndex().clean).isTrue();
      segments.accept(reader.leaves().size());
      for (LeafReaderContext leaf : reader.leaves()) {
        for (String field : List.of(Schema.WORDS, Schema.TITLE, Schema.TITLE_EXACT, Schema.BODY)) {
          read(found, leaf.reader(), field);
        }
      }
    }
    return found;
  }

  private Directory indexed(List<Article> articles, long bufferBytes) throws IOException {
    BuildDirectory directory = BuildDirectory.open(folder);
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    try (IndexWriter writer =
        new IndexWriter(
            directory, BuildDirectory.config().setMergePolicy(NoMergePolicy.INSTANCE))) {
      Lane lane =
          new Lane(
              "lane",
              new RunWriter(
                  new Segments(writer), folder.resolve("lane"), bufferBytes, false, () -> false),
              0,
              LARGE,
              new Room(LARGE),
              failure);
      articles.forEach(article -> lane.put(List.of(Waiting.of(article, false))));
      lane.end();
      lane.join();
      writer.commit();
    }
    assertThat(failure.get()).isNull();
    return directory;
  }

  private static List<Article> articles(Random random) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String title = random.nextInt(10) == 0 ? "…" : text(random, 5);
      String body = random.nextInt(10) == 0 ? "– " : text(random, 400);
      Draft draft = Corpus.article("id-" + i).title(title).body(body);
      articles.add(draft.language(random.nextInt(4) == 0 ? "de" : "en").build());
    }
    return articles;
  }

  private static String text(Random random, int most) {
    return String.join(
        " ",
        Stream.generate(() -> WORDS.get(random.nextInt(1 + random.nextInt(WORDS.size()))))
            .limit(random.nextInt(most))
            .toList());
  }

  private static void expect(Postings expected, Article article) {
    Tokens title = tokens(article, article.title());
    Tokens body = tokens(article, article.body());
    String id = article.id();
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < title.count(); i++) {
      expected.add(Schema.TITLE, id, title.stem(i, new BytesRef()), i);
      expected.add(Schema.TITLE_EXACT, id, title.exact(i, new BytesRef()), i);
      counts.merge(title.stem(i, new BytesRef()).utf8ToString(), 3, Integer::sum);
    }
    for (int i = 0; i < body.count(); i++) {
      String written = body.exact(i, new BytesRef()).utf8ToString();
      String stem = body.stem(i, new BytesRef()).utf8ToString();
      if (written.equals(stem)) {
        expected.add(Schema.BODY, id, new BytesRef(written), i);
      } else {
        expected.add(Schema.BODY, id, new BytesRef(written + '\u0001'), i);
        expected.add(Schema.BODY, id, new BytesRef(stem + '\u0002'), i);
      }
      counts.merge(stem, 1, Integer::sum);
    }
    counts.forEach((stem, count) -> expected.add(Schema.WORDS, id, new BytesRef(stem), count));
    expectLength(expected, Schema.WORDS, id, 3 * title.count() + body.count());
    expectLength(expected, Schema.TITLE, id, title.count());
    expectLength(expected, Schema.TITLE_EXACT, id, title.count());
    expectLength(expected, Schema.BODY, id, body.count());
  }

  private static Tokens tokens(Article article, @Nullable String text) {
    Tokens tokens = new Tokens(Analysis.of(article.language()));
    tokens.read(text == null ? "" : text);
    return tokens;
  }

  /** As Lucene keeps it, in a byte; a document without words of the field has none. */
  private static void expectLength(Postings expected, String field, String id, int length) {
    if (length > 0) {
      int kept = SmallFloat.byte4ToInt(SmallFloat.intToByte4(length));
      expected.add(field, id, new BytesRef("length"), kept);
    }
  }

  private static void read(Postings found, LeafReader reader, String field) throws IOException {
    SortedDocValues ids = reader.getSortedDocValues(Schema.ID);
    List<String> byDocument = new ArrayList<>();
    while (ids.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      byDocument.add(ids.lookupOrd(ids.ordValue()).utf8ToString());
    }
    TermsEnum terms = Terms.getTerms(reader, field).iterator();
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      PostingsEnum postings = terms.postings(null, PostingsEnum.POSITIONS);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (field.equals(Schema.WORDS)) {
          found.add(field, byDocument.get(doc), term, postings.freq());
        } else {
          for (int i = 0; i < postings.freq(); i++) {
            found.add(field, byDocument.get(doc), term, postings.nextPosition());
          }
        }
      }
    }
    NumericDocValues norms = reader.getNormValues(field);
    while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int length = SmallFloat.byte4ToInt((byte) norms.longValue());
      found.add(field, byDocument.get(norms.docID()), new BytesRef("length"), length);
    }
  }
}
