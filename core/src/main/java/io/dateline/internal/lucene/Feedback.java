package io.dateline.internal.lucene;

import io.dateline.Match;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A query with the words that its best articles lend it: the relevance model RM3 (Abdul-Jaleel et
 * al., "UMass at TREC 2004"). Each of the best articles lends its words by the root of their share
 * of it, which evens out what one article dwells on, by what they say, and by its own score; those
 * that weigh most are looked for beside the query, which keeps the greater part of the weight, so
 * that a search for one known event does not drift to others like it.
 *
 * <p>For one search, on one thread.
 */
final class Feedback {
  /** How many of the best articles lend words. */
  static final int ARTICLES = 10;

  /** How many words they lend. */
  private static final int WORDS = 80;

  /** The part of the weight that the query keeps. */
  private static final double KEPT = 0.6;

  /** The most words that are looked up, the weightiest. */
  private static final int LOOKED_UP = 400;

  /** The shortest word lent, in bytes. */
  private static final int SHORTEST = 3;

  /** How much of an article is read, in UTF-16 units. */
  private static final int CHARS = 65_536;

  private final Searcher searcher;
  private final Map<Analysis, Tokens> readers = new HashMap<>();

  Feedback(Searcher searcher) {
    this.searcher = searcher;
  }

  /**
   * The query and what the articles lend it.
   *
   * @param query the query, without filters
   * @param match with {@link Match#ANY} a query of nothing but alternatives finds more by it;
   *     others are only ranked by it
   * @param best the query's best articles
   */
  Query expanded(Query query, Match match, List<TopHits.Entry> best) throws IOException {
    Map<BytesRef, Double> lent = lent(best);
    if (lent.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder expanded = new BooleanQuery.Builder();
    boolean finds = match == Match.ANY && isAlternatives(query);
    expanded.add(new BoostQuery(query, (float) KEPT), finds ? Occur.SHOULD : Occur.MUST);
    int words = Closeness.words(query).size();
    lent.forEach((term, weight) -> {
      float boost = (float) ((1 - KEPT) * weight * Math.max(1, words));
      Query word = new TermQuery(new Term(Schema.WORDS, term));
      expanded.add(new BoostQuery(word, boost), Occur.SHOULD);
    });
    return expanded.build();
  }

  private static boolean isAlternatives(Query query) {
    return query instanceof BooleanQuery bool
        ? bool.getMinimumNumberShouldMatch() <= 1
            && bool.clauses().stream().map(BooleanClause::occur).allMatch(Occur.SHOULD::equals)
            && bool.clauses().stream().map(BooleanClause::query).anyMatch(Feedback::isWord)
        : isWord(query);
  }

  private static boolean isWord(Query query) {
    return query instanceof TermQuery || query instanceof SynonymQuery;
  }

  /** The words lent and their weights, which sum up to one. */
  private Map<BytesRef, Double> lent(List<TopHits.Entry> best) throws IOException {
    double scores = best.stream().mapToDouble(TopHits.Entry::score).sum();
    Map<BytesRef, Double> shares = new HashMap<>();
    Bodies bodies = new Bodies(searcher.getIndexReader());
    for (TopHits.Entry entry : best) {
      if (entry.score() > 0) {
        addShares(shares, entry, entry.score() / scores, bodies);
      }
    }
    return weightiest(first(shares, LOOKED_UP));
  }

  /** Adds the shares of an article's words in it. */
  private void addShares(
      Map<BytesRef, Double> shares, TopHits.Entry entry, double weight, Bodies bodies)
      throws IOException {
    HitColumn.Row row = row(entry.doc());
    String body = bodies.body(entry.doc());
    Map<BytesRef, Integer> times = new HashMap<>();
    int length =
        add(times, row.title(), row.language(), Schema.TITLE_WEIGHT)
            + add(times, body, row.language(), 1);
    times.forEach((term, count) ->
        shares.merge(term, weight * Math.sqrt((double) count / length), Double::sum));
  }

  private HitColumn.Row row(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    BinaryDocValues column = DocValues.getBinary(leaf.reader(), Schema.HIT);
    if (!column.advanceExact(doc - leaf.docBase)) {
      throw new CorruptIndexException("document " + doc + " has no hit", Schema.HIT);
    }
    return HitColumn.decode(column.binaryValue());
  }

  /** Counts the words of a text, and tells how many there are, each as often as it weighs. */
  private int add(
      Map<BytesRef, Integer> times, @Nullable String text, @Nullable String language, int weight) {
    if (text == null) {
      return 0;
    }
    Tokens tokens = readers.computeIfAbsent(Analysis.of(language), Tokens::new);
    tokens.read(text.substring(0, Math.min(text.length(), CHARS)));
    BytesRef ref = new BytesRef();
    for (int i = 0; i < tokens.count(); i++) {
      times.merge(BytesRef.deepCopyOf(tokens.stem(i, ref)), weight, Integer::sum);
    }
    return weight * tokens.count();
  }

  /** Those that tell articles apart, by their shares. */
  private Map<BytesRef, Double> weightiest(Map<BytesRef, Double> shares) throws IOException {
    int all = searcher.getIndexReader().maxDoc();
    Map<BytesRef, Double> kept = new LinkedHashMap<>();
    for (Map.Entry<BytesRef, Double> each : shares.entrySet()) {
      int having = searcher.getIndexReader().docFreq(new Term(Schema.WORDS, each.getKey()));
      if (having >= 2 && !Closeness.isCommon(having, all) && each.getKey().length >= SHORTEST) {
        kept.put(each.getKey(), each.getValue() * Math.sqrt(Closeness.rarity(having, all)));
      }
    }
    kept = first(kept, WORDS);
    double sum = kept.values().stream().mapToDouble(Double::doubleValue).sum();
    kept.replaceAll((term, share) -> share / sum);
    return kept;
  }

  private static Map<BytesRef, Double> first(Map<BytesRef, Double> weights, int most) {
    Map<BytesRef, Double> first = new LinkedHashMap<>();
    weights.entrySet().stream()
        .sorted(
            Map.Entry.<BytesRef, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(each -> first.put(each.getKey(), each.getValue()));
    return first;
  }
}
