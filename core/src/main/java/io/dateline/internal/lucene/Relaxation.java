package io.dateline.internal.lucene;

import io.dateline.ParsedQuery;
import io.dateline.Query.Bool;
import io.dateline.Relaxed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * What to look for when no article has all words of a query: all of them but one, then three
 * quarters, then half, then one; at last none, where something else is asked for that ranks. What
 * is marked in the query stays as it is.
 */
final class Relaxation {
  /** A query that asks for less. */
  record Step(Relaxed relaxed, Query query) {}

  private final List<Query> loose;
  private final List<Query> must;
  private final List<Query> mustNot;

  /** Whether what is left without any of the words would still rank. */
  private final boolean ranks;

  private Relaxation(QueryTranslator translator, ParsedQuery parsed, Bool query)
      throws IOException {
    Set<io.dateline.Query> words = new HashSet<>(parsed.loose());
    loose = translator.parts(parsed.loose(), Occur.MUST);
    List<io.dateline.Query> marked =
        query.must().stream().filter(part -> !words.contains(part)).toList();
    must = translator.parts(marked, Occur.MUST);
    ranks = marked.stream().anyMatch(QueryTranslator::ranks);
    mustNot = translator.parts(query.mustNot(), Occur.MUST_NOT);
  }

  /** The steps, each asking for less than the one before; none where nothing can be left out. */
  static List<Step> steps(QueryTranslator translator, ParsedQuery parsed) throws IOException {
    return parsed.query() instanceof Bool query && !parsed.loose().isEmpty()
        ? new Relaxation(translator, parsed, query).steps()
        : List.of();
  }

  private List<Step> steps() {
    int all = loose.size();
    List<Step> steps = new ArrayList<>();
    IntStream.of(all - 1, (3 * all + 3) / 4, (all + 1) / 2, 1, 0)
        .filter(words -> words < all && (words > 0 || ranks))
        .distinct()
        .forEach(words -> steps.add(new Step(new Relaxed(words, all), query(words))));
    return steps;
  }

  private Query query(int words) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    must.forEach(part -> query.add(part, Occur.MUST));
    mustNot.forEach(part -> query.add(part, Occur.MUST_NOT));
    loose.forEach(part -> query.add(part, Occur.SHOULD));
    return query.setMinimumNumberShouldMatch(words).build();
  }
}
