package io.dateline.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Article;
import io.dateline.internal.lucene.Typed.Reach;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordListTest {
  @TempDir Path folder;

  @Test
  void hasTheWordsThatLookingAtEachFinds() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    TreeSet<String> words = new TreeSet<>();
    while (words.size() < 300) {
      words.add(word(random, 1 + random.nextInt(9)));
    }
    List<Article> articles =
        words.stream()
            .map(word -> Corpus.article("of " + word).title(word + " " + word).body("x").build())
            .toList();
    Corpus.index(folder, articles).close();
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
      WordList list = WordList.of(reader, Schema.TITLE_EXACT);
      for (int i = 0; i < 500; i++) {
        Typed typed = Typed.read(word(random, 1 + random.nextInt(6)) + (i % 2 == 0 ? " " : ""));
        for (Reach reach : Reach.values()) {
          assertThat(texts(list.having(typed, 0, reach).stream()))
              .as("seed %d: %s, %s", seed, typed, reach)
              .isEqualTo(
                  texts(
                      words.stream()
                          .map(BytesRef::new)
                          .filter(word -> typed.isAt(0, word, reach))));
        }
      }
    }
  }

  @Test
  void ofNothingHasNothing() throws IOException {
    Corpus.index(folder, Corpus.article("a").body("no title")).close();
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
      WordList list = WordList.of(reader, Schema.TITLE_EXACT);
      for (Reach reach : Reach.values()) {
        assertThat(list.having(Typed.read("title"), 0, reach)).isEmpty();
      }
    }
  }

  /** Of few letters, so that one is often in another. */
  private static String word(Random random, int length) {
    List<String> letters = List.of("a", "b", "c", "ж", "𐐨");
    return String.join(
        "",
        IntStream.range(0, length)
            .mapToObj(i -> letters.get(random.nextInt(letters.size())))
            .toList());
  }

  private static List<String> texts(Stream<BytesRef> words) {
    return words.map(BytesRef::utf8ToString).toList();
  }
}
