package io.dateline.internal.lucene;

import io.dateline.internal.lucene.Lexicon.Word;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** The beginnings of the words, up to {@link Schema#TITLE_START_LETTERS} letters each. */
final class Beginnings extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final BytesRef ref = new BytesRef();
  private List<Word> words = List.of();
  private int next;
  private int letters;
  private int length;

  /** Reads words in place of those before. */
  void read(List<Word> words) {
    this.words = words;
  }

  @Override
  public boolean incrementToken() {
    while (next < words.size()) {
      words.get(next).written(ref);
      if (letters < Schema.TITLE_START_LETTERS && length < ref.length) {
        letters++;
        length++;
        // What goes on in UTF-8 belongs to the letter before.
        while (length < ref.length && (ref.bytes[ref.offset + length] & 0xC0) == 0x80) {
          length++;
        }
        ref.length = length;
        term.setBytesRef(ref);
        return true;
      }
      next++;
      letters = 0;
      length = 0;
    }
    return false;
  }

  @Override
  public void reset() {
    clearAttributes();
    next = 0;
    letters = 0;
    length = 0;
  }
}
