package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.PackedArticle;
import io.dateline.PartialDate;
import io.dateline.Query.Scope;
import io.dateline.internal.lucene.Lexicon.Word;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents of articles.
 *
 * <p>For use by one thread, which hands each document to the writer before it makes the next: their
 * text lies in the same memory.
 */
final class Documents {
  private final Inversion inversion;
  private final Texts texts = new Texts();
  private final Map<Scope, Values> values = new EnumMap<>(Scope.class);

  /**
   * @param inversion has the words of each document
   */
  Documents(Inversion inversion) {
    this.inversion = inversion;
  }

  /** That of the next document of the inversion. */
  List<IndexableField> document(PackedArticle packed, TextWords words) {
    Article article = packed.rest();
    inversion.next();
    List<IndexableField> fields = new ArrayList<>();
    fields.add(new Field(Schema.ID, new BytesRef(article.id()), Schema.ID_TYPE));
    texts.add(fields, words, inversion.words(words.title()));
    addValues(fields, article);
    addDate(fields, article.published());
    fields.add(new BinaryDocValuesField(Schema.HIT, HitColumn.encode(article)));
    // The body comes first, so that reading it alone stops there.
    ByteBuffer body = packed.body();
    if (body != null) {
      byte[] bytes = new byte[body.remaining()];
      body.get(bytes);
      fields.add(new StoredField(Schema.BODY_STORED, bytes));
    }
    fields.add(new StoredField(Schema.ARTICLE, ArticleColumn.encode(packed)));
    return fields;
  }

  private void addValues(List<IndexableField> fields, Article article) {
    addWords(fields, Scope.SOURCE, listed(article.source()));
    addWords(fields, Scope.AGENCY, article.agencies());
    addWords(fields, Scope.AUTHOR, article.authors());
    addWords(fields, Scope.LANGUAGE, listed(article.language()));
    addValue(fields, io.dateline.Field.SOURCE, article.source());
    article.agencies().forEach(agency -> addValue(fields, io.dateline.Field.AGENCY, agency));
    article.authors().forEach(author -> addValue(fields, io.dateline.Field.AUTHOR, author));
    addValue(fields, io.dateline.Field.LANGUAGE, article.language());
    Evidence.Kind kind = HitColumn.kind(article);
    addValue(fields, io.dateline.Field.KIND, kind == null ? null : kind.toString());
  }

  private static void addValue(
      List<IndexableField> fields, io.dateline.Field field, @Nullable String value) {
    if (value != null) {
      fields.add(new Field(Schema.name(field), new BytesRef(value), Schema.VALUE_TYPE));
    }
  }

  private static List<String> listed(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  private void addWords(List<IndexableField> fields, Scope scope, List<String> names) {
    Values words = values.computeIfAbsent(scope, Values::new);
    if (words.words.read(names)) {
      fields.add(words.field);
    }
  }

  /** The words of the values of one field. */
  private static final class Values {
    private final ValueWords words = new ValueWords();
    private final Field field;

    Values(Scope scope) {
      field = new Field(Schema.words(scope), words, Schema.VALUE_WORDS_TYPE);
    }
  }

  private static void addDate(List<IndexableField> fields, @Nullable PartialDate date) {
    fields.add(NumericDocValuesField.indexedField(Schema.START, Dates.start(date)));
    fields.add(NumericDocValuesField.indexedField(Schema.END, Dates.end(date)));
    if (date != null) {
      fields.add(NumericDocValuesField.indexedField(Schema.FORM, Dates.form(date)));
    }
  }

  /** The fields made of title and body. */
  private static final class Texts {
    private final Field words = inverted(Schema.WORDS, Schema.WORDS_TYPE);
    private final Field titleStems = inverted(Schema.TITLE, Schema.TEXT_TYPE);
    private final Field titleExact = inverted(Schema.TITLE_EXACT, Schema.TEXT_TYPE);
    private final Beginnings beginnings = new Beginnings();
    private final Field titleStart = new Field(Schema.TITLE_START, beginnings, Schema.TERMS_TYPE);
    private final Field bodyWords = inverted(Schema.BODY, Schema.TEXT_TYPE);
    private final Field bodyBigrams = inverted(Schema.BODY_BIGRAMS, Schema.TERM_TYPE);

    /** One empty term stands for the words, whose postings the {@link Inversion} has. */
    private static Field inverted(String name, FieldType type) {
      return new Field(name, new BytesRef(), type);
    }

    void add(List<IndexableField> fields, TextWords text, List<Word> title) {
      if (text.title().length + text.body().length > 0) {
        fields.add(words);
      }
      if (!title.isEmpty()) {
        fields.add(titleStems);
        fields.add(titleExact);
        beginnings.read(title);
        fields.add(titleStart);
        fields.add(new Field(Schema.TITLE_HASH, TitleHash.of(title), Schema.TERM_TYPE));
      }
      if (text.body().length > 0) {
        fields.add(bodyWords);
        fields.add(bodyBigrams);
        fields.add(new BinaryDocValuesField(Schema.BODY_OFFSETS, text.offsets()));
      }
    }
  }
}
