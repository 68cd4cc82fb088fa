package io.dateline.internal.lucene;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/** Which terms of a field the numbered words of a segment become. For use by one thread. */
final class Vocabulary {
  static final int NONE = -1;

  private final BytesRefHash terms = new BytesRefHash();
  private final int[] first;
  private final int[] second;

  /**
   * @param words how many there are
   */
  Vocabulary(int words) {
    first = new int[words];
    second = new int[words];
    Arrays.fill(first, NONE);
    Arrays.fill(second, NONE);
  }

  /** Says which term a word becomes; several words may become the same. */
  void put(int word, BytesRef term) {
    first[word] = number(term);
  }

  /** Says which other term a word becomes besides. */
  void putSecond(int word, BytesRef term) {
    second[word] = number(term);
  }

  private int number(BytesRef term) {
    int number = terms.add(term);
    return number < 0 ? -number - 1 : number;
  }

  /** The terms by their numbers. */
  BytesRefHash terms() {
    return terms;
  }

  /** The number of the term that a word becomes. */
  int first(int word) {
    return first[word];
  }

  /** The number of the other term, or {@link #NONE}. */
  int second(int word) {
    return second[word];
  }
}
