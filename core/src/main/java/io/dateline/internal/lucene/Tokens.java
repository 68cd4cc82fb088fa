package io.dateline.internal.lucene;

import io.dateline.internal.lucene.Lexicon.Word;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text, each both folded and as its analysis leaves it. A text is read once, however
 * many fields are made of it.
 *
 * <p>For use by one thread at a time; each reading replaces the one before.
 */
final class Tokens {
  /** A longer text's memory is given back when the next is read. */
  private static final int KEPT = 1 << 16;

  /** Room for a query's word to begin with; an article's grows. */
  private static final int FEW = 16;

  /** How many readers of one analysis rest at most; more searches than that are seldom at work. */
  private static final int MOST_RESTING = 64;

  private static final Map<Analysis, Queue<Tokens>> RESTING = new EnumMap<>(Analysis.class);

  static {
    for (Analysis analysis : Analysis.values()) {
      RESTING.put(analysis, new ArrayBlockingQueue<>(MOST_RESTING));
    }
  }

  private final @Nullable Analysis analysis;
  private final Lexicon lexicon;
  private final Tokenizer tokenizer = new StandardTokenizer();

  // Chinese, Japanese and Korean in pairs, in whatever article they stand.
  private final TokenStream stream = new CJKBigramFilter(new Folding(tokenizer));
  private final CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);

  private int count;
  private Word[] words = new Word[FEW];
  private int[] starts = new int[FEW];
  private int[] ends = new int[FEW];

  /** For few texts, which remembers no words. */
  Tokens(Analysis analysis) {
    this(analysis, new Lexicon(analysis, 0));
  }

  /** With a lexicon that others on the same thread may use, too. */
  Tokens(Lexicon lexicon) {
    this(null, lexicon);
  }

  private Tokens(@Nullable Analysis analysis, Lexicon lexicon) {
    this.analysis = analysis;
    this.lexicon = lexicon;
  }

  /**
   * A short text, read by one that rests, for to make one takes longer than to read a few words. It
   * goes to {@link #rest} again, unless something fails.
   */
  static Tokens of(Analysis analysis, String text) {
    Tokens rested = resting(analysis).poll();
    Tokens tokens = rested == null ? new Tokens(analysis) : rested;
    tokens.read(text);
    return tokens;
  }

  /** Lets others use it, and its user no more. */
  void rest() {
    clear();
    resting(Objects.requireNonNull(analysis, "readers with a lexicon do not rest")).offer(this);
  }

  private static Queue<Tokens> resting(Analysis analysis) {
    return Objects.requireNonNull(RESTING.get(analysis));
  }

  /** Reads a text in place of the one before. */
  void read(String text) {
    clear();
    try (StringReader reader = new StringReader(text)) {
      tokenizer.setReader(reader);
      stream.reset();
      while (stream.incrementToken()) {
        if (count == starts.length) {
          grow(ArrayUtil.oversize(count + 1, Integer.BYTES));
        }
        words[count] = lexicon.word(term.buffer(), term.length());
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
    Arrays.fill(words, 0, count, null);
    count = 0;
    if (starts.length > KEPT) {
      grow(FEW);
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

  /** Both forms of token {@code i}. */
  Word word(int i) {
    return words[i];
  }

  /** All of them, in order. */
  List<Word> words() {
    return Arrays.asList(words).subList(0, count);
  }

  /** Points {@code ref} at the folded form of token {@code i}. */
  BytesRef exact(int i, BytesRef ref) {
    return words[i].written(ref);
  }

  /** Points {@code ref} at the analysed form of token {@code i}. */
  BytesRef stem(int i, BytesRef ref) {
    return words[i].stem(ref);
  }

  private void grow(int size) {
    words = Arrays.copyOf(words, size);
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
  }
}
