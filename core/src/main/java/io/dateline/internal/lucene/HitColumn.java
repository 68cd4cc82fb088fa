package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.Hit;
import io.dateline.PartialDate;
import io.dateline.ScoreExplanation;
import io.dateline.Snippet;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The column of what a hit shows: one read, apart from the text, in place of a stored document. */
final class HitColumn {
  private HitColumn() {}

  /** What the column holds: a hit without what depends on the search. */
  record Row(
      String id,
      @Nullable String title,
      @Nullable String source,
      List<String> agencies,
      List<String> authors,
      @Nullable PartialDate published,
      Evidence.@Nullable Kind kind,
      @Nullable String language,
      @Nullable String url) {

    Hit hit(@Nullable Float score, List<Snippet> snippets, @Nullable ScoreExplanation explanation) {
      return new Hit(
          id,
          title,
          source,
          agencies,
          authors,
          published,
          kind,
          language,
          url,
          score,
          snippets,
          explanation);
    }
  }

  /** The rows of a segment, read fastest in ascending order. For use by one thread. */
  static final class Rows {
    private final LeafReader reader;
    private BinaryDocValues values;

    Rows(LeafReader reader) throws IOException {
      this.reader = reader;
      this.values = DocValues.getBinary(reader, Schema.HIT);
    }

    Row row(int doc) throws IOException {
      if (doc < values.docID()) {
        // Values are read forwards only.
        values = DocValues.getBinary(reader, Schema.HIT);
      }
      if (!values.advanceExact(doc)) {
        throw new CorruptIndexException("document " + doc + " has no hit", Schema.HIT);
      }
      return decode(values.binaryValue());
    }
  }

  static BytesRef encode(Article article) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeString(article.id());
      Codec.writeText(out, article.title());
      Codec.writeText(out, article.source());
      Codec.writeList(out, article.agencies(), DataOutput::writeString);
      Codec.writeList(out, article.authors(), DataOutput::writeString);
      Codec.writeNullable(out, article.published(), Codec::writeDate);
      Codec.writeNullable(out, kind(article), Codec::writeKind);
      Codec.writeText(out, article.language());
      Codec.writeText(out, article.url());
    } catch (IOException e) {
      throw new AssertionError("memory cannot fail to be written", e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  static Row decode(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    return new Row(
        in.readString(),
        Codec.readText(in),
        Codec.readText(in),
        Codec.readList(in, DataInput::readString),
        Codec.readList(in, DataInput::readString),
        Codec.readNullable(in, Codec::readDate),
        Codec.readNullable(in, Codec::readKind),
        Codec.readText(in),
        Codec.readText(in));
  }

  /** How far an article's date is proved; null when it is undated. */
  static Evidence.@Nullable Kind kind(Article article) {
    Evidence evidence = article.evidence().published();
    return evidence == null ? null : evidence.kind();
  }
}
