package io.dateline.internal.lucene;

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
  private static final Comparator<Entry> LAST_FIRST =
      Comparator.<Entry>comparingLong(entry -> entry.waiting.start())
          .thenComparing(entry -> entry.waiting.id(), Comparator.reverseOrder());

  /** An article whose words are read. */
  record Entry(Waiting waiting, TextWords words) {}

  private final Numbering numbering = new Numbering();
  private final List<Entry> articles = new ArrayList<>();
  private final List<Term> replaced = new ArrayList<>();
  private long bytes;

  void add(Waiting article, TextWords.Reader reader) {
    articles.add(new Entry(article, reader.read(article.article(), numbering)));
    if (article.repeated()) {
      replaced.add(new Term(Schema.ID, article.id()));
    }
    bytes += article.bytes();
  }

  /** Takes all articles out of another, which holds no id that is in this one. */
  void addAll(Run other) {
    int more = numbering.addAll(other.numbering);
    other.articles.forEach(each -> each.words.add(more));
    articles.addAll(other.articles);
    other.articles.clear();
    replaced.addAll(other.replaced);
    bytes += other.bytes;
    other.bytes = 0;
  }

  /** Of the words of its articles. */
  Numbering numbering() {
    return numbering;
  }

  boolean isEmpty() {
    return articles.isEmpty();
  }

  /** What the articles in it take in memory, their words not counted. */
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
      Map<BytesRef, Entry> last = new HashMap<>();
      articles.forEach(each -> last.put(each.waiting.id(), each));
      articles.clear();
      articles.addAll(last.values());
    }
    articles.sort(LAST_FIRST);
  }

  /** Takes the next article in order out of it. */
  Entry remove() {
    Entry next = articles.removeLast();
    bytes -= next.waiting.bytes();
    return next;
  }
}
