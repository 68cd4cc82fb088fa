package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.PackedArticle;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * Articles that become one segment. They are put into the order of the index beforehand: what comes
 * in order is written as it comes, while sorting a segment copies all of it once more.
 *
 * <p>For use by one thread at a time.
 */
final class Run {
  /** {@link Schema#ORDER} from its end, for articles are taken from the end of the list. */
  private static final Comparator<Waiting> LAST_FIRST =
      Comparator.comparingLong(Waiting::start)
          .thenComparing(Waiting::id, Comparator.reverseOrder());

  /** What an article takes beside its body: its other texts, each with its evidence. */
  private static final int ARTICLE_BYTES = 1500;

  /** What one of its agencies or authors takes. */
  private static final int VALUE_BYTES = 300;

  private record Waiting(BytesRef id, long start, PackedArticle article, long bytes) {}

  private final List<Waiting> articles = new ArrayList<>();
  private final List<Term> replaced = new ArrayList<>();
  private long bytes;

  /**
   * Adds an article.
   *
   * @param repeated whether its id may have been there before, in this run or another
   */
  void add(Article article, boolean repeated) {
    BytesRef id = new BytesRef(article.id());
    PackedArticle packed = PackedArticle.of(article);
    Waiting waiting = new Waiting(id, Dates.start(article.published()), packed, bytes(packed));
    articles.add(waiting);
    if (repeated) {
      replaced.add(new Term(Schema.ID, id));
    }
    bytes += waiting.bytes;
  }

  boolean isEmpty() {
    return articles.isEmpty();
  }

  /** What the articles in it take in memory. */
  long bytes() {
    return bytes;
  }

  /** The ids that articles in runs before it may have, whose place its own take. */
  List<Term> replaced() {
    return replaced;
  }

  /** Puts the articles in order, and of those with one id keeps the last that was added. */
  void sort() {
    if (!replaced.isEmpty()) {
      Map<BytesRef, Waiting> last = new HashMap<>();
      articles.forEach(each -> last.put(each.id, each));
      articles.clear();
      articles.addAll(last.values());
    }
    articles.sort(LAST_FIRST);
  }

  /** Takes the next article in order out of it. */
  PackedArticle remove() {
    Waiting next = articles.removeLast();
    bytes -= next.bytes;
    return next.article;
  }

  /** About what an article takes in memory. */
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
