package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.PackedArticle;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The words of an article's texts by their numbers. */
final class TextWords {
  private final int[] title;
  private final int[] body;
  private final BytesRef offsets;

  private TextWords(int[] title, int[] body, BytesRef offsets) {
    this.title = title;
    this.body = body;
    this.offsets = offsets;
  }

  int[] title() {
    return title;
  }

  int[] body() {
    return body;
  }

  /** Where those of the body stand, as {@link Offsets} has it. */
  BytesRef offsets() {
    return offsets;
  }

  /** Makes all numbers greater. */
  void add(int count) {
    add(title, count);
    add(body, count);
  }

  private static void add(int[] numbers, int count) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] += count;
    }
  }

  /** Reads articles in whatever order they come. For use by one thread. */
  static final class Reader {
    /** Of each language: of a hundred words of news, all but three are among so many before. */
    private static final int REMEMBERED_WORDS = 1 << 15;

    private final Map<Analysis, Tokens> readers = new EnumMap<>(Analysis.class);

    TextWords read(PackedArticle packed, Numbering numbering) {
      Article article = packed.unpacked();
      Tokens tokens =
          readers.computeIfAbsent(
              Analysis.of(article.language()),
              analysis -> new Tokens(new Lexicon(analysis, REMEMBERED_WORDS)));
      int[] title = numbers(tokens, article.title(), numbering);
      int[] body = numbers(tokens, article.body(), numbering);
      return new TextWords(title, body, Offsets.encode(tokens));
    }

    private static int[] numbers(Tokens tokens, @Nullable String text, Numbering numbering) {
      tokens.read(text == null ? "" : text);
      return numbering.numbers(tokens);
    }
  }
}
