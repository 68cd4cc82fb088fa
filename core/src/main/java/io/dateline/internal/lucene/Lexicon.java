package io.dateline.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;

/**
 * The words that an analysis was given, each with its stem. News has few different words: most were
 * met before, and are remembered.
 *
 * <p>For use by one thread at a time.
 */
final class Lexicon {
  /** Longer words are no words of a language, and are not met again. */
  private static final int LONGEST = 32;

  /**
   * A folded word and its stem, in UTF-8, each with its mark as a {@link Form} behind it. The stem
   * is made when it is asked for, for not all who read a word do.
   */
  final class Word {
    private final byte[] written;
    private byte @Nullable [] stem;
    private int bigramHash = UNKNOWN;

    static final int NO_NUMBER = -1;

    /** Less than any hash. */
    private static final int UNKNOWN = -1;

    /** In the segment being made; whoever numbers words takes their numbers back in the end. */
    int number = NO_NUMBER;

    private Word(byte[] written) {
      this.written = written;
    }

    /** Whether both forms are the same. */
    boolean isItsStem() {
      byte[] other = stem();
      return Arrays.equals(written, 0, written.length - 1, other, 0, other.length - 1);
    }

    private byte[] stem() {
      byte[] known = stem;
      if (known == null) {
        known = analysed(written, written.length - 1);
        stem = known;
      }
      return known;
    }

    /** That of the folded word for {@link Bigrams}. */
    int bigramHash() {
      if (bigramHash == UNKNOWN) {
        bigramHash = Bigrams.hash(written(new BytesRef()));
      }
      return bigramHash;
    }

    /** Points {@code ref} at the folded word. */
    BytesRef written(BytesRef ref) {
      return withoutMark(written, ref);
    }

    /** Points {@code ref} at what the analysis makes of it. */
    BytesRef stem(BytesRef ref) {
      return withoutMark(stem(), ref);
    }

    /** Points {@code ref} at the folded word with its mark. */
    BytesRef markedWritten(BytesRef ref) {
      return withMark(written, ref);
    }

    /** Points {@code ref} at what the analysis makes of it with its mark. */
    BytesRef markedStem(BytesRef ref) {
      return withMark(stem(), ref);
    }

    private static BytesRef withMark(byte[] bytes, BytesRef ref) {
      ref.bytes = bytes;
      ref.offset = 0;
      ref.length = bytes.length;
      return ref;
    }

    private static BytesRef withoutMark(byte[] bytes, BytesRef ref) {
      withMark(bytes, ref);
      ref.length--;
      return ref;
    }
  }

  private final One one = new One();
  private final TokenStream stems;
  private final CharTermAttribute stem;
  private final int most;
  private final CharArrayMap<Word> known;

  /**
   * @param most how many words are remembered at most
   */
  Lexicon(Analysis analysis, int most) {
    this.stems = analysis.stems(one);
    this.stem = stems.addAttribute(CharTermAttribute.class);
    this.most = most;
    // With room to spare few words share a place, which costs more than looking at one.
    this.known = new CharArrayMap<>(2 * most, false);
  }

  /** The word in a part of memory, folded already. */
  Word word(char[] chars, int length) {
    if (most == 0 || length > LONGEST) {
      return new Word(bytes(chars, length, Form.WRITTEN_MARK));
    }
    Word word = known.get(chars, 0, length);
    if (word == null) {
      if (known.size() == most) {
        known.clear();
      }
      word = new Word(bytes(chars, length, Form.WRITTEN_MARK));
      known.put(Arrays.copyOf(chars, length), word);
    }
    return word;
  }

  private byte[] analysed(byte[] word, int length) {
    char[] chars = one.term.resizeBuffer(length);
    one.term.setLength(UnicodeUtil.UTF8toUTF16(word, 0, length, chars));
    one.read = false;
    try {
      stems.reset();
      if (!stems.incrementToken()) {
        throw new IllegalStateException("an analysis must keep every word");
      }
      byte[] found = bytes(stem.buffer(), stem.length(), Form.STEM_MARK);
      stems.end();
      stems.close();
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("a word cannot fail to be read", e);
    }
  }

  private static byte[] bytes(char[] chars, int length, byte mark) {
    byte[] room = new byte[UnicodeUtil.maxUTF8Length(length)];
    int used = UnicodeUtil.UTF16toUTF8(chars, 0, length, room);
    byte[] bytes = Arrays.copyOf(room, used + 1);
    bytes[used] = mark;
    return bytes;
  }

  /** A stream of one word. */
  private static final class One extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private boolean read;

    @Override
    public boolean incrementToken() {
      boolean first = !read;
      read = true;
      return first;
    }
  }
}
