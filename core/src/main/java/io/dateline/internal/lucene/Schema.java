package io.dateline.internal.lucene;

import io.dateline.Field;
import io.dateline.Query.Scope;
import java.util.Locale;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * The fields of an index; one article is one document. ARCHITECTURE shows the same as a table.
 *
 * <p>Whatever changes here, in {@link Analysis} or in the bytes of {@link HitColumn} and {@link
 * ArticleColumn} makes older indexes unreadable or wrong, and takes a new {@link #VERSION}.
 */
final class Schema {
  /** The version of the schema, kept in the commit data of every index. */
  static final int VERSION = 5;

  /** The oldest version that is searched as it is: it has less, or has it in other bytes. */
  static final int OLDEST_SEARCHED = 3;

  /**
   * The oldest version whose articles are still read, so that an archive can be rebuilt from
   * itself: its columns hold nothing that is not read here, and lack at most what stands at their
   * end.
   */
  static final int OLDEST_ARTICLES = 1;

  /** The key of the version in the commit data. */
  static final String VERSION_KEY = "dateline.schema";

  /** The id: a term to look up, and a sorted doc value to break ties. */
  static final String ID = "id";

  /** Title and body as one, by the article's language; a word of the title counts three times. */
  static final String WORDS = "words";

  /** How many times a word of the title counts in {@link #WORDS}. */
  static final int TITLE_WEIGHT = 3;

  /** By the article's language, with positions. */
  static final String TITLE = "title";

  /** Folded only, with positions. */
  static final String TITLE_EXACT = "title.exact";

  /** Both by the article's language and folded only, with positions: see {@link Form}. */
  static final String BODY = "body";

  /** Which words of the body stand next to each other: see {@link Bigrams}. New in version 5. */
  static final String BODY_BIGRAMS = "body.bigrams";

  /** Where the words of the body begin and end: see {@link Offsets}. */
  static final String BODY_OFFSETS = "body.offsets";

  /** The first one, two and three letters of each word of the title, for who has typed no more. */
  static final String TITLE_START = "title.start";

  /** The most letters in {@link #TITLE_START}. */
  static final int TITLE_START_LETTERS = 3;

  /** A hash of the title's folded words: the same for titles that read the same. */
  static final String TITLE_HASH = "title.hash";

  /** The first second of the date; see {@link Dates}. */
  static final String START = "published.start";

  /** The first second after the date. */
  static final String END = "published.end";

  /** The precision, and whether there is an offset. */
  static final String FORM = "published.form";

  /** What a hit shows. */
  static final String HIT = "hit";

  /** The body's text, in UTF-8. */
  static final String BODY_STORED = "body.stored";

  /** The rest of the article. */
  static final String ARTICLE = "article";

  /** Documents lie in this order on disk: newest first, undated last, ties by id. */
  static final Sort ORDER =
      new Sort(
          new SortField(START, SortField.Type.LONG, true),
          new SortField(ID, SortField.Type.STRING));

  static final FieldType ID_TYPE = exact(DocValuesType.SORTED);
  static final FieldType VALUE_TYPE = exact(DocValuesType.SORTED_SET);
  static final FieldType TERM_TYPE = exact(DocValuesType.NONE);
  static final FieldType WORDS_TYPE = text(IndexOptions.DOCS_AND_FREQS);
  static final FieldType TERMS_TYPE = terms();
  static final FieldType TEXT_TYPE = text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  static final FieldType VALUE_WORDS_TYPE = places();

  private Schema() {}

  /** The index field of a field of exact values: terms to filter by, ordinals to count. */
  static String name(Field field) {
    return field.toString();
  }

  /** The index field of the folded words of values, with their places. */
  static String words(Scope values) {
    return values.name().toLowerCase(Locale.ROOT) + ".words";
  }

  private static FieldType exact(DocValuesType docValues) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setTokenized(false);
    type.setOmitNorms(true);
    type.setDocValuesType(docValues);
    type.freeze();
    return type;
  }

  private static FieldType terms() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  private static FieldType places() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  /** Its words come from an {@link Inversion}. */
  private static FieldType text(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(false);
    type.freeze();
    return type;
  }
}
