package io.dateline.internal.lucene;

import io.dateline.internal.lucene.Lexicon.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers for the words of a run: texts are held as these, and postings dealt out by them. A word
 * of several lexicons has as many.
 *
 * <p>For use by one thread at a time. A word has its number in one numbering alone, until that is
 * cleared.
 */
final class Numbering {
  private final List<Word> words = new ArrayList<>();

  /** The words of a text by their numbers. */
  int[] numbers(Tokens tokens) {
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

  /** All words, each where its number is. */
  List<Word> words() {
    return words;
  }

  /** Those of a text. */
  List<Word> words(int[] text) {
    return Arrays.stream(text).mapToObj(words::get).toList();
  }

  /**
   * Takes the words of another, none of which is here.
   *
   * @return what their numbers have become greater by
   */
  int addAll(Numbering other) {
    int before = words.size();
    words.addAll(other.words);
    return before;
  }

  /** Takes all words their numbers. */
  void clear() {
    words.forEach(word -> word.number = Word.NO_NUMBER);
    words.clear();
  }
}
