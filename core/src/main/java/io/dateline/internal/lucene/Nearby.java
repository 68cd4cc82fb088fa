package io.dateline.internal.lucene;

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
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Where in a text things stand close together. It only says whether they do; what they say by
 * themselves ranks.
 *
 * <p>Alternatives stay alternatives: multiplied out, a few of them side by side would be thousands.
 */
final class Nearby {
  private final QueryTranslator translator;
  private final Rows rows;

  Nearby(QueryTranslator translator, Rows rows) {
    this.translator = translator;
    this.rows = rows;
  }

  /** The articles that have it in the title or in the body. */
  org.apache.lucene.search.Query in(Query query) throws IOException {
    List<org.apache.lucene.search.Query> either = new ArrayList<>();
    for (Scope part : List.of(Scope.TITLE, Scope.BODY)) {
      IntervalsSource places = places(query, part);
      if (places != null) {
        either.add(new IntervalQuery(Rows.stems(part).getFirst(), places));
      }
    }
    return Rows.either(either);
  }

  /** Where it stands in a part of articles; null when it is not looked for there. */
  private @Nullable IntervalsSource places(Query query, Scope part) throws IOException {
    return switch (query) {
      case Word word -> covers(word.scope(), part) ? anyReading(word) : null;
      case Phrase(Scope scope, String text) ->
          covers(scope, part) ? exactly(part, phrase(translator.exact(text))) : null;
      case NearPhrase(Scope scope, String text, int distance) ->
          covers(scope, part) ? exactly(part, close(translator.exact(text), distance)) : null;
      case Prefix(Scope scope, String start) ->
          covers(scope, part) ? globs(start + "*", part) : null;
      case Wildcard(Scope scope, String pattern) ->
          covers(scope, part) ? globs(pattern, part) : null;
      case Fuzzy(Scope scope, String text, int edits) ->
          covers(scope, part) ? spellings(text, edits, part) : null;
      case Near(Query one, Query other, int distance) -> {
        IntervalsSource left = places(one, part);
        IntervalsSource right = places(other, part);
        yield left == null || right == null
            ? null
            : Intervals.maxgaps(distance, Intervals.unordered(left, right));
      }
      case Boost boost -> places(boost.query(), part);
      case Bool bool -> {
        List<IntervalsSource> places = new ArrayList<>();
        for (Query each : bool.should()) {
          IntervalsSource place = places(each, part);
          if (place != null) {
            places.add(place);
          }
        }
        yield places.isEmpty() ? null : Intervals.or(false, places);
      }
      case Everything everything -> null;
      case Published published -> null;
    };
  }

  private static boolean covers(Scope scope, Scope part) {
    return scope == Scope.ANYWHERE || scope == part;
  }

  private static IntervalsSource exactly(Scope part, IntervalsSource places) {
    return Intervals.fixField(Rows.exact(part).getFirst(), places);
  }

  private IntervalsSource anyReading(Word word) {
    List<IntervalsSource> readings = new ArrayList<>();
    translator.readings(word).forEach(reading -> readings.add(phrase(reading)));
    return anyOf(readings);
  }

  private static IntervalsSource phrase(List<BytesRef> terms) {
    return row(terms.stream().map(term -> Intervals.term(term)).toList());
  }

  private static IntervalsSource row(List<IntervalsSource> places) {
    return places.isEmpty()
        ? Intervals.noIntervals("no word")
        : Intervals.phrase(places.toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource anyOf(List<IntervalsSource> places) {
    return places.isEmpty() ? Intervals.noIntervals("no word") : Intervals.or(false, places);
  }

  /** The articles that have words close together in a field where words stand as written. */
  static org.apache.lucene.search.Query closeIn(String field, List<BytesRef> terms, int distance) {
    return new IntervalQuery(field, close(terms, distance));
  }

  private static IntervalsSource close(List<BytesRef> terms, int distance) {
    return Intervals.maxgaps(
        distance,
        Intervals.unordered(
            terms.stream().map(term -> Intervals.term(term)).toArray(IntervalsSource[]::new)));
  }

  private IntervalsSource globs(String pattern, Scope part) throws IOException {
    String field = Rows.exact(part).getFirst();
    return exactly(part, alternatives(rows.expanded(field, Glob.row(pattern))));
  }

  private IntervalsSource spellings(String text, int edits, Scope part) throws IOException {
    String field = Rows.exact(part).getFirst();
    return exactly(part, alternatives(rows.respelt(field, translator.exact(text), edits)));
  }

  private static IntervalsSource alternatives(List<List<BytesRef>> row) {
    return row(
        row.stream()
            .map(words -> anyOf(words.stream().map(word -> Intervals.term(word)).toList()))
            .toList());
  }
}
