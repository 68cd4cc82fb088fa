package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.Article;
import io.dateline.DatelineException;
import io.dateline.ErrorCode;
import io.dateline.Hit;
import io.dateline.Match;
import io.dateline.PartialDate;
import io.dateline.SearchRequest;
import io.dateline.Sort;
import io.dateline.StorageException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexBuilderTest {
  @TempDir Path folder;

  @Test
  void aLaterArticleReplacesOneWithTheSameId() {
    try (IndexBuilder builder = new IndexBuilder(folder)) {
      builder.add(List.of(article("a").body("first").build(), article("b").body("other").build()));
      builder.add(List.of(article("a").body("second").build(), article("a").body("third").build()));
      assertThat(builder.finish()).isEqualTo(2);
    }
    try (Index index = Index.open(folder)) {
      assertThat(index.article("a").orElseThrow().unpacked().body()).isEqualTo("third");
      assertThat(Corpus.ids(index, "first")).isEmpty();
      assertThat(Corpus.ids(index, "second")).isEmpty();
      assertThat(Corpus.ids(index, "third")).containsExactly("a");
      assertThat(index.stats().articles()).isEqualTo(2);
    }
  }

  @Test
  void theLastOfManyWithOneIdWinsWhateverTheirDates() {
    try (IndexBuilder builder = new IndexBuilder(folder)) {
      for (String year : List.of("2016", "2018", "2015", "2017")) {
        PartialDate date = PartialDate.parse(year);
        builder.add(List.of(article("a").body("of " + year).published(date).build()));
        builder.add(List.of(article("b " + year).body("other").build()));
      }
      assertThat(builder.finish()).isEqualTo(5);
    }
    try (Index index = Index.open(folder)) {
      assertThat(index.article("a").orElseThrow().unpacked().body()).isEqualTo("of 2017");
      assertThat(Corpus.ids(index, "of")).containsExactly("a");
    }
  }

  @Test
  void whereSegmentsWereMadeNothingIsLeft() throws IOException {
    try (Index index = Corpus.index(folder, new RandomArticles(1).some(100));
        Stream<Path> entries = Files.list(folder)) {
      assertThat(index.stats().articles()).isEqualTo(100);
      assertThat(entries).isNotEmpty().allMatch(Files::isRegularFile);
    }
  }

  @Test
  void theSameArticlesInAnyOrderAndAnySegmentsGiveTheSameAnswers() throws IOException {
    long seed = System.nanoTime();
    List<Article> articles = new RandomArticles(seed).some(800);
    List<Article> shuffled = new ArrayList<>(articles);
    // Some stand there twice; what is replaced must leave no trace in the scores.
    for (Article each : articles.subList(0, 100)) {
      shuffled.add(article(each.id()).body("ferry ferry orchard").build());
    }
    Collections.shuffle(shuffled, new Random(seed));
    shuffled.addAll(articles.subList(0, 100));
    try (IndexBuilder builder = new IndexBuilder(folder.resolve("one"))) {
      builder.add(articles);
      builder.finish();
    }
    assertThat(segments(folder.resolve("one"))).isEqualTo(1);
    try (Index one = Index.open(folder.resolve("one"));
        Index other = Corpus.index(folder.resolve("other"), shuffled)) {
      for (Sort sort : Sort.values()) {
        SearchRequest request =
            SearchRequest.query("ferry envoy bridge").match(Match.ANY).sort(sort).size(1000);
        List<Hit> expected = one.search(request, "g").hits();
        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(other.search(request, "g").hits()).as("seed " + seed).isEqualTo(expected);
      }
      assertThat(other.stats()).isEqualTo(one.stats());
    }
  }

  private static int segments(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      return SegmentInfos.readLatestCommit(directory).size();
    }
  }

  @Test
  void whatWasNotFinishedIsNoIndex() {
    try (IndexBuilder builder = new IndexBuilder(folder)) {
      builder.add(List.of(article("a").body("first").build()));
    }
    assertThatThrownBy(() -> Index.open(folder))
        .isInstanceOfSatisfying(
            DatelineException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_AN_ARCHIVE));
  }

  @Test
  void anIndexOfNothingIsAnswered() {
    try (Index index = Corpus.index(folder)) {
      SearchRequest request =
          SearchRequest.query("word").facet("source").facet("published:day").from("2016");
      assertThat(index.search(request, "g").total().value()).isZero();
      assertThat(Corpus.ids(index, SearchRequest.everything())).isEmpty();
      assertThat(index.stats().sources()).isEmpty();
      assertThat(index.stats().first()).isNull();
      assertThat(index.article("a")).isEmpty();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThatThrownBy(() -> new IndexBuilder(file.resolve("index")))
        .isInstanceOfSatisfying(
            StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED))
        .hasMessageContaining("cannot write " + file);
  }

  @Test
  void aFullDiskIsToldFromOtherFaults() {
    IOException full = new FileSystemException("index/_0.cfs", null, "No space left on device");
    IOException other = new FileSystemException("index/_0.cfs", null, "Input/output error");
    assertThat(Faults.writing(folder, full).code()).isEqualTo(ErrorCode.DISK_FULL);
    assertThat(Faults.writing(folder, full))
        .hasMessage("there is no room left to write index/_0.cfs: No space left on device");
    assertThat(Faults.writing(folder, other).code()).isEqualTo(ErrorCode.STORAGE_FAILED);
    assertThat(Faults.cause(new IllegalStateException(new IOException(full)))).hasCause(full);
  }

  @Test
  void theSetOfIdsNeverForgets() {
    IdSet ids = new IdSet();
    for (int i = 0; i < 10_000; i++) {
      assertThat(ids.add(IdSet.hash("https://a.example/" + i))).isTrue();
    }
    for (int i = 0; i < 10_000; i++) {
      assertThat(ids.add(IdSet.hash("https://a.example/" + i))).isFalse();
    }
  }
}
