package io.dateline.internal.lucene;

import io.dateline.internal.lucene.Lexicon.Word;
import java.util.ArrayList;
import java.util.List;
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

  private final List<Word> words = new ArrayList<>();
  private final List<int[]> titles = new ArrayList<>();
  private final List<int[]> bodies = new ArrayList<>();
  private long count;

  /** Adds the next document of the segment, the first of which is 0. */
  void add(Tokens title, Tokens body) {
    titles.add(numbers(title));
    bodies.add(numbers(body));
    count += title.count() + body.count();
  }

  private int[] numbers(Tokens tokens) {
    int[] numbers = new int[tokens.count()];
    for (int i = 0; i < numbers.length; i++) {
      Word word = tokens.word(i);
      if (word.number == Word.NO_NUMBER) {
        word.number = words.size();
        words.add(word);
      }
      numbers[i] = word.number;
    }
    return numbers;
  }

  /** About what it takes in memory by the time it is written. */
  long bytes() {
    return WORD_BYTES * count + (long) DIFFERENT_WORD_BYTES * words.size();
  }

  /** How many words of a field the document added last has, as often as each counts there. */
  int length(String field) {
    int title = titles.getLast().length;
    int body = bodies.getLast().length;
    return switch (field) {
      case Schema.WORDS -> Schema.TITLE_WEIGHT * title + body;
      case Schema.TITLE, Schema.TITLE_EXACT -> title;
      case Schema.BODY -> body;
      default -> throw new IllegalArgumentException("not a field of words: " + field);
    };
  }

  /** The postings of a field of words; null for any other field. */
  @Nullable Terms terms(String field) {
    return switch (field) {
      case Schema.WORDS -> CountedTerms.of(titles, bodies, words);
      case Schema.TITLE -> PlacedTerms.of(titles, words, Word::stem);
      case Schema.TITLE_EXACT -> PlacedTerms.of(titles, words, Word::written);
      case Schema.BODY -> PlacedTerms.ofBoth(bodies, words);
      case Schema.BODY_BIGRAMS -> CountedTerms.ofBigrams(bodies, words);
      default -> null;
    };
  }

  /** Forgets all documents, to begin the next segment. */
  void clear() {
    words.forEach(word -> word.number = Word.NO_NUMBER);
    words.clear();
    titles.clear();
    bodies.clear();
    count = 0;
  }
}
