package io.dateline.internal.lucene;

import io.dateline.internal.lucene.Lexicon.Word;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/** One form of {@link Tokens} that were read already, as a stream for one field. */
final class TokenReplay extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final BytesRef ref = new BytesRef();
  private final Tokens tokens;
  private final boolean stems;
  private int next;

  /**
   * @param stems whether the field gets the tokens as their analysis leaves them, or folded
   */
  TokenReplay(Tokens tokens, boolean stems) {
    this.tokens = tokens;
    this.stems = stems;
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.count()) {
      return false;
    }
    term.setBytesRef(stems ? tokens.stem(next, ref) : tokens.exact(next, ref));
    next++;
    return true;
  }

  @Override
  public void reset() {
    clearAttributes();
    next = 0;
  }

  /** Both forms of each token at one place, told apart as {@link Form} has it. */
  static final class Both extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final BytesRef ref = new BytesRef();
    private final Tokens tokens;
    private int next;
    private boolean atStem;

    Both(Tokens tokens) {
      this.tokens = tokens;
    }

    @Override
    public boolean incrementToken() {
      if (next == tokens.count()) {
        return false;
      }
      if (tokens.word(next).isItsStem()) {
        put(tokens.exact(next, ref), 1);
        next++;
      } else if (atStem) {
        put(marked(tokens.stem(next, ref)), 0);
        atStem = false;
        next++;
      } else {
        put(marked(tokens.exact(next, ref)), 1);
        atStem = true;
      }
      return true;
    }

    /** With its mark, which stands behind it. */
    private static BytesRef marked(BytesRef token) {
      token.length++;
      return token;
    }

    private void put(BytesRef token, int places) {
      term.setBytesRef(token);
      increment.setPositionIncrement(places);
    }

    @Override
    public void reset() {
      clearAttributes();
      next = 0;
      atStem = false;
    }
  }

  /** The stems of title and body, a word once with how often it stands there: more in a title. */
  static final class Weighted extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final BytesRef ref = new BytesRef();
    private final Tokens title;
    private final Tokens body;
    private final List<Word> counted = new ArrayList<>();
    private int next;

    Weighted(Tokens title, Tokens body) {
      this.title = title;
      this.body = body;
    }

    @Override
    public boolean incrementToken() {
      if (next == counted.size()) {
        return false;
      }
      Word word = counted.get(next++);
      term.setBytesRef(word.stem(ref));
      frequency.setTermFrequency(word.times);
      word.times = 0;
      return true;
    }

    @Override
    public void reset() {
      clearAttributes();
      counted.clear();
      count(title, Schema.TITLE_WEIGHT);
      count(body, 1);
      next = 0;
    }

    private void count(Tokens tokens, int each) {
      for (int i = 0; i < tokens.count(); i++) {
        Word word = tokens.word(i);
        if (word.times == 0) {
          counted.add(word);
        }
        word.times += each;
      }
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
