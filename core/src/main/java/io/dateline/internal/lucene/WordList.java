package io.dateline.internal.lucene;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.dateline.internal.lucene.Typed.Reach;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The different words of a field, one after the other in memory, so that looking into each takes
 * little. Safe for use by many threads.
 *
 * <p>Each char is a byte of their UTF-8: Java's own search in such a text looks at many at once.
 */
final class WordList {
  /** Stands before the first word and behind each, and in none. */
  private static final char BORDER = 0;

  private final String words;

  private WordList(String words) {
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
    return new WordList(words.toString(ISO_8859_1));
  }

  /** Those that one of the typed words is, or may be meant for. */
  List<BytesRef> having(Typed typed, int word, Reach reach) {
    String part = part(typed, word, reach);
    List<BytesRef> having = new ArrayList<>();
    int at = words.indexOf(part);
    while (at >= 0) {
      int inside = at + (part.charAt(0) == BORDER ? 1 : 0);
      int begin = words.lastIndexOf(BORDER, inside) + 1;
      int end = words.indexOf(BORDER, inside);
      BytesRef found = new BytesRef(words.substring(begin, end).getBytes(ISO_8859_1));
      if (typed.isAt(word, found, reach)) {
        having.add(found);
      }
      at = words.indexOf(part, end);
    }
    return having;
  }

  /** What stands in this list wherever such a word does. */
  private static String part(Typed typed, int word, Reach reach) {
    Typed.Word asked = typed.words().get(word);
    String behind = typed.isOpen(word) ? "" : String.valueOf(BORDER);
    return switch (reach) {
      case START -> BORDER + chars(asked.bytes()) + behind;
      case INSIDE -> chars(asked.bytes()) + behind;
      // A slip is not looked over in the first letter.
      case SLIPS -> BORDER + chars(asked.start(1));
    };
  }

  private static String chars(BytesRef bytes) {
    return new String(bytes.bytes, bytes.offset, bytes.length, ISO_8859_1);
  }
}
