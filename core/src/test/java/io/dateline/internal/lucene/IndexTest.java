package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ArchiveStats.Source;
import io.dateline.Article;
import io.dateline.Article.Provenance;
import io.dateline.DatelineException;
import io.dateline.ErrorCode;
import io.dateline.Evidence;
import io.dateline.Evidence.Kind;
import io.dateline.Evidence.Support;
import io.dateline.Hit;
import io.dateline.PackedArticle;
import io.dateline.PartialDate;
import io.dateline.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {
  @TempDir Path folder;

  @Test
  void anArticleComesBackWhole() {
    Article whole = whole();
    Article bare = article("bare").title("Only a title").build();
    Article untitled = article("untitled").body("Only a body").build();
    try (Index index = Corpus.index(folder, List.of(whole, bare, untitled))) {
      assertThat(index.article(whole.id()).map(PackedArticle::unpacked)).contains(whole);
      assertThat(index.article("bare").map(PackedArticle::unpacked)).contains(bare);
      assertThat(index.article("untitled").map(PackedArticle::unpacked)).contains(untitled);
      assertThat(index.article("neither")).isEmpty();
      try (Stream<Article> all = index.articles()) {
        assertThat(all).containsExactlyInAnyOrder(whole, bare, untitled);
      }
    }
  }

  @Test
  void articlesOfAnyLengthComeBackWhole() {
    Random random = new Random(7);
    List<Article> articles =
        IntStream.of(0, 1, 100, 60_000, 131_000, 131_072, 300_000)
            .mapToObj(length -> article("long" + length).title("Quay").body(text(random, length)))
            .map(Corpus.Draft::build)
            .toList();
    try (Index index = Corpus.index(folder, articles)) {
      for (Article article : articles) {
        assertThat(index.article(article.id()).map(PackedArticle::unpacked)).contains(article);
      }
    }
  }

  @Test
  void manyThreadsFindTheirArticles() {
    List<Article> articles =
        IntStream.range(0, 500)
            .mapToObj(n -> article("a" + n).title("Quay " + n).body("Body of " + n).build())
            .toList();
    try (Index index = Corpus.index(folder, articles)) {
      IntStream.range(0, 20_000)
          .parallel()
          .map(n -> n * 7919 % articles.size())
          .mapToObj(articles::get)
          .forEach(article ->
              assertThat(index.article(article.id()).map(PackedArticle::unpacked))
                  .contains(article));
      assertThat(index.article("a500")).isEmpty();
    }
  }

  @Test
  void everySegmentCompressesItsArticlesByThemselves() throws IOException {
    List<Article> articles =
        IntStream.range(0, 100).mapToObj(n -> article("a" + n).title("Quay").build()).toList();
    Corpus.index(folder, articles).close();
    try (FSDirectory directory = FSDirectory.open(folder)) {
      assertThat(SegmentInfos.readLatestCommit(directory))
          .isNotEmpty()
          .allSatisfy(
              segment -> assertThat(segment.info.getCodec()).isInstanceOf(ArticleCodec.class));
    }
  }

  /** Half of it repeats itself, half cannot be compressed. */
  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder("harbour ".repeat(length / 16));
    while (text.length() < length) {
      text.append((char) random.nextInt(' ', Character.MIN_SURROGATE));
    }
    return text.toString();
  }

  @Test
  void aHitShowsTheArticle() {
    Article whole = whole();
    try (Index index = Corpus.index(folder, List.of(whole))) {
      Hit hit = index.search(SearchRequest.query("quay").snippets(0), "g").hits().getFirst();
      assertThat(hit.score()).isPositive();
      assertThat(hit)
          .isEqualTo(
              new Hit(
                  whole.id(),
                  whole.title(),
                  whole.source(),
                  whole.agencies(),
                  whole.authors(),
                  whole.published(),
                  Kind.AMBIGUOUS,
                  whole.language(),
                  whole.url(),
                  hit.score(),
                  List.of(),
                  null));
    }
  }

  private static Article whole() {
    return new Article(
        "https://ledger.example/a?b=c#ü",
        "crawl/a.txt",
        "A quay \uD83D\uDEA2",
        "First paragraph.\n\nSecond.",
        PartialDate.parse("2016-05-04T13:40+08:00"),
        "The Ledger",
        List.of("Corral Press", "AFN", "Corral Press"),
        List.of("A. Quill"),
        "pt-BR",
        "Harbours",
        "https://ledger.example/a",
        new Provenance(
            Evidence.of(Kind.STATED, "header", "A quay", 3),
            Evidence.of(Kind.INFERRED, "body", "First", 7),
            new Evidence(
                Kind.AMBIGUOUS,
                "caption",
                "04/05/2016",
                12,
                List.of(new Support("body", "on Thursday", 9)),
                List.of(PartialDate.year(1), PartialDate.month(9999, 12))),
            Evidence.of(Kind.STATED, "url", "ledger.example", 1),
            List.of(
                Evidence.of(Kind.STATED, "credit", "Corral", 4),
                Evidence.of(Kind.STATED, "credit", "AFN", 4),
                Evidence.of(Kind.STATED, "credit", "Corral", 5)),
            List.of(Evidence.of(Kind.STATED, "byline", "By A. Quill", 5)),
            Evidence.of(Kind.INFERRED, "body", "", 7),
            Evidence.of(Kind.STATED, "meta", "Harbours", 2)));
  }

  @Test
  void tellsWhatItHolds() {
    try (Index index =
        Corpus.index(
            folder,
            article("1").source("Beta").published("2016-05-04"),
            article("2").source("Beta").published("2016").kind(Kind.AMBIGUOUS),
            article("3").source("Beta"),
            article("4").source("Alpha").published("2014-01-01T10:00+02:00"),
            article("5").source("Gamma").published("2020-12"),
            article("6"))) {
      Index.Stats stats = index.stats();
      assertThat(stats.articles()).isEqualTo(6);
      assertThat(stats.undated()).isEqualTo(2);
      assertThat(stats.ambiguous()).isEqualTo(1);
      assertThat(stats.first()).hasToString("2014-01-01T10:00+02:00");
      assertThat(stats.last()).hasToString("2020-12");
      assertThat(stats.sources())
          .containsExactly(
              new Source("Beta", 3, 1, 1),
              new Source("Alpha", 1, 0, 0),
              new Source("Gamma", 1, 0, 0),
              new Source(null, 1, 1, 0));
    }
  }

  @Test
  void whatIsUnderWayFinishesWhenItIsClosed() {
    Index index = Corpus.index(folder, article("1"), article("2"));
    try (Stream<Article> all = index.articles()) {
      index.close();
      index.close();
      assertThat(all).hasSize(2);
    }
    assertCode(() -> index.search(SearchRequest.everything(), "g"), ErrorCode.ARCHIVE_CLOSED);
    assertCode(() -> index.article("1"), ErrorCode.ARCHIVE_CLOSED);
    assertCode(index::articles, ErrorCode.ARCHIVE_CLOSED);
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    assertCode(() -> Index.open(folder.resolve("none")), ErrorCode.ARCHIVE_NOT_FOUND);
    assertCode(() -> Index.open(folder), ErrorCode.NOT_AN_ARCHIVE);
    assertCode(() -> Index.open(written("foreign", Map.of())), ErrorCode.NOT_AN_ARCHIVE);
    assertCode(
        () -> Index.open(written("odd", Map.of(Schema.VERSION_KEY, "one"))),
        ErrorCode.NOT_AN_ARCHIVE);
    assertCode(
        () -> Index.open(written("old", Map.of(Schema.VERSION_KEY, "0"))),
        ErrorCode.ARCHIVE_TOO_OLD);
    String next = Integer.toString(Schema.VERSION + 1);
    assertCode(
        () -> Index.open(written("new", Map.of(Schema.VERSION_KEY, next))),
        ErrorCode.ARCHIVE_TOO_NEW);
  }

  private Path written(String name, Map<String, String> data) {
    Path index = folder.resolve(name);
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return index;
  }

  @Test
  void findsADamagedByteInAnyFile() throws IOException {
    Corpus.index(folder, article("1").body("some words"), article("2").published("2016")).close();
    Index.check(folder);
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> !file.endsWith("write.lock")).toList();
    }
    assertThat(files).hasSizeGreaterThan(1);
    for (Path file : files) {
      byte[] good = Files.readAllBytes(file);
      byte[] bad = good.clone();
      bad[bad.length / 2] ^= 1;
      Files.write(file, bad, StandardOpenOption.TRUNCATE_EXISTING);
      assertCode(() -> Index.check(folder), ErrorCode.ARCHIVE_CORRUPT);
      Files.write(file, good, StandardOpenOption.TRUNCATE_EXISTING);
    }
    Index.check(folder);
  }

  private static void assertCode(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DatelineException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
