package io.dateline.internal.extract;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the words that any list of phrases has, as {@link String#intern} would: a word keeps its
 * number as long as the process lives. Most words of a page have none, so that looking for phrases
 * among them costs no more than looking at a number. Safe for use by many threads.
 */
final class Vocabulary {
  /** No phrase has the word. */
  static final int NONE = -1;

  /** Latin, Greek and Cyrillic letters are folded by a table, as long as each becomes one. */
  static final int TABLE = 0x530;

  /** What the table has for a letter that does not become a single one. */
  static final char OTHER = 0xFFFF;

  /** The folded letter; 0 for what is none, nor a mark upon one. */
  private static final char[] FOLDED = folded();

  /**
   * Open addressing by {@link String#hashCode}, at most half full. The codes stand by themselves,
   * where most words are found to be missing; 0 is a free place. Other threads see a word once its
   * code is there, or take it for missing: whoever waits for an extractor sees all of them.
   */
  private static final class Table {
    final int[] codes;
    final @Nullable Entry[] entries;

    /** A bit for each code, spread over so few bytes that they stay at hand. */
    private final long[] likely;

    private final int shift;

    Table(int places) {
      codes = new int[places];
      entries = new Entry[places];
      likely = new long[places / 32];
      shift = Integer.numberOfLeadingZeros(2 * places - 1);
    }

    boolean mayHold(int code) {
      int bit = bit(code);
      return (likely[bit >>> 6] & (1L << bit)) != 0;
    }

    private int bit(int code) {
      return (code * 0x9E3779B9) >>> shift;
    }

    void put(Entry entry) {
      int code = code(entry.word().hashCode());
      int at = first(code);
      while (codes[at] != 0) {
        at = next(at);
      }
      entries[at] = entry;
      codes[at] = code;
      int bit = bit(code);
      likely[bit >>> 6] |= 1L << bit;
    }

    int first(int code) {
      return (code ^ (code >>> 15)) & (codes.length - 1);
    }

    int next(int at) {
      return (at + 1) & (codes.length - 1);
    }
  }

  private record Entry(String word, int number) {}

  private static volatile Table table = new Table(1 << 15);

  private static int size;

  private Vocabulary() {}

  private static char[] folded() {
    char[] folded = new char[TABLE];
    for (char c = 0; c < TABLE; c++) {
      if (Character.isLetter(c)) {
        String letter = foldAny(String.valueOf(c));
        folded[c] = letter.length() == 1 ? letter.charAt(0) : OTHER;
      } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
        folded[c] = OTHER;
      }
    }
    return folded;
  }

  /** A letter below {@link #TABLE} folded; 0 for what is none, or {@link #OTHER}. */
  static char letter(char c) {
    return FOLDED[c];
  }

  /** Lower case without accents, ligatures and widths taken apart. */
  static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    fold(word, 0, word.length(), folded);
    return folded.toString();
  }

  /** Appends a word that stands in a text, folded. */
  static void fold(String text, int start, int end, StringBuilder folded) {
    int length = folded.length();
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      char letter = c < TABLE ? FOLDED[c] : OTHER;
      if (letter == OTHER || letter == 0) {
        folded.setLength(length);
        folded.append(foldAny(text.substring(start, end)));
        return;
      }
      folded.append(letter);
    }
  }

  private static String foldAny(String word) {
    String bare = Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(bare.length());
    bare.codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(folded::appendCodePoint);
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** The number of a folded word, which it has from now on. */
  static synchronized int add(String word) {
    int known = find(word);
    if (known != NONE) {
      return known;
    }
    if (2 * size >= table.codes.length) {
      Table larger = new Table(2 * table.codes.length);
      for (Entry entry : table.entries) {
        if (entry != null) {
          larger.put(entry);
        }
      }
      table = larger;
    }
    Entry entry = new Entry(word, size++);
    table.put(entry);
    return entry.number();
  }

  /** The number of a folded word, or {@link #NONE}. */
  static int find(String word) {
    Table words = table;
    int code = code(word.hashCode());
    for (int at = words.first(code); words.codes[at] != 0; at = words.next(at)) {
      Entry entry = words.codes[at] == code ? words.entries[at] : null;
      if (entry != null && entry.word().equals(word)) {
        return entry.number();
      }
    }
    return NONE;
  }

  /**
   * The number of what stands in a text once its letters are folded by the table, or {@link #NONE}.
   *
   * @param hash the {@link String#hashCode} of the folded word
   */
  static int find(String text, int start, int end, int hash) {
    Table words = table;
    int code = code(hash);
    if (!words.mayHold(code)) {
      return NONE;
    }
    for (int at = words.first(code); words.codes[at] != 0; at = words.next(at)) {
      Entry entry = words.codes[at] == code ? words.entries[at] : null;
      if (entry != null && isFolded(text, start, end, entry.word())) {
        return entry.number();
      }
    }
    return NONE;
  }

  private static int code(int hash) {
    return hash == 0 ? 1 : hash;
  }

  private static boolean isFolded(String text, int start, int end, String word) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (FOLDED[text.charAt(start + i)] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
