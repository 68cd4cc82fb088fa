package io.dateline.internal.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dateline.Article;
import io.dateline.Article.Provenance;
import io.dateline.Evidence;
import io.dateline.Evidence.Support;
import io.dateline.PackedArticle;
import io.dateline.PartialDate;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What of an article neither its hit nor its body holds: origin, section and the evidence.
 *
 * <p>Most evidence repeats what it proves: then a sign stands in its place, a bit in the byte of
 * its kind. In older archives there are none.
 */
final class ArticleColumn {
  /** In place of the one that is stored apart. */
  private static final String NO_BODY = "";

  /** Where the evidence of ready articles is from. */
  private static final String FIELD = "field";

  /** Behind a text that was cut. */
  private static final String CUT = "…";

  private static final int KIND_BITS = 3;

  /** The text is the value. */
  private static final int VALUE_SIGN = 4;

  /** The text is how the body begins, as many bytes of it as follow. */
  private static final int BODY_SIGN = 8;

  /** Behind that stands {@link #CUT}. */
  private static final int CUT_SIGN = 16;

  /** It is from {@link #FIELD}. */
  private static final int FIELD_SIGN = 32;

  private ArticleColumn() {}

  static BytesRef encode(PackedArticle packed) {
    Article article = packed.rest();
    Provenance evidence = article.evidence();
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeString(article.origin());
      write(out, evidence.title(), article.title());
      Codec.writeNullable(out, evidence.body(), (to, each) -> writeOfBody(to, each, packed.body()));
      write(out, evidence.published(), text(article.published()));
      write(out, evidence.source(), article.source());
      write(out, evidence.agencies(), article.agencies());
      write(out, evidence.authors(), article.authors());
      write(out, evidence.language(), article.language());
      // At the end, where the columns of older archives end before.
      Codec.writeText(out, article.section());
      write(out, evidence.section(), article.section());
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
    Evidence title = read(in, row.title());
    Evidence ofBody = Codec.readNullable(in, from -> read(from, null, body));
    Evidence published = read(in, text(row.published()));
    Evidence source = read(in, row.source());
    List<Evidence> agencies = read(in, row.agencies());
    List<Evidence> authors = read(in, row.authors());
    Evidence language = read(in, row.language());
    boolean complete = !in.eof();
    String section = complete ? Codec.readText(in) : null;
    Evidence ofSection = complete ? read(in, section) : null;
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
                title, ofBody, published, source, agencies, authors, language, ofSection));
    return PackedArticle.of(rest, body);
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }

  private static void write(DataOutput out, @Nullable Evidence evidence, @Nullable String value)
      throws IOException {
    Codec.writeNullable(out, evidence, (to, each) -> writeOf(to, each, value));
  }

  private static @Nullable Evidence read(DataInput in, @Nullable String value) throws IOException {
    return Codec.readNullable(in, from -> read(from, value, null));
  }

  /** Of each value its own. */
  private static void write(DataOutput out, List<Evidence> evidence, List<String> values)
      throws IOException {
    out.writeVInt(evidence.size());
    for (int i = 0; i < evidence.size(); i++) {
      writeOf(out, evidence.get(i), values.get(i));
    }
  }

  private static List<Evidence> read(DataInput in, List<String> values) throws IOException {
    int size = in.readVInt();
    if (size != values.size()) {
      throw new CorruptIndexException(size + " pieces of evidence for " + values.size(), in);
    }
    List<Evidence> evidence = new ArrayList<>(size);
    for (String value : values) {
      evidence.add(read(in, value, null));
    }
    return evidence;
  }

  private static void writeOf(DataOutput out, Evidence evidence, @Nullable String value)
      throws IOException {
    boolean same = evidence.text().equals(value);
    writeSigns(out, evidence, same ? VALUE_SIGN : 0);
    if (!same) {
      out.writeString(evidence.text());
    }
    writeRest(out, evidence);
  }

  private static void writeOfBody(DataOutput out, Evidence evidence, @Nullable ByteBuffer body)
      throws IOException {
    String text = evidence.text();
    boolean cut = text.endsWith(CUT);
    byte[] start = text.substring(0, text.length() - (cut ? CUT.length() : 0)).getBytes(UTF_8);
    if (body == null
        || body.remaining() < start.length
        || !body.slice(0, start.length).equals(ByteBuffer.wrap(start))) {
      writeOf(out, evidence, null);
      return;
    }
    writeSigns(out, evidence, BODY_SIGN | (cut ? CUT_SIGN : 0));
    out.writeVInt(start.length);
    writeRest(out, evidence);
  }

  private static void writeSigns(DataOutput out, Evidence evidence, int ofText) throws IOException {
    boolean field = evidence.where().equals(FIELD);
    out.writeByte((byte) (Codec.code(evidence.kind()) | ofText | (field ? FIELD_SIGN : 0)));
    if (!field) {
      out.writeString(evidence.where());
    }
  }

  private static void writeRest(DataOutput out, Evidence evidence) throws IOException {
    out.writeVInt(evidence.line());
    Codec.writeList(out, evidence.supports(), ArticleColumn::writeSupport);
    Codec.writeList(out, evidence.candidates(), Codec::writeDate);
  }

  /**
   * @param value what a sign may stand for; null when none can
   * @param body what another may, likewise
   */
  private static Evidence read(DataInput in, @Nullable String value, byte @Nullable [] body)
      throws IOException {
    int signs = in.readByte();
    return new Evidence(
        Codec.kind(signs & KIND_BITS, in),
        (signs & FIELD_SIGN) == 0 ? in.readString() : FIELD,
        readText(in, signs, value, body),
        in.readVInt(),
        Codec.readList(in, ArticleColumn::readSupport),
        Codec.readList(in, Codec::readDate));
  }

  private static String readText(
      DataInput in, int signs, @Nullable String value, byte @Nullable [] body) throws IOException {
    if ((signs & VALUE_SIGN) != 0 && value != null) {
      return value;
    }
    if ((signs & BODY_SIGN) != 0 && body != null) {
      int length = in.readVInt();
      if (length < 0 || length > body.length) {
        throw new CorruptIndexException(length + " bytes of a body of " + body.length, in);
      }
      String start = new String(body, 0, length, UTF_8);
      return (signs & CUT_SIGN) == 0 ? start : start + CUT;
    }
    if ((signs & (VALUE_SIGN | BODY_SIGN)) != 0) {
      throw new CorruptIndexException("evidence repeats a value that is not there", in);
    }
    return in.readString();
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
