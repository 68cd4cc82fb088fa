package io.dateline.internal.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads what is stored of articles: the body alone, or all of it. For use by one thread. */
final class Bodies {
  private final StoredFields stored;

  Bodies(IndexReader reader) throws IOException {
    this(reader.storedFields());
  }

  Bodies(StoredFields stored) {
    this.stored = stored;
  }

  /** The body of a document; null when it has none. */
  @Nullable String body(int doc) throws IOException {
    Visitor visitor = new Visitor(false);
    stored.document(doc, visitor);
    byte[] body = visitor.body;
    return body == null ? null : new String(body, UTF_8);
  }

  /** All that is stored of a document. */
  Visitor all(int doc) throws IOException {
    Visitor visitor = new Visitor(true);
    stored.document(doc, visitor);
    return visitor;
  }

  /** Takes what it meets. */
  static final class Visitor extends StoredFieldVisitor {
    private final boolean all;
    private byte @Nullable [] body;
    private @Nullable BytesRef article;

    private Visitor(boolean all) {
      this.all = all;
    }

    /** In UTF-8; null when there is none. */
    byte @Nullable [] body() {
      return body;
    }

    @Nullable BytesRef article() {
      return article;
    }

    /** The body comes first; without it the first field is the article's rest already. */
    @Override
    public Status needsField(FieldInfo field) {
      return all || field.name.equals(Schema.BODY_STORED) ? Status.YES : Status.STOP;
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) {
      if (field.name.equals(Schema.BODY_STORED)) {
        body = value;
      } else {
        article = new BytesRef(value);
      }
    }

    /** So bodies were stored up to version 3. */
    @Override
    public void stringField(FieldInfo field, String value) {
      body = value.getBytes(UTF_8);
    }
  }
}
