package io.dateline.internal.evaluation;

import io.dateline.RankingReport.Measures;
import java.util.List;
import java.util.Map;

/** The measures of trec_eval. */
final class Measuring {
  private final Map<String, Map<String, Integer>> judgements;
  private double gain;
  private double precision;
  private double atTen;
  private double reciprocal;
  private double recall;

  Measuring(Map<String, Map<String, Integer>> judgements) {
    this.judgements = judgements;
  }

  /** Adds the ids that were found for a query, the best first. */
  void add(String query, List<String> found) {
    Map<String, Integer> grades = judgements.get(query);
    if (grades == null) {
      return;
    }
    List<Integer> ideal =
        grades.values().stream()
            .filter(grade -> grade > 0)
            .sorted(java.util.Comparator.reverseOrder())
            .toList();
    int relevant = 0;
    double sum = 0;
    double discounted = 0;
    for (int rank = 1; rank <= found.size(); rank++) {
      int grade = Math.max(0, grades.getOrDefault(found.get(rank - 1), 0));
      if (grade > 0) {
        relevant++;
        sum += (double) relevant / rank;
        discounted += rank <= 10 ? discounted(grade, rank) : 0;
        atTen += rank <= 10 ? 0.1 : 0;
        reciprocal += relevant == 1 ? 1.0 / rank : 0;
        recall += rank <= 100 ? 1.0 / ideal.size() : 0;
      }
    }
    double best = 0;
    for (int rank = 1; rank <= Math.min(10, ideal.size()); rank++) {
      best += discounted(ideal.get(rank - 1), rank);
    }
    gain += discounted / best;
    precision += sum / ideal.size();
  }

  private static double discounted(int grade, int rank) {
    return grade / (Math.log(rank + 1) / Math.log(2));
  }

  /** The means; a query that was not added counts nothing. */
  Measures means() {
    int all = judgements.size();
    return new Measures(gain / all, precision / all, atTen / all, reciprocal / all, recall / all);
  }
}
