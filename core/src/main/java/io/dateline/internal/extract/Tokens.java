package io.dateline.internal.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text, folded for comparison: lower case without accents, each number {@code #},
 * and of all other signs only those that tell something: {@code : © ( / #}.
 */
final class Tokens {
  private static final String SIGNS = ":©(/#";

  private final List<String> words = new ArrayList<>();
  private int[] starts = new int[16];
  private int[] ends = new int[16];

  private Tokens() {}

  /** The words of the first {@code limit} UTF-16 units. */
  static Tokens of(String text, int limit) {
    Tokens tokens = new Tokens();
    int end = Math.min(text.length(), limit);
    int at = 0;
    while (at < end) {
      int next = wordEnd(text, at, end);
      if (next > at) {
        tokens.add(fold(text.substring(at, next)), at, next);
        at = next;
      } else {
        if (SIGNS.indexOf(text.charAt(at)) >= 0) {
          tokens.add(text.substring(at, at + 1), at, at + 1);
        }
        at++;
      }
    }
    return tokens;
  }

  /** The words of the whole text. */
  static Tokens of(String text) {
    return of(text, text.length());
  }

  int size() {
    return words.size();
  }

  String word(int index) {
    return words.get(index);
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
  String text(String text, Phrases.Hit<?> hit) {
    return text.substring(start(hit.first()), end(hit.end() - 1));
  }

  /** The folded text with single spaces: equal for texts that say the same. */
  static String key(String text) {
    Tokens tokens = of(text);
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.word(i);
      if (Character.isLetterOrDigit(text.codePointAt(tokens.start(i)))) {
        key.append(key.isEmpty() ? "" : " ");
        key.append(word.equals("#") ? text.substring(tokens.start(i), tokens.end(i)) : word);
      }
    }
    return key.toString();
  }

  /** The folded text without spaces, as a host writes a name. */
  static String squeeze(String text) {
    return key(text).replace(" ", "");
  }

  private void add(String word, int start, int end) {
    int at = words.size();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
    }
    starts[at] = start;
    ends[at] = end;
    words.add(word);
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

  private static String fold(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return "#";
    }
    boolean ascii = true;
    for (int i = 0; i < word.length(); i++) {
      ascii &= word.charAt(i) < 128;
    }
    if (ascii) {
      return word.toLowerCase(Locale.ROOT);
    }
    String bare = Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(bare.length());
    bare.codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(folded::appendCodePoint);
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
