package io.dateline.internal.lucene;

import io.dateline.internal.lucene.Lexicon.Word;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Names a title by its folded words in eight bytes. Two titles of an archive of ten million share
 * one by chance in fewer than one archive of a hundred thousand.
 */
final class TitleHash {
  private TitleHash() {}

  static BytesRef of(String title) {
    Tokens tokens = Tokens.of(Analysis.FOLDED, title);
    BytesRef hash = of(tokens.words());
    tokens.rest();
    return hash;
  }

  static BytesRef of(List<Word> title) {
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    BytesRef ref = new BytesRef();
    for (Word word : title) {
      word.written(ref);
      words.write(ref.bytes, ref.offset, ref.length);
      words.write(0);
    }
    byte[] bytes = words.toByteArray();
    long hash = StringHelper.murmurhash3_x64_128(bytes, 0, bytes.length, 0)[0];
    return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(hash).array());
  }
}
