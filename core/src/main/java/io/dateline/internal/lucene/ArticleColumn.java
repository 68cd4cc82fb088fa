package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.Article.Provenance;
import io.dateline.Evidence;
import io.dateline.Evidence.Support;
import io.dateline.PackedArticle;
import java.io.IOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What of an article neither its hit nor its body holds: origin, section and the evidence. */
final class ArticleColumn {
  /** In place of the one that is stored apart. */
  private static final String NO_BODY = "";

  private ArticleColumn() {}

  static BytesRef encode(Article article) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeString(article.origin());
      writeProvenance(out, article.evidence());
      // At the end, where the columns of older archives end before.
      Codec.writeText(out, article.section());
      Codec.writeNullable(out, article.evidence().section(), ArticleColumn::writeEvidence);
    } catch (IOException e) {
      throw new AssertionError("memory cannot fail to be written", e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  /**
   * Puts an article together again.
   *
   * @param body UTF-8; null when there is none
   */
  static PackedArticle decode(BytesRef bytes, HitColumn.Row row, byte @Nullable [] body)
      throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String origin = in.readString();
    Provenance evidence = readProvenance(in);
    boolean complete = !in.eof();
    String section = complete ? Codec.readText(in) : null;
    Evidence sectionEvidence =
        complete ? Codec.readNullable(in, ArticleColumn::readEvidence) : null;
    Article rest =
        new Article(
            row.id(),
            origin,
            row.title(),
            NO_BODY,
            row.published(),
            row.source(),
            row.agencies(),
            row.authors(),
            row.language(),
            section,
            row.url(),
            new Provenance(
                evidence.title(),
                evidence.body(),
                evidence.published(),
                evidence.source(),
                evidence.agencies(),
                evidence.authors(),
                evidence.language(),
                sectionEvidence));
    return PackedArticle.of(rest, body);
  }

  private static void writeProvenance(DataOutput out, Provenance evidence) throws IOException {
    Codec.writeNullable(out, evidence.title(), ArticleColumn::writeEvidence);
    Codec.writeNullable(out, evidence.body(), ArticleColumn::writeEvidence);
    Codec.writeNullable(out, evidence.published(), ArticleColumn::writeEvidence);
    Codec.writeNullable(out, evidence.source(), ArticleColumn::writeEvidence);
    Codec.writeList(out, evidence.agencies(), ArticleColumn::writeEvidence);
    Codec.writeList(out, evidence.authors(), ArticleColumn::writeEvidence);
    Codec.writeNullable(out, evidence.language(), ArticleColumn::writeEvidence);
  }

  private static Provenance readProvenance(DataInput in) throws IOException {
    return new Provenance(
        Codec.readNullable(in, ArticleColumn::readEvidence),
        Codec.readNullable(in, ArticleColumn::readEvidence),
        Codec.readNullable(in, ArticleColumn::readEvidence),
        Codec.readNullable(in, ArticleColumn::readEvidence),
        Codec.readList(in, ArticleColumn::readEvidence),
        Codec.readList(in, ArticleColumn::readEvidence),
        Codec.readNullable(in, ArticleColumn::readEvidence),
        null);
  }

  private static void writeEvidence(DataOutput out, Evidence evidence) throws IOException {
    Codec.writeKind(out, evidence.kind());
    out.writeString(evidence.where());
    out.writeString(evidence.text());
    out.writeVInt(evidence.line());
    Codec.writeList(out, evidence.supports(), ArticleColumn::writeSupport);
    Codec.writeList(out, evidence.candidates(), Codec::writeDate);
  }

  private static Evidence readEvidence(DataInput in) throws IOException {
    return new Evidence(
        Codec.readKind(in),
        in.readString(),
        in.readString(),
        in.readVInt(),
        Codec.readList(in, ArticleColumn::readSupport),
        Codec.readList(in, Codec::readDate));
  }

  private static void writeSupport(DataOutput out, Support support) throws IOException {
    out.writeString(support.where());
    out.writeString(support.text());
    out.writeVInt(support.line());
  }

  private static Support readSupport(DataInput in) throws IOException {
    return new Support(in.readString(), in.readString(), in.readVInt());
  }
}
