package io.dateline.internal.extract.dates;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words that an expression may begin with. Most words of a page are none of them: these are
 * passed over by their letters, without a token or a string made of them.
 */
final class FirstWords {
  /** What a word may begin. */
  enum Opening {
    RELATIVE,
    WEEKDAY,
    DATE
  }

  private static final Map<String, Set<Opening>> WORDS = words();

  /** What a link begins with, which is passed over as a whole. */
  private static final Set<String> LINKS = Set.of("http", "https", "ftp", "www");

  private static final int BITS = 1 << 13;

  /** A bit for each word's hash: few others have theirs there. */
  private static final long[] HASHES = hashes();

  private static final Set<Opening> NUMBER = EnumSet.of(Opening.RELATIVE, Opening.DATE);

  private FirstWords() {}

  private static Map<String, Set<Opening>> words() {
    Map<String, Set<Opening>> words = new HashMap<>();
    Names.ofMonths().forEach(word -> add(words, word, Opening.DATE));
    Names.ofWeekdays().forEach(word -> add(words, word, Opening.WEEKDAY));
    WeekdayGrammar.FIRST_SIGNS.forEach(word -> add(words, word, Opening.WEEKDAY));
    RelativeGrammar.firstWords().forEach(word -> add(words, word, Opening.RELATIVE));
    return words;
  }

  private static void add(Map<String, Set<Opening>> words, String word, Opening opening) {
    words.computeIfAbsent(word, w -> EnumSet.noneOf(Opening.class)).add(opening);
  }

  private static long[] hashes() {
    long[] hashes = new long[BITS / Long.SIZE];
    WORDS.keySet().forEach(word -> set(hashes, word.hashCode()));
    LINKS.forEach(word -> set(hashes, word.hashCode()));
    return hashes;
  }

  private static void set(long[] hashes, int hash) {
    hashes[place(hash)] |= 1L << hash;
  }

  private static int place(int hash) {
    return ((hash ^ (hash >>> 16)) & (BITS - 1)) / Long.SIZE;
  }

  /** What the token may begin; nothing for most. */
  static Set<Opening> of(Token token) {
    return token.isNumber() ? NUMBER : WORDS.getOrDefault(token.word(), Set.of());
  }

  /** Whether the word that stands there may begin an expression or a link: false if surely not. */
  static boolean mayHold(String line, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      char letter = Letters.fold(line.charAt(i));
      if (letter == Letters.OTHER) {
        return true;
      }
      hash = 31 * hash + letter;
    }
    return (HASHES[place(hash)] & (1L << hash)) != 0;
  }
}
