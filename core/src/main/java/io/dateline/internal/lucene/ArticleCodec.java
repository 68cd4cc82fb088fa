package io.dateline.internal.lucene;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * Lucene's own format, except that each article is stored by itself and uncompressed, so that
 * reading one takes no other and little time. Indexes name it, and Lucene finds it by that name:
 * hence public, and listed among the services.
 */
public final class ArticleCodec extends FilterCodec {
  private static final String NAME = "Dateline";

  /** An article twice as long is stored in pieces of this size. */
  private static final int PIECE_BYTES = 1 << 16;

  /** How many articles a page of the index of places covers, as a power of two. */
  private static final int PAGE_SHIFT = 10;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          NAME + "StoredFields", new ArticleCompression(), PIECE_BYTES, 1, PAGE_SHIFT);

  public ArticleCodec() {
    super(NAME, new Lucene104Codec());
  }

  /** Takes the postings of the fields of words from elsewhere, instead of from the documents. */
  ArticleCodec(Inversion inversion) {
    super(NAME, new Inverted(inversion));
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }

  private static final class Inverted extends Lucene104Codec {
    private final PostingsFormat format;

    Inverted(Inversion inversion) {
      this.format = new InvertedFormat(super.getPostingsFormatForField(Schema.WORDS), inversion);
    }

    @Override
    public PostingsFormat getPostingsFormatForField(String field) {
      return format;
    }
  }
}
