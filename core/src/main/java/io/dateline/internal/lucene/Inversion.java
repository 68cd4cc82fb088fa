package io.dateline.internal.lucene;

import io.dateline.internal.lucene.Lexicon.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The words of titles and bodies on their way into a segment. Lucene's buffer would look up the
 * bytes of each of them in each field; here a word is looked up once a segment and is a number from
 * then on, and its postings are dealt out by these when the segment is written.
 *
 * <p>For use by one thread.
 */
final class Inversion {
  /** What a word of a text takes: its number here, and its place or count when it is written. */
  private static final int WORD_BYTES = 10;

  /** What a different word takes, in its terms and in the order of these. */
  private static final int DIFFERENT_WORD_BYTES = 100;

  /** In the order in which a segment's are written. */
  private static final List<String> FIELDS =
      Stream.of(Schema.WORDS, Schema.TITLE, Schema.TITLE_EXACT, Schema.BODY, Schema.BODY_BIGRAMS)
          .sorted()
          .toList();

  private final Numbering numbering;
  private final List<int[]> titles = new ArrayList<>();
  private final List<int[]> bodies = new ArrayList<>();
  private final boolean ahead;
  private final Map<String, CompletableFuture<Terms>> made = new HashMap<>();
  private long count;
  private int next;

  /**
   * @param numbering of all words that are added
   * @param ahead whether postings are made on another thread while those before are written
   */
  Inversion(Numbering numbering, boolean ahead) {
    this.numbering = numbering;
    this.ahead = ahead;
  }

  /** Adds the next document of the segment, the first of which is 0. */
  void add(TextWords text) {
    titles.add(text.title());
    bodies.add(text.body());
    count += text.title().length + text.body().length;
  }

  /** About what it takes in memory by the time it is written. */
  long bytes() {
    return WORD_BYTES * count + (long) DIFFERENT_WORD_BYTES * numbering.words().size();
  }

  /** The words of a text. */
  List<Word> words(int[] text) {
    return numbering.words(text);
  }

  /** Says that all documents of the segment are there. */
  void complete() {
    if (!ahead) {
      return;
    }
    CompletableFuture<?> before = CompletableFuture.completedFuture(null);
    for (String field : FIELDS) {
      CompletableFuture<Terms> terms = before.thenApplyAsync(done -> make(field));
      made.put(field, terms);
      before = terms;
    }
  }

  /** Comes to the next document, the first at first. */
  void next() {
    next++;
  }

  /** How many words of a field the document it came to has, as often as each counts there. */
  int length(String field) {
    int title = titles.get(next - 1).length;
    int body = bodies.get(next - 1).length;
    return switch (field) {
      case Schema.WORDS -> Schema.TITLE_WEIGHT * title + body;
      case Schema.TITLE, Schema.TITLE_EXACT -> title;
      case Schema.BODY -> body;
      default -> throw new IllegalArgumentException("not a field of words: " + field);
    };
  }

  /** The postings of a field of words; null for any other field. */
  @Nullable Terms terms(String field) {
    if (!FIELDS.contains(field)) {
      return null;
    }
    CompletableFuture<Terms> terms = made.remove(field);
    return terms == null ? make(field) : terms.join();
  }

  private Terms make(String field) {
    List<Word> words = numbering.words();
    return switch (field) {
      case Schema.WORDS -> CountedTerms.of(titles, bodies, words);
      case Schema.TITLE -> PlacedTerms.of(titles, words, Word::stem);
      case Schema.TITLE_EXACT -> PlacedTerms.of(titles, words, Word::written);
      case Schema.BODY -> PlacedTerms.ofBoth(bodies, words);
      case Schema.BODY_BIGRAMS -> CountedTerms.ofBigrams(bodies, words);
      default -> throw new IllegalArgumentException("not a field of words: " + field);
    };
  }

  /** Forgets all documents, to begin the next segment. */
  void clear() {
    titles.clear();
    bodies.clear();
    count = 0;
    next = 0;
  }
}
