package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.PartialDate;
import io.dateline.Query.Scope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
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

  private final Map<Analysis, Texts> texts = new EnumMap<>(Analysis.class);
  private final Map<Scope, Values> values = new EnumMap<>(Scope.class);

  List<IndexableField> document(Article article) {
    List<IndexableField> fields = new ArrayList<>();
    fields.add(new Field(Schema.ID, new BytesRef(article.id()), Schema.ID_TYPE));
    texts.computeIfAbsent(Analysis.of(article.language()), Texts::new).add(fields, article);
    addValues(fields, article);
    addDate(fields, article.published());
    fields.add(new BinaryDocValuesField(Schema.HIT, HitColumn.encode(article)));
    // The body comes first, so that reading it alone stops there.
    if (article.body() != null) {
      fields.add(new StoredField(Schema.BODY_STORED, article.body()));
    }
    fields.add(new StoredField(Schema.ARTICLE, ArticleColumn.encode(article)));
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
    private final Field words;
    private final Field titleStems;
    private final Field titleExact;
    private final Field titleStart;
    private final Field bodyWords;

    Texts(Analysis analysis) {
      Lexicon lexicon = new Lexicon(analysis, REMEMBERED_WORDS);
      title = new Tokens(lexicon);
      body = new Tokens(lexicon);
      words = new Field(Schema.WORDS, new TokenReplay.Weighted(title, body), Schema.WORDS_TYPE);
      titleStems = new Field(Schema.TITLE, new TokenReplay(title, true), Schema.TEXT_TYPE);
      titleExact = new Field(Schema.TITLE_EXACT, new TokenReplay(title, false), Schema.TEXT_TYPE);
      titleStart =
          new Field(Schema.TITLE_START, new TokenReplay.Beginnings(title), Schema.TERMS_TYPE);
      bodyWords = new Field(Schema.BODY, new TokenReplay.Both(body), Schema.TEXT_TYPE);
    }

    void add(List<IndexableField> fields, Article article) {
      title.read(article.title() == null ? "" : article.title());
      body.read(article.body() == null ? "" : article.body());
      fields.add(words);
      if (title.count() > 0) {
        fields.add(titleStems);
        fields.add(titleExact);
        fields.add(titleStart);
        fields.add(new Field(Schema.TITLE_HASH, TitleHash.of(title), Schema.TERM_TYPE));
      }
      if (body.count() > 0) {
        fields.add(bodyWords);
        fields.add(new BinaryDocValuesField(Schema.BODY_OFFSETS, Offsets.encode(body)));
      }
    }
  }
}
