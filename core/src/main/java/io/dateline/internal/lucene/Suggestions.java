package io.dateline.internal.lucene;

import io.dateline.Field;
import io.dateline.SuggestRequest;
import io.dateline.Suggestion;
import io.dateline.Suggestion.Part;
import io.dateline.internal.lucene.Typed.Reach;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Completes what somebody types. Safe for use by many threads. */
final class Suggestions {
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing(Candidate::reach)
          .thenComparing(Comparator.comparingDouble(Candidate::prominence).reversed())
          .thenComparing(Candidate::part)
          .thenComparing(Candidate::text);

  private record Candidate(Part part, String text, long count, double prominence, Reach reach) {}

  private final Searches searches;
  private final Derived derived;
  private final Map<Field, Names> names = new ConcurrentHashMap<>();
  private volatile @Nullable Prominence prominence;

  Suggestions(Searches searches, Derived derived) {
    this.searches = searches;
    this.derived = derived;
  }

  List<Suggestion> suggest(SuggestRequest request) throws IOException {
    Typed typed = Typed.read(request.text());
    if (typed.words().isEmpty()) {
      return List.of();
    }
    Tally tally = new Tally(searches.searcher(), filter(request));
    List<Candidate> candidates = new ArrayList<>();
    for (Part part : request.parts()) {
      candidates.addAll(best(part, typed, tally, request.size()));
    }
    candidates.sort(BEST_FIRST);
    return candidates.stream()
        .map(each ->
            new Suggestion(
                each.part(),
                each.text(),
                each.count(),
                typed.highlights(each.text(), each.reach())))
        .toList();
  }

  private static @Nullable Query filter(SuggestRequest request) {
    if (Filters.isEmpty(request.filter())) {
      return null;
    }
    BooleanQuery.Builder filter = new BooleanQuery.Builder();
    Filters.addTo(filter, request.filter(), request.zone());
    return filter.build();
  }

  /** Each reach is tried where the nearer ones found too little. */
  private List<Candidate> best(Part part, Typed typed, Tally tally, int size) throws IOException {
    List<Candidate> best = best(part, typed, Reach.START, tally, size);
    // The words of names are few enough to look into each; those of titles take longer, and wait
    // until none begins so.
    boolean few = part == Part.TITLE ? best.isEmpty() : best.size() < size;
    if (few && typed.hasUseFor(Reach.INSIDE)) {
      Set<String> known = best.stream().map(Candidate::text).collect(Collectors.toSet());
      List<Candidate> all = new ArrayList<>(best);
      for (Candidate each : best(part, typed, Reach.INSIDE, tally, size)) {
        if (!known.contains(each.text())) {
          all.add(each);
        }
      }
      best = first(all, size);
    }
    return best.isEmpty() && typed.hasUseFor(Reach.SLIPS)
        ? best(part, typed, Reach.SLIPS, tally, size)
        : best;
  }

  private List<Candidate> best(Part part, Typed typed, Reach reach, Tally tally, int size)
      throws IOException {
    return switch (part) {
      case TITLE -> titles(typed, reach, tally, size);
      case SOURCE -> names(part, Field.SOURCE, typed, reach, tally, size);
      case AGENCY -> names(part, Field.AGENCY, typed, reach, tally, size);
      case AUTHOR -> names(part, Field.AUTHOR, typed, reach, tally, size);
    };
  }

  private List<Candidate> titles(Typed typed, Reach reach, Tally tally, int size)
      throws IOException {
    List<Candidate> found = new ArrayList<>();
    for (Titles.Title title :
        new Titles(searches.searcher(), derived, tally).having(typed, reach, size)) {
      Tally.Count count = tally.of(new Term(Schema.TITLE_HASH, title.hash()));
      found.add(
          new Candidate(Part.TITLE, title.text(), count.articles(), prominence().of(count), reach));
    }
    return first(found, size);
  }

  /**
   * Names come by the prominence they have without a filter. With one they can only lose, so that
   * it is enough to count until the next could not be among the best even if it lost nothing.
   */
  private List<Candidate> names(
      Part part, Field field, Typed typed, Reach reach, Tally tally, int size) throws IOException {
    Names names = names(field);
    FixedBitSet places = names.having(typed, reach);
    List<Candidate> found = new ArrayList<>();
    for (int place = next(places, 0);
        place != DocIdSetIterator.NO_MORE_DOCS;
        place = next(places, place + 1)) {
      Tally.Count count = names.count(place);
      if (found.size() == size
          && (!tally.isFiltered() || prominence().of(count) < found.getLast().prominence())) {
        break;
      }
      String value = names.value(place);
      if (tally.isFiltered()) {
        count = tally.of(new Term(Schema.name(field), new BytesRef(value)));
      }
      if (count.articles() > 0) {
        found.add(new Candidate(part, value, count.articles(), prominence().of(count), reach));
        if (tally.isFiltered()) {
          found = new ArrayList<>(first(found, size));
        }
      }
    }
    return found;
  }

  private static int next(FixedBitSet places, int from) {
    return from < places.length() ? places.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }

  private static List<Candidate> first(List<Candidate> candidates, int size) {
    return candidates.stream().sorted(BEST_FIRST).limit(size).toList();
  }

  /** Built at the first need of it; twice at worst, when two need it at once. */
  private Prominence prominence() throws IOException {
    Prominence known = prominence;
    if (known == null) {
      known = new Prominence(searches.searcher().getIndexReader());
      prominence = known;
    }
    return known;
  }

  private Names names(Field field) throws IOException {
    @Nullable Names known = names.get(field);
    if (known == null) {
      known =
          new Names(searches.searcher().getIndexReader(), derived.ordinals(field), prominence());
      names.put(field, known);
    }
    return known;
  }
}
