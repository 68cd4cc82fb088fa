package io.dateline.internal.extract;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text, folded for comparison: lower case without accents, each number {@code #},
 * and of all other signs only those that tell something: {@code : © ( / #}. They are numbered by
 * the {@link Vocabulary}, and written out only when they are asked for.
 */
final class Tokens {
  private static final String SIGNS = ":©(/#";

  /** Which characters of ASCII part words and tell nothing. */
  private static final boolean[] GAPS = gaps();

  /** What every run of digits is. */
  static final int NUMBER = Vocabulary.add("#");

  private final String text;
  private int size;
  private int words;
  private int[] numbers;
  private int[] starts;
  private int[] ends;

  private Tokens(String text, int length) {
    this.text = text;
    int guess = 4 + length / 5;
    this.numbers = new int[guess];
    this.starts = new int[guess];
    this.ends = new int[guess];
  }

  /** The words of the first {@code limit} UTF-16 units. */
  static Tokens of(String text, int limit) {
    int end = Math.min(text.length(), limit);
    Tokens tokens = new Tokens(text, end);
    int at = 0;
    while (at < end) {
      if (isGap(text.charAt(at))) {
        at++;
        continue;
      }
      int next = tokens.addPlain(at, end);
      if (next == at) {
        next = tokens.addAny(at, end);
      }
      at = next;
    }
    return tokens;
  }

  /** The words of the whole text. */
  static Tokens of(String text) {
    return of(text, text.length());
  }

  /** Adds a word of letters that are folded one by one; the same place when there is none. */
  private int addPlain(int start, int end) {
    int hash = 0;
    int at = start;
    for (; at < end; at++) {
      char c = text.charAt(at);
      char letter = c < Vocabulary.TABLE ? Vocabulary.letter(c) : isOther(c) ? Vocabulary.OTHER : 0;
      if (letter == Vocabulary.OTHER) {
        return start;
      }
      if (letter == 0) {
        break;
      }
      hash = 31 * hash + letter;
    }
    if (at > start) {
      words++;
      add(Vocabulary.find(text, start, at, hash), start, at);
    }
    return at;
  }

  /** Whether a character parts words and tells nothing, as most that are no letters do. */
  private static boolean isGap(char c) {
    return c < 128 ? GAPS[c] : isPunctuation(c);
  }

  private static boolean[] gaps() {
    boolean[] gaps = new boolean[128];
    for (char c = 0; c < gaps.length; c++) {
      gaps[c] = !Character.isLetterOrDigit(c) && SIGNS.indexOf(c) < 0;
    }
    return gaps;
  }

  private static boolean isPunctuation(char c) {
    return c >= 0x2000 && c < 0x2070;
  }

  /** Whether a character beyond the table may belong to a word. */
  private static boolean isOther(char c) {
    if (isPunctuation(c)) {
      return false;
    }
    return Character.isLetter(c) || Character.isSurrogate(c) || isMark(c);
  }

  /** Adds any other word, a number or a sign; past what is none of them. */
  private int addAny(int start, int end) {
    int next = wordEnd(text, start, end);
    if (next > start) {
      words++;
      boolean number = Character.isDigit(text.codePointAt(start));
      int found = number ? NUMBER : Vocabulary.find(Vocabulary.fold(text.substring(start, next)));
      add(found, start, next);
      return next;
    }
    char c = text.charAt(start);
    if (SIGNS.indexOf(c) >= 0) {
      add(Vocabulary.find(String.valueOf(c)), start, start + 1);
    }
    return start + 1;
  }

  int size() {
    return size;
  }

  /** How many of them are words or numbers. */
  int words() {
    return words;
  }

  /** The text that they were read from. */
  String text() {
    return text;
  }

  String word(int index) {
    if (numbers[index] == NUMBER) {
      return "#";
    }
    String written = text.substring(starts[index], ends[index]);
    return written.length() == 1 && SIGNS.contains(written) ? written : Vocabulary.fold(written);
  }

  /** The sign; a letter or a digit of a word or a number. */
  char sign(int index) {
    return text.charAt(starts[index]);
  }

  /** The word's number in the vocabulary; {@link Vocabulary#NONE} when no phrase has it. */
  int number(int index) {
    return numbers[index];
  }

  /** Where the word begins in the text. */
  int start(int index) {
    return starts[index];
  }

  /** Where the word ends in the text. */
  int end(int index) {
    return ends[index];
  }

  /** What a phrase that was found is in the text itself. */
  String text(Phrases.Hit<?> hit) {
    return text.substring(start(hit.first()), end(hit.end() - 1));
  }

  /** The folded text with single spaces: equal for texts that say the same. */
  static String key(String text) {
    String plain = plain(text, true);
    return plain == null ? of(text).joined(" ") : plain;
  }

  /** The folded text without spaces, as a host writes a name. */
  static String squeeze(String text) {
    String plain = plain(text, false);
    return plain == null ? of(text).joined("").replace(" ", "") : plain;
  }

  /**
   * The same of a text whose letters are all folded one by one, without looking its words up; null
   * for another.
   */
  private static @Nullable String plain(String text, boolean spaces) {
    char[] key = new char[2 * text.length()];
    int size = 0;
    boolean parted = false;
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (c >= Vocabulary.TABLE && !isPunctuation(c)) {
        return null;
      }
      char letter = digit ? c : c < Vocabulary.TABLE ? Vocabulary.letter(c) : 0;
      if (letter == Vocabulary.OTHER) {
        return null;
      }
      if (letter == 0) {
        parted = true;
        continue;
      }
      if (spaces && size > 0 && (parted || digit != digits)) {
        key[size++] = ' ';
      }
      key[size++] = letter;
      parted = false;
      digits = digit;
    }
    return new String(key, 0, size);
  }

  private String joined(String space) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < size; i++) {
      if (Character.isLetterOrDigit(text.codePointAt(starts[i]))) {
        key.append(key.isEmpty() ? "" : space);
        if (numbers[i] == NUMBER) {
          key.append(text, starts[i], ends[i]);
        } else {
          Vocabulary.fold(text, starts[i], ends[i], key);
        }
      }
    }
    return key.toString();
  }

  private void add(int number, int start, int end) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    numbers[size] = number;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  /** The end of the word that begins there; the beginning itself when none does. */
  private static int wordEnd(String text, int start, int end) {
    int at = start;
    boolean digits = false;
    while (at < end) {
      int c = text.codePointAt(at);
      boolean digit = Character.isDigit(c);
      if (!digit && !Character.isLetter(c) && !(at > start && isMark(c))) {
        break;
      }
      if (at > start && (digit != digits || isIdeograph(c))) {
        break;
      }
      digits = digit;
      at += Character.charCount(c);
      if (isIdeograph(c)) {
        break;
      }
    }
    return at;
  }

  private static boolean isMark(int c) {
    return c > 127 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether the script writes without spaces, so that a character is a word. */
  private static boolean isIdeograph(int c) {
    return c >= 0x3040 && (Character.isIdeographic(c) || c <= 0x30FF);
  }
}
