package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.PackedArticle;
import io.dateline.PartialDate;
import io.dateline.Query.Scope;
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
  /** Of each language: of a hundred words of news, all but three are among so many before. */
  private static final int REMEMBERED_WORDS = 1 << 15;

  private final Inversion inversion;
  private final Map<Analysis, Texts> texts = new EnumMap<>(Analysis.class);
  private final Map<Scope, Values> values = new EnumMap<>(Scope.class);

  /**
   * @param inversion takes the words of each document
   */
  Documents(Inversion inversion) {
    this.inversion = inversion;
  }

  List<IndexableField> document(PackedArticle packed) {
    Article article = packed.unpacked();
    List<IndexableField> fields = new ArrayList<>();
    fields.add(new Field(Schema.ID, new BytesRef(article.id()), Schema.ID_TYPE));
    Texts read = texts.computeIfAbsent(Analysis.of(article.language()), Texts::new);
    read.add(fields, article);
    inversion.add(read.title, read.body);
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

  /** Title and body under one analysis, in the fields made of them. */
  private static final class Texts {
    private final Tokens title;
    private final Tokens body;
    private final Field words = inverted(Schema.WORDS, Schema.WORDS_TYPE);
    private final Field titleStems = inverted(Schema.TITLE, Schema.TEXT_TYPE);
    private final Field titleExact = inverted(Schema.TITLE_EXACT, Schema.TEXT_TYPE);
    private final Field titleStart;
    private final Field bodyWords = inverted(Schema.BODY, Schema.TEXT_TYPE);
    private final Field bodyBigrams = inverted(Schema.BODY_BIGRAMS, Schema.TERM_TYPE);

    Texts(Analysis analysis) {
      Lexicon lexicon = new Lexicon(analysis, REMEMBERED_WORDS);
      title = new Tokens(lexicon);
      body = new Tokens(lexicon);
      titleStart = new Field(Schema.TITLE_START, new Beginnings(title), Schema.TERMS_TYPE);
    }

    /** One empty term stands for the words, whose postings the {@link Inversion} has. */
    private static Field inverted(String name, FieldType type) {
      return new Field(name, new BytesRef(), type);
    }

    void add(List<IndexableField> fields, Article article) {
      title.read(article.title() == null ? "" : article.title());
      body.read(article.body() == null ? "" : article.body());
      if (title.count() + body.count() > 0) {
        fields.add(words);
      }
      if (title.count() > 0) {
        fields.add(titleStems);
        fields.add(titleExact);
        fields.add(titleStart);
        fields.add(new Field(Schema.TITLE_HASH, TitleHash.of(title), Schema.TERM_TYPE));
      }
      if (body.count() > 0) {
        fields.add(bodyWords);
        fields.add(bodyBigrams);
        fields.add(new BinaryDocValuesField(Schema.BODY_OFFSETS, Offsets.encode(body)));
      }
    }
  }
}
