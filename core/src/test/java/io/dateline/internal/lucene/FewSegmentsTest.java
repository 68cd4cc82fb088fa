package io.dateline.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FewSegmentsTest {
  @TempDir Path folder;

  @Test
  void leavesAsManyAsAskedForAndTheLargestAlone() {
    Random random = new Random(7);
    for (int count = 9; count < 60; count++) {
      Map<Integer, Long> sizes = new HashMap<>();
      for (int i = 0; i < count; i++) {
        sizes.put(i, 1 + random.nextLong(1000));
      }
      List<List<Integer>> groups = FewSegments.smallest(sizes, 8);
      List<Integer> merged = groups.stream().flatMap(List::stream).toList();
      assertThat(count - merged.size() + groups.size()).isEqualTo(8);
      assertThat(merged).doesNotHaveDuplicates();
      long largest = merged.stream().mapToLong(sizes::get).max().orElseThrow();
      long larger = sizes.values().stream().filter(size -> size > largest).count();
      assertThat(larger).isGreaterThanOrEqualTo(count - merged.size() - 1);
    }
  }

  @Test
  void takesTwoSegmentsWhereOneIsTooMany() {
    assertThat(FewSegments.smallest(Map.of("a", 5L, "b", 2L, "c", 9L), 2))
        .containsExactly(List.of("a", "b"));
  }

  @Test
  void writesALargeSegmentAnewOnlyWithOthers() {
    assertThat(FewSegments.smallest(Map.of("a", 1L, "b", 2L, "c", 3L, "d", 900L), 2))
        .containsExactly(List.of("c", "b", "a"));
  }

  @Test
  void mergesUntilThereAreFew() throws Exception {
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(new FewSegments());
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < 20; i++) {
        Document document = new Document();
        document.add(new StringField("id", "" + i, Store.YES));
        writer.addDocument(document);
        writer.flush();
      }
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        assertThat(reader.leaves()).hasSize(20);
      }
      writer.forceMerge(3);
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        assertThat(reader.leaves()).hasSize(3);
        assertThat(reader.numDocs()).isEqualTo(20);
      }
    }
  }
}
