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
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A query with the words that its best articles lend it, after the relevance model RM3
 * (Abdul-Jaleel et al., "UMass at TREC 2004"). Each of the best articles lends its words by how
 * often it has them, which counts less the longer it is and ever less the more of them there are,
 * as it does in {@link Scoring}. It does so by the square of its score, and less the later it
 * comes: where few articles stand out they have the say, and a search for one known event drifts
 * less to others like it. Those that weigh most are looked for beside the query.
 *
 * <p>For one search, on one thread.
 */
final class Feedback {
  /** How many of the best articles lend words. */
  static final int ARTICLES = 15;

  /** How many words they lend. */
  private static final int WORDS = 100;

  /** The part of the weight that the query keeps; much of the rest goes to its own words again. */
  private static final double KEPT = 0.35;

  /** How much less an article lends than the one before it: by rank r, 1 / (1 + r · LESS). */
  private static final double LESS = 0.3;

  /** How fast a long article's frequencies are trusted. */
  private static final double LENGTH = 0.4;

  /** The frequency at which a word lends half of what it can. */
  private static final double HALF = 3;

  /** A word in more than this part of all articles is not lent. */
  private static final double COMMON = 0.15;

  /** So few articles are never too many to share a word. */
  private static final int FEW = 100;

  /** The most words that are looked up, the weightiest. */
  private static final int LOOKED_UP = 1_000;

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
    CollectionStatistics all = searcher.collectionStatistics(Schema.WORDS);
    if (all == null) {
      return Map.of();
    }
    double length = all.sumTotalTermFreq() / (double) all.docCount();
    Map<BytesRef, Double> weights = new HashMap<>();
    Bodies bodies = new Bodies(searcher.getIndexReader());
    for (int rank = 0; rank < best.size(); rank++) {
      TopHits.Entry entry = best.get(rank);
      double score = entry.score();
      if (score > 0) {
        addWords(weights, entry, score * score / (1 + LESS * rank), length, bodies);
      }
    }
    return weightiest(first(weights, LOOKED_UP));
  }

  /**
   * Adds what an article's words weigh.
   *
   * @param average the length of an article
   */
  private void addWords(
      Map<BytesRef, Double> weights,
      TopHits.Entry entry,
      double weight,
      double average,
      Bodies bodies)
      throws IOException {
    HitColumn.Row row = row(entry.doc());
    String body = bodies.body(entry.doc());
    Map<BytesRef, Integer> times = new HashMap<>();
    int length =
        add(times, row.title(), row.language(), Schema.TITLE_WEIGHT)
            + add(times, body, row.language(), 1);
    double trust = Math.log1p(LENGTH * average / length) / Math.log(2);
    times.forEach((term, count) -> {
      double frequency = count * trust;
      weights.merge(term, weight * frequency / (frequency + HALF), Double::sum);
    });
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

  /** Those that tell articles apart. */
  private Map<BytesRef, Double> weightiest(Map<BytesRef, Double> weights) throws IOException {
    double most = Math.max(FEW, COMMON * searcher.getIndexReader().maxDoc());
    Map<BytesRef, Double> kept = new LinkedHashMap<>();
    for (Map.Entry<BytesRef, Double> each : weights.entrySet()) {
      int having = searcher.getIndexReader().docFreq(new Term(Schema.WORDS, each.getKey()));
      if (having >= 2 && having <= most && each.getKey().length >= SHORTEST) {
        kept.put(each.getKey(), each.getValue());
      }
    }
    kept = first(kept, WORDS);
    double sum = kept.values().stream().mapToDouble(Double::doubleValue).sum();
    kept.replaceAll((term, weight) -> weight / sum);
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
