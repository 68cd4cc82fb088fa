package io.dateline.internal.lucene;

import io.dateline.ErrorCode;
import io.dateline.Filter;
import io.dateline.InvalidRequestException;
import io.dateline.Limits;
import io.dateline.Query;
import io.dateline.Query.Bool;
import io.dateline.Query.Boost;
import io.dateline.Query.Everything;
import io.dateline.Query.Fuzzy;
import io.dateline.Query.Near;
import io.dateline.Query.NearPhrase;
import io.dateline.Query.Phrase;
import io.dateline.Query.Prefix;
import io.dateline.Query.Published;
import io.dateline.Query.Scope;
import io.dateline.Query.Wildcard;
import io.dateline.Query.Word;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
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
  private static final WordField WORDS = new WordField(Schema.WORDS, Form.ALONE);

  private final TermLookup lookup;
  private final ZoneId zone;
  private final SynonymTable synonyms;
  private final Words words;
  private final Set<String> warnings = new LinkedHashSet<>();
  private final Rows rows;
  private final Nearby nearby;
  private int terms;

  /**
   * @param zone the zone in which dates that have an offset are compared
   */
  QueryTranslator(Searcher searcher, ZoneId zone, SynonymTable synonyms) {
    this.lookup = new TermLookup(searcher);
    this.words = new Words(searcher.analyses());
    this.zone = zone;
    this.synonyms = synonyms;
    this.rows = new Rows(lookup, new Expansion(searcher.getIndexReader(), warnings));
    this.nearby = new Nearby(this, rows);
  }

  /** What the translation left out, a sentence each. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  org.apache.lucene.search.Query translate(Query query) throws IOException {
    List<org.apache.lucene.search.Query> translated = parts(List.of(query), Occur.MUST);
    return translated.isEmpty() ? MatchNoDocsQuery.INSTANCE : translated.getFirst();
  }

  /** Those of the parts that say something, words with synonyms together with these. */
  List<org.apache.lucene.search.Query> parts(List<Query> queries, Occur occur) throws IOException {
    List<org.apache.lucene.search.Query> parts = new ArrayList<>();
    int next = 0;
    while (next < queries.size()) {
      SynonymTable.Run run = synonyms.run(queries, next, words);
      if (run != null && (run.words() == 1 || occur != Occur.MUST_NOT)) {
        parts.add(synonymous(queries.subList(next, next + run.words()), run, occur));
        next += run.words();
      } else {
        org.apache.lucene.search.Query part = part(queries.get(next));
        if (part != null) {
          parts.add(part);
        }
        next++;
      }
    }
    return parts;
  }

  /** Words or what means the same, of which the one that fits best counts. */
  private org.apache.lucene.search.Query synonymous(
      List<Query> asked, SynonymTable.Run run, Occur occur) throws IOException {
    Scope scope = ((Word) asked.getFirst()).scope();
    Set<List<BytesRef>> single = new LinkedHashSet<>();
    List<org.apache.lucene.search.Query> any = new ArrayList<>();
    List<String> looked = new ArrayList<>(run.synonyms());
    if (run.kept() && run.words() == 1) {
      looked.addFirst(((Word) asked.getFirst()).text());
    } else if (run.kept()) {
      BooleanQuery.Builder itself = new BooleanQuery.Builder();
      for (Query word : asked) {
        org.apache.lucene.search.Query part = part(word);
        itself.add(part == null ? MatchNoDocsQuery.INSTANCE : part, occur);
      }
      any.add(itself.build());
    }
    for (String text : looked) {
      Set<List<BytesRef>> readings = counted(words.readings(text));
      if (readings.stream().allMatch(reading -> reading.size() == 1)) {
        single.addAll(readings);
      } else {
        any.add(rowsOf(scope, readings));
      }
    }
    if (!single.isEmpty()) {
      any.addFirst(anyOf(wordField(scope), single));
    }
    return any.size() == 1 ? any.getFirst() : new DisjunctionMaxQuery(any, 0);
  }

  /** Null for a part that says nothing. */
  private org.apache.lucene.search.@Nullable Query part(Query query) throws IOException {
    return switch (query) {
      case Everything everything -> MatchAllDocsQuery.INSTANCE;
      case Word(Scope scope, String text) -> told(text, silent(scope, word(scope, text)));
      case Phrase(Scope scope, String text) ->
          told(text, silent(scope, phrase(scope, counted(words.exact(text)))));
      case NearPhrase phrase -> told(phrase.text(), nearPhrase(phrase));
      case Near near -> near(near);
      case Prefix(Scope scope, String start) ->
          told(start, silent(scope, globs(scope, Glob.row(start + "*"))));
      case Wildcard(Scope scope, String pattern) ->
          told(pattern, silent(scope, globs(scope, Glob.row(pattern))));
      case Fuzzy(Scope scope, String text, int edits) ->
          told(text, silent(scope, fuzzy(scope, counted(words.exact(text)), edits)));
      case Published published -> weighed(published(published), 0);
      case Boost boost -> boost(boost);
      case Bool bool -> bool(bool);
    };
  }

  private <T> @Nullable T told(String text, @Nullable T translated) {
    if (translated == null) {
      warnings.add("'" + clip(text) + "' has no letter or digit to look for and was left out");
    }
    return translated;
  }

  private static String clip(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  /** Whether an article has a value says nothing about how well it fits. */
  private static org.apache.lucene.search.@Nullable Query silent(
      Scope scope, org.apache.lucene.search.@Nullable Query query) {
    return query == null || scope.isText() ? query : weighed(query, 0);
  }

  private static org.apache.lucene.search.Query weighed(
      org.apache.lucene.search.Query query, double score) {
    return new BoostQuery(new ConstantScoreQuery(query), (float) score);
  }

  /** The terms of a word and its synonyms, in each reading that some language has of them. */
  Set<List<BytesRef>> readings(Word word) {
    SynonymTable.Run run = synonyms.run(List.of(word), 0, words);
    Set<List<BytesRef>> readings = new LinkedHashSet<>();
    if (run == null || run.kept()) {
      readings.addAll(words.readings(word.text()));
    }
    if (run != null) {
      run.synonyms().forEach(text -> readings.addAll(words.readings(text)));
    }
    return readings;
  }

  /** The terms of a text as written. */
  List<BytesRef> exact(String text) {
    return words.exact(text);
  }

  /** One term: that in all readings of the word, as one synonym. Several: those in a row. */
  private org.apache.lucene.search.@Nullable Query word(Scope scope, String text)
      throws IOException {
    if (!scope.isText()) {
      return phrase(scope, counted(words.exact(text)));
    }
    Set<List<BytesRef>> readings = counted(words.readings(text));
    if (readings.isEmpty()) {
      return null;
    }
    return readings.stream().allMatch(reading -> reading.size() == 1)
        ? anyOf(wordField(scope), readings)
        : rowsOf(scope, readings);
  }

  private static WordField wordField(Scope scope) {
    return scope == Scope.ANYWHERE ? WORDS : Rows.stems(scope).getFirst();
  }

  private org.apache.lucene.search.Query rowsOf(Scope scope, Set<List<BytesRef>> readings)
      throws IOException {
    List<org.apache.lucene.search.Query> either = new ArrayList<>();
    for (WordField field : Rows.stems(scope)) {
      for (List<BytesRef> reading : readings) {
        either.add(rows.of(List.of(field), reading));
      }
    }
    return Rows.either(either);
  }

  /** Whether some article has the word in some form. */
  boolean isKnown(String word) throws IOException {
    for (List<BytesRef> reading : words.readings(word)) {
      boolean all = true;
      for (BytesRef term : reading) {
        all &= lookup.articles(new Term(Schema.WORDS, term)) > 0;
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private org.apache.lucene.search.Query anyOf(WordField field, Set<List<BytesRef>> readings)
      throws IOException {
    List<BytesRef> terms = new ArrayList<>();
    for (List<BytesRef> reading : readings) {
      terms.addAll(lookup.present(field, reading.getFirst()));
    }
    return rows.any(field, terms);
  }

  private org.apache.lucene.search.@Nullable Query phrase(Scope scope, List<BytesRef> exact)
      throws IOException {
    return exact.isEmpty() ? null : rows.of(Rows.exact(scope), exact);
  }

  private org.apache.lucene.search.@Nullable Query globs(Scope scope, List<Glob> globs)
      throws IOException {
    count(globs.size());
    return globs.isEmpty() ? null : rows.ofGlobs(Rows.exact(scope), globs);
  }

  private org.apache.lucene.search.@Nullable Query fuzzy(
      Scope scope, List<BytesRef> exact, int edits) throws IOException {
    return exact.isEmpty() ? null : rows.spelt(Rows.exact(scope), exact, edits);
  }

  /** Where the words stand decides; what each of them says by itself ranks. */
  private org.apache.lucene.search.@Nullable Query nearPhrase(NearPhrase phrase)
      throws IOException {
    Scope scope = phrase.scope();
    List<BytesRef> exact = counted(words.exact(phrase.text()));
    if (exact.isEmpty()) {
      return null;
    }
    if (!scope.isText()) {
      return weighed(nearby.closeIn(Rows.exact(scope).getFirst(), exact, phrase.distance()), 0);
    }
    BooleanQuery.Builder near = new BooleanQuery.Builder();
    for (BytesRef term : new LinkedHashSet<>(exact)) {
      near.add(rows.of(Rows.exact(scope), List.of(term)), Occur.MUST);
    }
    return near.add(nearby.in(phrase), Occur.FILTER).build();
  }

  private org.apache.lucene.search.@Nullable Query near(Near near) throws IOException {
    List<org.apache.lucene.search.Query> joined = new ArrayList<>();
    addJoined(near, joined);
    if (joined.size() < 2) {
      return joined.isEmpty() ? null : joined.getFirst();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    joined.forEach(each -> query.add(each, Occur.MUST));
    return query.add(nearby.in(near), Occur.FILTER).build();
  }

  /** What is near something is near it where the whole is, so that places are looked at once. */
  private void addJoined(Near near, List<org.apache.lucene.search.Query> joined)
      throws IOException {
    for (Query each : List.of(near.one(), near.other())) {
      if (each instanceof Near nested) {
        addJoined(nested, joined);
      } else {
        joined.addAll(parts(List.of(each), Occur.MUST));
      }
    }
  }

  private org.apache.lucene.search.Query published(Published published) {
    BooleanQuery.Builder dates = new BooleanQuery.Builder();
    Filters.addDates(dates, Filter.NONE.between(published.from(), published.to()), zone);
    return dates.build();
  }

  private org.apache.lucene.search.@Nullable Query boost(Boost boost) throws IOException {
    org.apache.lucene.search.Query query = part(boost.query());
    if (query == null) {
      return null;
    }
    return ranks(boost.query())
        ? new BoostQuery(query, (float) boost.factor())
        : weighed(query, boost.factor());
  }

  private List<BytesRef> counted(List<BytesRef> more) {
    count(more.size());
    return more;
  }

  /** Readings of one word count as one. */
  private Set<List<BytesRef>> counted(Set<List<BytesRef>> readings) {
    readings.stream().findFirst().ifPresent(this::counted);
    return readings;
  }

  private void count(int more) {
    terms += more;
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

  private int add(BooleanQuery.Builder builder, List<Query> queries, Occur occur)
      throws IOException {
    List<org.apache.lucene.search.Query> parts = parts(queries, occur);
    parts.forEach(part -> builder.add(part, occur));
    return parts.size();
  }

  /** Whether an article may score by this, rather than only be found by it. */
  static boolean ranks(Query query) {
    return switch (query) {
      case Everything everything -> false;
      case Published published -> false;
      case Word word -> word.scope().isText();
      case Phrase phrase -> phrase.scope().isText();
      case NearPhrase phrase -> phrase.scope().isText();
      case Prefix prefix -> prefix.scope().isText();
      case Wildcard wildcard -> wildcard.scope().isText();
      case Fuzzy fuzzy -> fuzzy.scope().isText();
      case Near near -> true;
      case Boost boost -> ranks(boost.query());
      case Bool bool ->
          bool.must().stream().anyMatch(QueryTranslator::ranks)
              || bool.should().stream().anyMatch(QueryTranslator::ranks);
    };
  }
}
