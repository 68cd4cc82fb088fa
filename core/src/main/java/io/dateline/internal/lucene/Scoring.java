package io.dateline.internal.lucene;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * How much a word says of an article: In_expB2 of Amati and van Rijsbergen ("Probabilistic models
 * of information retrieval based on measuring the divergence from randomness", 2002), which on news
 * finds better than BM25, and has its shape: a weight for the word, times a frequency that counts
 * less the longer the article is, and ever less the more of it there is.
 *
 * <p>With N articles, of which n hold the word F times in all, the weight is {@code (F+1)/n ·
 * log2((N+1)/(e+0.5))}, where {@code e = N·(1-(1-1/N)^F)} is how many would hold it by chance. It
 * is raised to a power a little above one, so that words that say little say less.
 */
final class Scoring extends Similarity {
  /** How fast a long article's frequencies are trusted: the greater, the less length matters. */
  private static final double LENGTH = 1.5;

  private static final double POWER = 1.18;

  /** The weight that the power leaves as it is. */
  private static final double PIVOT = 5;

  private static final double LOG_2 = Math.log(2);
  private static final int NORMS = 256;

  /** By the average length, of which an index has one a field. */
  private final Map<Double, float[]> factors = new ConcurrentHashMap<>();

  @Override
  public SimScorer scorer(
      float boost, CollectionStatistics collection, TermStatistics... statistics) {
    double weight = 0;
    for (TermStatistics term : statistics) {
      weight += weight(collection.docCount(), term.docFreq(), term.totalTermFreq());
    }
    double average = collection.sumTotalTermFreq() / (double) collection.docCount();
    float[] lengths = factors.computeIfAbsent(average, Scoring::lengths);
    return new Scorer((float) (boost * weight), lengths);
  }

  /** What lengths make of a frequency, by their norm. */
  private static float[] lengths(double average) {
    float[] lengths = new float[NORMS];
    for (int norm = 0; norm < NORMS; norm++) {
      int length = Math.max(1, SmallFloat.byte4ToInt((byte) norm));
      lengths[norm] = (float) (Math.log1p(LENGTH * average / length) / LOG_2);
    }
    return lengths;
  }

  /**
   * What a word says that stands in {@code having} of {@code all} articles, {@code times} times.
   */
  private static double weight(long all, long having, long times) {
    double byChance = all * -Math.expm1(times * Math.log1p(-1.0 / all));
    double surprise = Math.log((all + 1) / (byChance + 0.5)) / LOG_2;
    double weight = surprise * (times + 1) / having;
    return PIVOT * Math.pow(weight / PIVOT, POWER);
  }

  /**
   * The scores of one term. The form, weight less a part of it, never falls with a greater
   * frequency even where floats are coarse.
   */
  private static final class Scorer extends SimScorer {
    private final float weight;
    private final float[] lengths;

    Scorer(float weight, float[] lengths) {
      this.weight = weight;
      this.lengths = lengths;
    }

    @Override
    public float score(float freq, long norm) {
      return weight - weight / (1 + freq * lengths[(byte) norm & 0xff]);
    }

    @Override
    public BulkSimScorer asBulkSimScorer() {
      return (size, freqs, norms, scores) -> {
        // The scores may take the place of the frequencies.
        for (int i = 0; i < size; i++) {
          scores[i] = score(freqs[i], norms[i]);
        }
      };
    }

    @Override
    public Explanation explain(Explanation freq, long norm) {
      float score = score(freq.getValue().floatValue(), norm);
      return Explanation.match(
          score,
          "weight - weight / (1 + freq * length), of:",
          Explanation.match(weight, "weight, what the word says"),
          freq,
          Explanation.match(lengths[(byte) norm & 0xff], "length, less for a longer article"));
    }
  }
}
