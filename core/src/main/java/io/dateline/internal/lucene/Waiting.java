package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.PackedArticle;
import java.nio.ByteBuffer;
import org.apache.lucene.util.BytesRef;

/**
 * An article on its way into a segment.
 *
 * @param start of its date, as the index has it
 * @param repeated whether its id may have been there before
 * @param bytes about what it takes in memory, its words not counted
 */
record Waiting(BytesRef id, long start, PackedArticle article, boolean repeated, long bytes) {
  /** What an article takes beside its body: its other texts, each with its evidence. */
  private static final int ARTICLE_BYTES = 1500;

  /** What one of its agencies or authors takes. */
  private static final int VALUE_BYTES = 300;

  static Waiting of(Article article, boolean repeated) {
    PackedArticle packed = PackedArticle.of(article);
    long start = Dates.start(article.published());
    return new Waiting(new BytesRef(article.id()), start, packed, repeated, bytes(packed));
  }

  private static long bytes(PackedArticle packed) {
    Article rest = packed.rest();
    ByteBuffer body = packed.body();
    int values = rest.agencies().size() + rest.authors().size();
    return ARTICLE_BYTES
        + (long) VALUE_BYTES * values
        + 2L * (rest.title() == null ? 0 : rest.title().length())
        + (body == null ? 0 : body.remaining());
  }
}
