package io.dateline;

import java.util.List;

/**
 * How well a collection's queries were answered.
 *
 * @param documents how many were indexed
 * @param queries how many have a relevant document; the measures are means over all of these
 * @param rankings what was measured: the archive's own ranking first, then the plain ones it is to
 *     be better than
 */
public record RankingReport(long documents, int queries, List<Ranking> rankings) {
  public RankingReport {
    rankings = List.copyOf(rankings);
  }

  /** One way to rank, and how it did. */
  public record Ranking(String name, Measures measures) {}

  /**
   * The measures of trec_eval, each from 0 to 1, over the first thousand hits.
   *
   * @param ndcgAt10 normalized discounted cumulative gain of the first ten, a grade its own gain
   * @param meanAveragePrecision the mean of the precision at each relevant document
   * @param precisionAt10 the share of the first ten that is relevant
   * @param reciprocalRank one by the rank of the first relevant one
   * @param recallAt100 the share of the relevant that is among the first hundred
   */
  public record Measures(
      double ndcgAt10,
      double meanAveragePrecision,
      double precisionAt10,
      double reciprocalRank,
      double recallAt100) {}
}
