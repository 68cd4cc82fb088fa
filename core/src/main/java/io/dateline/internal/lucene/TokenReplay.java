package io.dateline.internal.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/** {@link Tokens} that were read already, as a stream for one field. */
final class TokenReplay extends TokenStream {
  /** Which form of the tokens a field gets. */
  enum Form {
    EXACT,
    STEM
  }

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final BytesRef ref = new BytesRef();
  private final Tokens tokens;
  private final Form form;
  private int next;

  TokenReplay(Tokens tokens, Form form) {
    this.tokens = tokens;
    this.form = form;
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.count()) {
      return false;
    }
    term.setBytesRef(form == Form.EXACT ? tokens.exact(next, ref) : tokens.stem(next, ref));
    offset.setOffset(tokens.start(next), tokens.end(next));
    next++;
    return true;
  }

  @Override
  public void reset() {
    clearAttributes();
    next = 0;
  }

  /** The stems of title and body in turn, those of the title counting more. */
  static final class Weighted extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final BytesRef ref = new BytesRef();
    private final Tokens title;
    private final Tokens body;
    private int next;

    Weighted(Tokens title, Tokens body) {
      this.title = title;
      this.body = body;
    }

    @Override
    public boolean incrementToken() {
      int inBody = next - title.count();
      if (inBody == body.count()) {
        return false;
      }
      if (inBody < 0) {
        term.setBytesRef(title.stem(next, ref));
        frequency.setTermFrequency(Schema.TITLE_WEIGHT);
      } else {
        term.setBytesRef(body.stem(inBody, ref));
        frequency.setTermFrequency(1);
      }
      next++;
      return true;
    }

    @Override
    public void reset() {
      clearAttributes();
      next = 0;
    }
  }

  /** The beginnings of the words, up to {@link Schema#TITLE_START_LETTERS} letters each. */
  static final class Beginnings extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final BytesRef ref = new BytesRef();
    private final Tokens tokens;
    private int next;
    private int letters;
    private int length;

    Beginnings(Tokens tokens) {
      this.tokens = tokens;
    }

    @Override
    public boolean incrementToken() {
      while (next < tokens.count()) {
        tokens.exact(next, ref);
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
}
