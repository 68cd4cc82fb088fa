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
        either.add(new IntervalQuery(Rows.stems(part).getFirst().name(), places));
      }
    }
    return Rows.either(either);
  }

  /** Where it stands in a part of articles; null when it is not looked for there. */
  private @Nullable IntervalsSource places(Query query, Scope part) throws IOException {
    return switch (query) {
      case Word word -> covers(word.scope(), part) ? anyReading(word, part) : null;
      case Phrase(Scope scope, String text) ->
          covers(scope, part) ? phrase(written(part), translator.exact(text)) : null;
      case NearPhrase(Scope scope, String text, int distance) ->
          covers(scope, part) ? close(written(part), translator.exact(text), distance) : null;
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

  private static WordField written(Scope part) {
    return Rows.exact(part).getFirst();
  }

  private IntervalsSource anyReading(Word word, Scope part) throws IOException {
    List<IntervalsSource> readings = new ArrayList<>();
    for (List<BytesRef> reading : translator.readings(word)) {
      readings.add(phrase(Rows.stems(part).getFirst(), reading));
    }
    return anyOf(readings);
  }

  private IntervalsSource phrase(WordField field, List<BytesRef> words) throws IOException {
    return row(field, rows.present(field, words));
  }

  /** At each place any of some terms. */
  private static IntervalsSource row(WordField field, List<List<BytesRef>> places) {
    return places.isEmpty()
        ? Intervals.noIntervals("no word")
        : Intervals.phrase(each(field, places));
  }

  private static IntervalsSource[] each(WordField field, List<List<BytesRef>> places) {
    return places.stream()
        .map(terms -> anyOf(terms.stream().map(term -> Intervals.term(term)).toList()))
        .map(place -> Intervals.fixField(field.name(), place))
        .toArray(IntervalsSource[]::new);
  }

  private static IntervalsSource anyOf(List<IntervalsSource> places) {
    return switch (places.size()) {
      case 0 -> Intervals.noIntervals("no word");
      case 1 -> places.getFirst();
      default -> Intervals.or(false, places);
    };
  }

  /** The articles that have words as written close together in a field. */
  org.apache.lucene.search.Query closeIn(WordField field, List<BytesRef> words, int distance)
      throws IOException {
    return new IntervalQuery(field.name(), close(field, words, distance));
  }

  private IntervalsSource close(WordField field, List<BytesRef> words, int distance)
      throws IOException {
    return Intervals.maxgaps(
        distance, Intervals.unordered(each(field, rows.present(field, words))));
  }

  private IntervalsSource globs(String pattern, Scope part) throws IOException {
    WordField field = written(part);
    return row(field, rows.expanded(field, Glob.row(pattern)));
  }

  private IntervalsSource spellings(String text, int edits, Scope part) throws IOException {
    WordField field = written(part);
    return row(field, rows.respelt(field, translator.exact(text), edits));
  }
}
