package io.dateline.internal.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * The words of a text, each both folded and as its analysis leaves it. A text is read once, however
 * many fields are made of it.
 *
 * <p>For use by one thread at a time; each reading replaces the one before.
 */
final class Tokens {
  /** A longer text's memory is given back when the next is read. */
  private static final int KEPT_BYTES = 1 << 20;

  /** Room for a query's word to begin with; an article's grows. */
  private static final int FEW_TOKENS = 16;

  private final Tokenizer tokenizer = new StandardTokenizer();
  private final TokenStream stream;
  private final CharTermAttribute term;
  private final OffsetAttribute offset;

  /**
   * The terms in UTF-8. Token {@code i} has its folded form from {@code exact[i]} on. Behind every
   * term stands its mark as a {@link Form}, for who wants it with that.
   */
  private byte[] bytes = new byte[FEW_TOKENS * 8];

  private int used;
  private int count;
  private int[] starts = new int[FEW_TOKENS];
  private int[] ends = new int[FEW_TOKENS];
  private int[] exact = new int[FEW_TOKENS];
  private int[] exactLengths = new int[FEW_TOKENS];
  private int[] stem = new int[FEW_TOKENS];
  private int[] stemLengths = new int[FEW_TOKENS];

  Tokens(Analysis analysis) {
    // Chinese, Japanese and Korean in pairs, in whatever article they stand.
    stream = analysis.stems(new Tap(new CJKBigramFilter(new Folding(tokenizer))));
    term = stream.addAttribute(CharTermAttribute.class);
    offset = stream.addAttribute(OffsetAttribute.class);
  }

  /** Reads a text in place of the one before. */
  void read(String text) {
    clear();
    try (StringReader reader = new StringReader(text)) {
      tokenizer.setReader(reader);
      stream.reset();
      while (stream.incrementToken()) {
        addStem();
        starts[count] = offset.startOffset();
        ends[count] = offset.endOffset();
        count++;
      }
      stream.end();
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  /** Forgets the text. */
  void clear() {
    count = 0;
    used = 0;
    if (bytes.length > KEPT_BYTES) {
      bytes = new byte[FEW_TOKENS * 8];
      grow(FEW_TOKENS);
    }
  }

  int count() {
    return count;
  }

  /** Where in the text token {@code i} begins, in UTF-16 units. */
  int start(int i) {
    return starts[i];
  }

  /** Where in the text token {@code i} ends. */
  int end(int i) {
    return ends[i];
  }

  /** Points {@code ref} at the folded form of token {@code i}, valid until the next text. */
  BytesRef exact(int i, BytesRef ref) {
    ref.bytes = bytes;
    ref.offset = exact[i];
    ref.length = exactLengths[i];
    return ref;
  }

  /** Points {@code ref} at the analysed form of token {@code i}, valid until the next text. */
  BytesRef stem(int i, BytesRef ref) {
    ref.bytes = bytes;
    ref.offset = stem[i];
    ref.length = stemLengths[i];
    return ref;
  }

  /** Whether both forms of token {@code i} are the same. */
  boolean isItsStem(int i) {
    return stem[i] == exact[i];
  }

  private void addExact(CharTermAttribute folded) {
    if (count == starts.length) {
      grow(ArrayUtil.oversize(count + 1, Integer.BYTES));
    }
    exact[count] = used;
    exactLengths[count] = append(folded);
    bytes[used++] = Form.WRITTEN_MARK;
  }

  private void addStem() {
    int from = used;
    int length = append(term);
    int folded = exact[count];
    if (Arrays.equals(bytes, from, from + length, bytes, folded, folded + exactLengths[count])) {
      used = from;
      from = folded;
    } else {
      bytes[used++] = Form.STEM_MARK;
    }
    stem[count] = from;
    stemLengths[count] = length;
  }

  /** Appends a term in UTF-8, leaves room for its mark, and tells how many bytes it takes. */
  private int append(CharTermAttribute chars) {
    int length = chars.length();
    bytes = ArrayUtil.grow(bytes, used + UnicodeUtil.maxUTF8Length(length) + 1);
    char[] source = chars.buffer();
    int i = 0;
    while (i < length && source[i] < 0x80) {
      bytes[used + i] = (byte) source[i];
      i++;
    }
    int end = i == length ? used + i : UnicodeUtil.UTF16toUTF8(chars, 0, length, bytes, used);
    int taken = end - used;
    used = end;
    return taken;
  }

  private void grow(int size) {
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    exact = Arrays.copyOf(exact, size);
    exactLengths = Arrays.copyOf(exactLengths, size);
    stem = Arrays.copyOf(stem, size);
    stemLengths = Arrays.copyOf(stemLengths, size);
  }

  /** Keeps each token's folded form before the language's own filters change it. */
  private final class Tap extends TokenFilter {
    private final CharTermAttribute folded = addAttribute(CharTermAttribute.class);

    Tap(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      addExact(folded);
      return true;
    }
  }
}
