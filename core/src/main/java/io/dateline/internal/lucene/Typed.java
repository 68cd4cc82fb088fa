package io.dateline.internal.lucene;

import io.dateline.Snippet.Highlight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.UnicodeUtil;

/**
 * What somebody has typed, as folded words.
 *
 * @param words in the order typed
 * @param open whether the last may go on
 */
record Typed(List<Word> words, boolean open) {
  /** From how many letters on a word may have one slip. */
  private static final int ONE_SLIP = 4;

  /** From how many letters on a word may have two slips. */
  private static final int TWO_SLIPS = 8;

  /** No word is that long, and looking over slips takes time by its length. */
  private static final int LONGEST = 40;

  /** A word in UTF-8 and as code points. */
  static final class Word {
    private final BytesRef bytes;
    private final int[] letters;

    private Word(BytesRef bytes) {
      this.bytes = bytes;
      this.letters = Typed.letters(bytes);
    }

    BytesRef bytes() {
      return bytes;
    }

    /** Not to be changed. */
    int[] letters() {
      return letters;
    }

    /** Its first letters in UTF-8. */
    BytesRef start(int count) {
      return new BytesRef(UnicodeUtil.newString(letters, 0, Math.min(count, letters.length)));
    }

    /** The most slips that are looked over. */
    int slips() {
      if (letters.length < ONE_SLIP || letters.length > LONGEST) {
        return 0;
      }
      return letters.length < TWO_SLIPS ? 1 : 2;
    }
  }

  static Typed read(String text) {
    Tokens tokens = new Tokens(Analysis.FOLDED);
    tokens.read(text);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      words.add(new Word(BytesRef.deepCopyOf(tokens.exact(i, new BytesRef()))));
    }
    boolean open = !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
    return new Typed(List.copyOf(words), open);
  }

  static int[] letters(BytesRef utf8) {
    int[] letters = new int[utf8.length];
    int count = UnicodeUtil.UTF8toUTF32(utf8, letters);
    return Arrays.copyOf(letters, count);
  }

  boolean isOpen(int word) {
    return open && word == words.size() - 1;
  }

  /** Whether a word of a text is one that was typed. */
  boolean isAt(int word, BytesRef of, boolean slips) {
    Word typed = words.get(word);
    boolean exact =
        isOpen(word) ? StringHelper.startsWith(of, typed.bytes()) : of.bytesEquals(typed.bytes());
    return exact
        || (slips
            && typed.slips() > 0
            && Slips.atMost(typed.slips(), typed.letters(), letters(of), isOpen(word)));
  }

  /** What of a text was typed. */
  List<Highlight> highlights(String text, boolean slips) {
    Tokens tokens = new Tokens(Analysis.FOLDED);
    tokens.read(text);
    BytesRef ref = new BytesRef();
    List<Highlight> highlights = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      tokens.exact(i, ref);
      for (int word = 0; word < words.size(); word++) {
        if (isAt(word, ref, slips)) {
          int end = end(tokens, i, word, ref);
          highlights.add(new Highlight(tokens.start(i), end));
          break;
        }
      }
    }
    return highlights;
  }

  /** A word that goes on is marked as far as it was typed, if folding kept its length. */
  private int end(Tokens tokens, int token, int word, BytesRef folded) {
    int[] letters = words.get(word).letters();
    int length = tokens.end(token) - tokens.start(token);
    boolean begins = isOpen(word) && StringHelper.startsWith(folded, words.get(word).bytes());
    return begins && folded.length == length && letters.length < length
        ? tokens.start(token) + letters.length
        : tokens.end(token);
  }
}
