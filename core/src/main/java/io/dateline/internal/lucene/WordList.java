package io.dateline.internal.lucene;

import io.dateline.internal.lucene.Typed.Reach;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The different words of a field, one after the other in memory, so that looking into each takes
 * little. Safe for use by many threads.
 */
final class WordList {
  /** Stands before the first word and behind each, and in none. */
  private static final byte BORDER = 0;

  private final byte[] words;

  private WordList(byte[] words) {
    this.words = words;
  }

  static WordList of(IndexReader reader, String field) throws IOException {
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    words.write(BORDER);
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef word = each.next(); word != null; word = each.next()) {
        words.write(word.bytes, word.offset, word.length);
        words.write(BORDER);
      }
    }
    return new WordList(words.toByteArray());
  }

  /** Those that one of the typed words is, or may be meant for. */
  List<BytesRef> having(Typed typed, int word, Reach reach) {
    byte[] part = part(typed, word, reach);
    List<BytesRef> having = new ArrayList<>();
    for (int at = find(part, 0); at >= 0; ) {
      BytesRef found = around(at + (part[0] == BORDER ? 1 : 0));
      if (typed.isAt(word, found, reach)) {
        having.add(found);
      }
      at = find(part, found.offset + found.length);
    }
    return having;
  }

  /** What stands in this list wherever such a word does. */
  private static byte[] part(Typed typed, int word, Reach reach) {
    BytesRef bytes = typed.words().get(word).bytes();
    BytesRef first = typed.words().get(word).start(1);
    boolean open = typed.isOpen(word);
    return switch (reach) {
      case START -> bordered(true, bytes, !open);
      case INSIDE -> bordered(false, bytes, !open);
      // A slip is not looked over in the first letter.
      case SLIPS -> bordered(true, first, false);
    };
  }

  private static byte[] bordered(boolean before, BytesRef bytes, boolean behind) {
    int from = before ? 1 : 0;
    byte[] bordered = new byte[from + bytes.length + (behind ? 1 : 0)];
    System.arraycopy(bytes.bytes, bytes.offset, bordered, from, bytes.length);
    return bordered;
  }

  /** Where this next stands; negative when it does no more. */
  private int find(byte[] part, int from) {
    byte first = part[0];
    for (int at = from; at <= words.length - part.length; at++) {
      if (words[at] == first && Arrays.equals(words, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    return -1;
  }

  /** The word that a byte is in. */
  private BytesRef around(int at) {
    int begin = at;
    while (words[begin - 1] != BORDER) {
      begin--;
    }
    int end = at;
    while (words[end] != BORDER) {
      end++;
    }
    return new BytesRef(words, begin, end - begin);
  }
}
