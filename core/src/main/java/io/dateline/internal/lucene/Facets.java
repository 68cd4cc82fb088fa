package io.dateline.internal.lucene;

import io.dateline.Facet;
import io.dateline.FacetRequest;
import io.dateline.Field;
import io.dateline.Filter;
import io.dateline.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * The facets and the span of one search: which are counted in its pass, and which filters each of
 * them heeds. What counts every article there is, is known and not counted again.
 */
final class Facets {
  private final IndexSearcher searcher;
  private final Derived derived;
  private final SearchRequest request;
  private final Set<Field> filtered;

  /** Whether every article matches but for filters on fields. */
  private final boolean everything;

  private final Map<String, Facet> known = new LinkedHashMap<>();
  private final Map<String, FacetCounter> counters = new LinkedHashMap<>();
  private final List<Pass.Group> groups = new ArrayList<>();
  private final Sideways sideways;
  private final @Nullable SpanCounter span;

  Facets(IndexSearcher searcher, Derived derived, SearchRequest request, Query text)
      throws IOException {
    this.searcher = searcher;
    this.derived = derived;
    this.request = request;
    this.filtered = Filters.fields(request.filter());
    this.everything = text instanceof MatchAllDocsQuery && !Filters.hasDates(request.filter());
    Map<Set<Field>, List<Counter>> byAside = new LinkedHashMap<>();
    for (FacetRequest facet : request.facets()) {
      Set<Field> aside = aside(facet);
      if (!isKnown(facet, aside)) {
        FacetCounter counter = counter(facet);
        counters.put(facet.name(), counter);
        byAside.computeIfAbsent(aside, fields -> new ArrayList<>()).add(counter);
      }
    }
    boolean spans = request.span() && !(everything && filtered.isEmpty());
    span = spans ? new SpanCounter() : null;
    if (span != null) {
      byAside.computeIfAbsent(Set.of(), fields -> new ArrayList<>()).add(span);
    }
    sideways = new Sideways(searcher, aside(byAside.keySet()));
    byAside.forEach(
        (aside, counting) -> groups.add(new Pass.Group(sideways.filters(aside), counting)));
  }

  /** The filters on a facet's own fields, where it leaves them aside. */
  private Set<Field> aside(FacetRequest facet) {
    Set<Field> own = EnumSet.noneOf(Field.class);
    if (request.sideways()) {
      addFields(own, facet);
      own.retainAll(filtered);
    }
    return own;
  }

  private static void addFields(Set<Field> fields, FacetRequest facet) {
    switch (facet) {
      case FacetRequest.Values values -> fields.add(values.field());
      case FacetRequest.Published published -> {}
      case FacetRequest.Crossed crossed -> {
        addFields(fields, crossed.values());
        addFields(fields, crossed.each());
      }
    }
  }

  private Map<Field, Query> aside(Set<Set<Field>> sets) {
    Map<Field, Query> filters = new EnumMap<>(Field.class);
    for (Set<Field> fields : sets) {
      fields.forEach(field -> filters.put(field, Filters.on(field, request.filter())));
    }
    return filters;
  }

  /** Whether it counts every article there is. */
  private boolean isKnown(FacetRequest facet, Set<Field> aside) throws IOException {
    if (!everything || !aside.equals(filtered)) {
      return false;
    }
    switch (facet) {
      case FacetRequest.Values values ->
          known.put(facet.name(), derived.everything(values.field()).facet(values));
      case FacetRequest.Published published ->
          known.put(facet.name(), DateFacet.everything(published, request.zone(), derived));
      case FacetRequest.Crossed crossed -> {
        return false;
      }
    }
    return true;
  }

  private FacetCounter counter(FacetRequest facet) throws IOException {
    return switch (facet) {
      case FacetRequest.Values values -> new ValueFacet(values, derived.ordinals(values.field()));
      case FacetRequest.Published published -> new DateFacet(published, request.zone(), derived);
      case FacetRequest.Crossed crossed ->
          new CrossedFacet(crossed, request.zone(), searcher.getIndexReader(), derived);
    };
  }

  /** What the pass goes over: the text and the filters that nothing leaves aside. */
  Query query(Query text, Occur occur) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(text, occur);
    Filter filter = request.filter();
    Set<Field> heeded = EnumSet.noneOf(Field.class);
    heeded.addAll(filtered);
    heeded.removeIf(field -> sideways.filters(Set.of(field)) != 0);
    heeded.forEach(field -> all.add(Filters.on(field, filter), Occur.FILTER));
    if (Filters.hasDates(filter)) {
      Filters.addDates(all, filter, request.zone());
    }
    if (!sideways.isNothing()) {
      // The hits heed all.
      List<Integer> sets = new ArrayList<>(List.of(0));
      groups.forEach(group -> sets.add(group.aside()));
      Query enough = sideways.failingAtMost(sets);
      if (enough != null) {
        all.add(enough, Occur.FILTER);
      }
    }
    BooleanQuery query = all.build();
    return query.clauses().size() == 1 ? text : query;
  }

  Sideways sideways() {
    return sideways;
  }

  List<Pass.Group> groups() {
    return groups;
  }

  /** After the pass: the facets, in the order asked for. */
  Map<String, Facet> facets() throws IOException {
    Map<String, Facet> facets = new LinkedHashMap<>();
    for (FacetRequest facet : request.facets()) {
      FacetCounter counter = counters.get(facet.name());
      Facet counted = counter == null ? known.get(facet.name()) : counter.facet();
      if (counted != null) {
        facets.put(facet.name(), counted);
      }
    }
    return facets;
  }

  /** After the pass: the first and the last article; null when they were not asked for. */
  SpanCounter.@Nullable Span span() throws IOException {
    if (!request.span()) {
      return null;
    }
    return span == null ? derived.span() : span.span();
  }
}
