package io.dateline.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * A word of the index with stars and question marks in it: a star is any characters or none, a
 * question mark is one. It is compared with a word in time that grows with the product of both
 * lengths at worst, and never builds an automaton.
 */
final class Glob {
  private static final int STAR = '*';
  private static final int ANY = '?';

  private final int[] pattern;

  /** The characters before the first star or question mark. */
  private final BytesRef start;

  private final boolean open;

  private Glob(String pattern) {
    this.pattern = pattern.codePoints().toArray();
    int literal = 0;
    while (literal < pattern.length() && !isWild(pattern.charAt(literal))) {
      literal++;
    }
    this.open = literal < pattern.length();
    this.start = new BytesRef(pattern.substring(0, literal));
  }

  /**
   * The words that a pattern has as the index parts and folds them: "al-N*r" is "al", then "n*r". A
   * star that touches no word says nothing.
   */
  static List<Glob> row(String text) {
    List<Glob> row = new ArrayList<>();
    Tokens tokens = new Tokens(Analysis.FOLDED);
    StringBuilder word = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      if (isWild(text.charAt(i))) {
        word.append(text.charAt(i++));
        continue;
      }
      int begin = i;
      while (i < text.length() && !isWild(text.charAt(i))) {
        i++;
      }
      tokens.read(text.substring(begin, i));
      int end = 0;
      for (int token = 0; token < tokens.count(); token++) {
        if (tokens.start(token) > end || token > 0) {
          flush(word, row);
        }
        word.append(tokens.exact(token, new BytesRef()).utf8ToString());
        end = tokens.end(token);
      }
      if (end < i - begin) {
        flush(word, row);
      }
    }
    flush(word, row);
    return row;
  }

  private static void flush(StringBuilder word, List<Glob> row) {
    if (word.chars().anyMatch(c -> !isWild(c))) {
      row.add(new Glob(word.toString()));
    }
    word.setLength(0);
  }

  private static boolean isWild(int c) {
    return c == STAR || c == ANY;
  }

  /** What every word begins with that it matches; the whole word where nothing is open. */
  BytesRef start() {
    return start;
  }

  /** Whether it stands for more than one word. */
  boolean isOpen() {
    return open;
  }

  /** Whether all it asks is how a word begins. */
  boolean isPrefix() {
    int last = pattern.length - 1;
    return pattern[last] == STAR && start.length == utf8Length(last);
  }

  private int utf8Length(int points) {
    return new BytesRef(new String(pattern, 0, points)).length;
  }

  /** Whether a word of the index is one of those it stands for. */
  boolean matches(BytesRef word) {
    int[] points = new int[word.length];
    int length = UnicodeUtil.UTF8toUTF32(word, points);
    int at = 0;
    int in = 0;
    int star = -1;
    int resumeAt = 0;
    while (at < length) {
      if (in < pattern.length && pattern[in] == STAR) {
        star = in++;
        resumeAt = at;
      } else if (in < pattern.length && (pattern[in] == ANY || pattern[in] == points[at])) {
        in++;
        at++;
      } else if (star >= 0) {
        in = star + 1;
        at = ++resumeAt;
      } else {
        return false;
      }
    }
    while (in < pattern.length && pattern[in] == STAR) {
      in++;
    }
    return in == pattern.length;
  }

  @Override
  public String toString() {
    return new String(pattern, 0, pattern.length);
  }
}
