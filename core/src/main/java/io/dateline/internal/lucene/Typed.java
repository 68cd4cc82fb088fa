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
  /** How near a word of a text comes to one that was typed. */
  enum Reach {
    /** It is that word or, where the last goes on, begins so. */
    START,
    /** Or it has in it what was typed: at its end or, where the last goes on, anywhere. */
    INSIDE,
    /** Or it is so but for a slip. */
    SLIPS
  }

  /** From how many letters on a word may stand inside another. */
  private static final int INSIDE = 3;

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

    /** Whether it is looked for inside others. */
    boolean mayBeInside() {
      return letters.length >= INSIDE;
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
    Tokens tokens = Tokens.of(Analysis.FOLDED, text);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      words.add(new Word(BytesRef.deepCopyOf(tokens.exact(i, new BytesRef()))));
    }
    tokens.rest();
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

  /** Whether any word may be found by this reach that would not be by the nearest. */
  boolean hasUseFor(Reach reach) {
    return words.stream()
        .anyMatch(word ->
            switch (reach) {
              case START -> true;
              case INSIDE -> word.mayBeInside();
              case SLIPS -> word.slips() > 0;
            });
  }

  /** Whether a word of a text is one that was typed. */
  boolean isAt(int word, BytesRef of, Reach reach) {
    return startsAt(word, of)
        || switch (reach) {
          case START -> false;
          case INSIDE -> inside(word, of) >= 0;
          case SLIPS -> {
            Word typed = words.get(word);
            yield typed.slips() > 0
                && Slips.atMost(typed.slips(), typed.letters(), letters(of), isOpen(word));
          }
        };
  }

  private boolean startsAt(int word, BytesRef of) {
    BytesRef typed = words.get(word).bytes();
    return isOpen(word) ? StringHelper.startsWith(of, typed) : of.bytesEquals(typed);
  }

  /** Where in a word of a text this one stands, in bytes; negative where it does not. */
  private int inside(int word, BytesRef of) {
    Word typed = words.get(word);
    if (!typed.mayBeInside()) {
      return -1;
    }
    int last = of.length - typed.bytes().length;
    for (int at = isOpen(word) ? 0 : Math.max(0, last); at <= last; at++) {
      int from = of.offset + at;
      BytesRef bytes = typed.bytes();
      if (Arrays.equals(
          of.bytes,
          from,
          from + bytes.length,
          bytes.bytes,
          bytes.offset,
          bytes.offset + bytes.length)) {
        return at;
      }
    }
    return -1;
  }

  /** What of a text was typed. */
  List<Highlight> highlights(String text, Reach reach) {
    Tokens tokens = Tokens.of(Analysis.FOLDED, text);
    BytesRef ref = new BytesRef();
    List<Highlight> highlights = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      tokens.exact(i, ref);
      for (int word = 0; word < words.size(); word++) {
        if (isAt(word, ref, reach)) {
          highlights.add(highlight(tokens, i, word, ref));
          break;
        }
      }
    }
    tokens.rest();
    return highlights;
  }

  /** What was typed of a word is marked if folding kept its length, else all of it. */
  private Highlight highlight(Tokens tokens, int token, int word, BytesRef folded) {
    int begin = tokens.start(token);
    int end = tokens.end(token);
    int at = startsAt(word, folded) ? 0 : inside(word, folded);
    // A byte is a letter then, before and after folding.
    return at >= 0 && folded.length == end - begin
        ? new Highlight(begin + at, begin + at + words.get(word).bytes().length)
        : new Highlight(begin, end);
  }
}
