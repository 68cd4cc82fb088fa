package io.dateline.internal.lucene;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.Limits;
import io.dateline.Query;
import io.dateline.Query.Bool;
import io.dateline.Query.Everything;
import io.dateline.Query.Phrase;
import io.dateline.Query.Prefix;
import io.dateline.Query.Scope;
import io.dateline.Query.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Turns a {@link Query} into Lucene's.
 *
 * <p>A part without any letter or digit, such as a lone "&amp;", says nothing: it is left out of
 * the combination it stands in, with a warning, and matches nothing where it stands alone.
 *
 * <p>For one query, on one thread.
 */
final class QueryTranslator {
  private final Searcher searcher;
  private final Words words;
  private final Set<String> warnings = new LinkedHashSet<>();
  private int terms;

  QueryTranslator(Searcher searcher) {
    this.searcher = searcher;
    this.words = new Words(searcher.analyses());
  }

  /** The reader of its words, for as long as it is not at work itself. */
  Words words() {
    return words;
  }

  /** What the translation left out, a sentence each. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  org.apache.lucene.search.Query translate(Query query) throws IOException {
    org.apache.lucene.search.Query translated = part(query);
    return translated == null ? MatchNoDocsQuery.INSTANCE : translated;
  }

  /** Null for a part that says nothing. */
  private org.apache.lucene.search.@Nullable Query part(Query query) throws IOException {
    return switch (query) {
      case Everything everything -> MatchAllDocsQuery.INSTANCE;
      case Word word -> warned(word.text(), word(word));
      case Phrase phrase -> warned(phrase.text(), phrase(phrase));
      case Prefix prefix -> warned(prefix.start(), prefix(prefix));
      case Bool bool -> bool(bool);
    };
  }

  private <T> @Nullable T warned(String text, @Nullable T translated) {
    if (translated == null) {
      warnings.add("'" + clip(text) + "' has no letter or digit to look for and was left out");
    }
    return translated;
  }

  private static String clip(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  /** One term: that in all readings of the word, as one synonym. Several: those in a row. */
  private org.apache.lucene.search.@Nullable Query word(Word word) {
    Set<List<BytesRef>> readings = words.readings(word.text());
    readings.stream().findFirst().ifPresent(this::count);
    if (readings.isEmpty()) {
      return null;
    }
    if (readings.stream().allMatch(reading -> reading.size() == 1)) {
      String field =
          switch (word.scope()) {
            case ANYWHERE -> Schema.WORDS;
            case TITLE -> Schema.TITLE;
            case BODY -> Schema.BODY;
          };
      return anyOf(field, readings);
    }
    List<org.apache.lucene.search.Query> rows = new ArrayList<>();
    for (String field : fields(word.scope(), Schema.TITLE, Schema.BODY)) {
      readings.forEach(reading -> rows.add(inARow(field, reading)));
    }
    return either(rows);
  }

  private static org.apache.lucene.search.Query anyOf(String field, Set<List<BytesRef>> readings) {
    if (readings.size() == 1) {
      return new TermQuery(new Term(field, readings.iterator().next().getFirst()));
    }
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
    readings.forEach(reading -> synonyms.addTerm(new Term(field, reading.getFirst())));
    return synonyms.build();
  }

  private org.apache.lucene.search.@Nullable Query phrase(Phrase phrase) {
    List<BytesRef> exact = words.exact(phrase.text());
    count(exact);
    if (exact.isEmpty()) {
      return null;
    }
    List<org.apache.lucene.search.Query> rows = new ArrayList<>();
    for (String field : fields(phrase.scope(), Schema.TITLE_EXACT, Schema.BODY_EXACT)) {
      rows.add(inARow(field, exact));
    }
    return either(rows);
  }

  /** "al-nus" is folded and parted like any text: "al", then a word that begins with "nus". */
  private org.apache.lucene.search.@Nullable Query prefix(Prefix prefix) throws IOException {
    List<BytesRef> exact = words.exact(prefix.start());
    count(exact);
    if (exact.isEmpty()) {
      return null;
    }
    List<org.apache.lucene.search.Query> rows = new ArrayList<>();
    for (String field : fields(prefix.scope(), Schema.TITLE_EXACT, Schema.BODY_EXACT)) {
      if (exact.size() == 1) {
        rows.add(new PrefixQuery(new Term(field, exact.getFirst())));
      } else {
        rows.add(new PrefixRow(searcher, field, exact).query(warnings));
      }
    }
    return either(rows);
  }

  private void count(List<BytesRef> more) {
    terms += more.size();
    if (terms > Limits.QUERY_TERMS) {
      throw new InvalidRequestException(
          ErrorCode.QUERY_TOO_COMPLEX,
          "the query's words and phrases have more than "
              + Limits.QUERY_TERMS
              + " words together; give fewer");
    }
  }

  private org.apache.lucene.search.@Nullable Query bool(Bool bool) throws IOException {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    int must = add(builder, bool.must(), Occur.MUST);
    int should = add(builder, bool.should(), Occur.SHOULD);
    int mustNot = add(builder, bool.mustNot(), Occur.MUST_NOT);
    boolean positive = !bool.must().isEmpty() || !bool.should().isEmpty();
    if (must + should == 0 && (positive || mustNot == 0)) {
      return null;
    }
    if (must + should == 0) {
      builder.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    } else if (must == 0) {
      builder.setMinimumNumberShouldMatch(1);
    }
    return builder.build();
  }

  private int add(BooleanQuery.Builder builder, List<Query> parts, Occur occur) throws IOException {
    int added = 0;
    for (Query part : parts) {
      org.apache.lucene.search.Query translated = part(part);
      if (translated != null) {
        builder.add(translated, occur);
        added++;
      }
    }
    return added;
  }

  private static List<String> fields(Scope scope, String title, String body) {
    return switch (scope) {
      case ANYWHERE -> List.of(title, body);
      case TITLE -> List.of(title);
      case BODY -> List.of(body);
    };
  }

  private static org.apache.lucene.search.Query inARow(String field, List<BytesRef> terms) {
    return terms.size() == 1
        ? new TermQuery(new Term(field, terms.getFirst()))
        : new PhraseQuery(field, terms.toArray(BytesRef[]::new));
  }

  private static org.apache.lucene.search.Query either(
      List<org.apache.lucene.search.Query> queries) {
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    queries.forEach(query -> builder.add(query, Occur.SHOULD));
    return builder.build();
  }
}
