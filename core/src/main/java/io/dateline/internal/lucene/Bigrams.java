package io.dateline.internal.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Which words stand next to each other in a body, as hashes: where a phrase's own are not, it need
 * not be looked for. Their few values are the terms of a field. Words as short as most of those
 * that only hold a sentence together have none.
 */
final class Bigrams {
  /** How many different ones there are. The more, the fewer articles have one by chance. */
  static final int HASHES = 1 << 13;

  private static final int SHORT_BYTES = 2;
  private static final int NONE = 0;

  private Bigrams() {}

  /**
   * A hash of a word as written, never less than 0, to be combined with those of its neighbours.
   */
  static int hash(BytesRef word) {
    return word.length <= SHORT_BYTES
        ? NONE
        : Math.max(1, StringHelper.murmurhash3_x86_32(word, 0) & Integer.MAX_VALUE);
  }

  /**
   * Those of a text, in its order.
   *
   * @param text words by their numbers
   * @param words by these, the hashes of words
   */
  static int[] of(int[] text, int[] words) {
    int[] bigrams = new int[text.length];
    int count = 0;
    int before = NONE;
    for (int word : text) {
      int hash = words[word];
      if (before != NONE && hash != NONE) {
        bigrams[count++] = combined(before, hash);
      }
      before = hash;
    }
    return Arrays.copyOf(bigrams, count);
  }

  /** The terms of those of words in a row. */
  static List<BytesRef> terms(List<BytesRef> row) {
    int[] text = new int[row.size()];
    int[] words = new int[row.size()];
    for (int i = 0; i < text.length; i++) {
      text[i] = i;
      words[i] = hash(row.get(i));
    }
    List<BytesRef> terms = new ArrayList<>();
    for (int bigram : of(text, words)) {
      terms.add(term(bigram));
    }
    return terms;
  }

  /** The term that a hash is in the index, in the order of hashes. */
  static BytesRef term(int bigram) {
    return new BytesRef(new byte[] {(byte) (bigram >> Byte.SIZE), (byte) bigram});
  }

  /** Mixed as the last of MurmurHash3, so that each bit of both words counts. */
  private static int combined(int one, int other) {
    int hash = 31 * one + other;
    hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
    hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
    return (hash ^ hash >>> 16) & HASHES - 1;
  }
}
