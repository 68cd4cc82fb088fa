package io.dateline.internal.lucene;

import io.dateline.Field;
import io.dateline.Filter;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns a {@link Filter} into clauses that score nothing. */
final class Filters {
  private Filters() {}

  /** The fields that some value is permitted or excluded of. */
  static Set<Field> fields(Filter filter) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (Field field : Field.values()) {
      if (!permitted(field, filter).isEmpty() || !excluded(field, filter).isEmpty()) {
        fields.add(field);
      }
    }
    return fields;
  }

  static boolean isEmpty(Filter filter) {
    return fields(filter).isEmpty() && !hasDates(filter);
  }

  /** Adds all that a filter says. */
  static void addTo(BooleanQuery.Builder query, Filter filter, ZoneId zone) {
    fields(filter).forEach(field -> query.add(on(field, filter), Occur.FILTER));
    if (hasDates(filter)) {
      addDates(query, filter, zone);
    }
  }

  /** What a filter says of a field. */
  static Query on(Field field, Filter filter) {
    List<String> permitted = permitted(field, filter);
    List<String> excluded = excluded(field, filter);
    String name = Schema.name(field);
    if (excluded.isEmpty()) {
      return oneOf(name, permitted);
    }
    Query found = permitted.isEmpty() ? MatchAllDocsQuery.INSTANCE : oneOf(name, permitted);
    return new BooleanQuery.Builder()
        .add(found, Occur.FILTER)
        .add(oneOf(name, excluded), Occur.MUST_NOT)
        .build();
  }

  private static List<String> permitted(Field field, Filter filter) {
    return filter.values().getOrDefault(field, List.of());
  }

  private static List<String> excluded(Field field, Filter filter) {
    return filter.excluded().getOrDefault(field, List.of());
  }

  static boolean hasDates(Filter filter) {
    return filter.from() != null || filter.to() != null;
  }

  private static Query oneOf(String field, List<String> values) {
    List<BytesRef> terms = values.stream().map(value -> new BytesRef(value)).distinct().toList();
    return terms.size() == 1
        ? new TermQuery(new Term(field, terms.getFirst()))
        : new TermInSetQuery(field, terms);
  }

  /** Only dates with an offset depend on the zone, and in most searches not even they. */
  static void addDates(BooleanQuery.Builder query, Filter filter, ZoneId zone) {
    List<DateRanges.Range> local =
        DateRanges.within(filter.from(), filter.to(), DateRanges.local());
    List<DateRanges.Range> zoned = DateRanges.within(filter.from(), filter.to(), zone.getRules());
    if (zoned.equals(local)) {
      query.add(inside(local), Occur.FILTER);
      return;
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(both(inside(local), form(0, Dates.ZONED - 1)), Occur.SHOULD);
    either.add(both(inside(zoned), form(Dates.ZONED, Dates.FORMS - 1)), Occur.SHOULD);
    query.add(either.build(), Occur.FILTER);
  }

  /** The dates that lie inside one of the ranges as a whole. */
  private static Query inside(List<DateRanges.Range> ranges) {
    if (ranges.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    if (ranges.size() == 1) {
      return new DateSpan(ranges.getFirst());
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    ranges.forEach(range -> either.add(new DateSpan(range), Occur.SHOULD));
    return either.build();
  }

  private static Query form(long least, long greatest) {
    return NumericDocValuesField.newSlowRangeQuery(Schema.FORM, least, greatest);
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }
}
