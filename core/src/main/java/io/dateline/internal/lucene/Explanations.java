package io.dateline.internal.lucene;

import io.dateline.Limits;
import io.dateline.ScoreExplanation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Why the hits of a query score as they do. For one search, on one thread. */
final class Explanations {
  /** What the order of additions may change, beside one. */
  private static final double ROUNDING = 1e-5;

  /** Behind the terms of {@link Form}. */
  private static final String MARKS =
      "[\\x%02x\\x%02x]".formatted(Form.WRITTEN_MARK, Form.STEM_MARK);

  private static final String BEYOND_WORDS =
      "words close together, nearness to a date and what the best articles lend, as far as asked"
          + " for";

  private final Weight weight;

  Explanations(IndexSearcher searcher, Query query) throws IOException {
    weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
  }

  /**
   * Explains a hit.
   *
   * @param doc its number in the whole index
   * @param score the score it has in the end
   */
  ScoreExplanation of(LeafReaderContext leaf, int doc, float score) throws IOException {
    ScoreExplanation words = new Copy().of(weight.explain(leaf, doc - leaf.docBase));
    double beyond = score - words.value();
    return Math.abs(beyond) < ROUNDING * score
        ? words
        : new ScoreExplanation(
            score, "sum", List.of(words, new ScoreExplanation(beyond, BEYOND_WORDS, List.of())));
  }

  /** One explanation, in values of our own, as far as there is room. */
  private static final class Copy {
    private int left = Limits.EXPLANATION_PARTS;

    ScoreExplanation of(org.apache.lucene.search.Explanation from) {
      List<ScoreExplanation> parts = new ArrayList<>();
      int skipped = 0;
      for (org.apache.lucene.search.Explanation detail : from.getDetails()) {
        if (!detail.isMatch()) {
          continue;
        }
        if (left > 0) {
          left--;
          parts.add(of(detail));
        } else {
          skipped++;
        }
      }
      if (skipped > 0) {
        parts.add(new ScoreExplanation(skipped, "parts more, left out", List.of()));
      }
      return new ScoreExplanation(
          from.getValue().doubleValue(), words(from.getDescription()), parts);
    }
  }

  /** The engine's description without what only the engine knows: its classes, its numbers. */
  private static String words(String description) {
    String words = description.replaceAll(MARKS, "");
    int weighed = words.startsWith("weight(") ? words.lastIndexOf(" in ") : -1;
    if (weighed > 0) {
      words = words.substring("weight(".length(), weighed);
    }
    for (String tail : List.of(", result of:", " from:", " of:", ":")) {
      if (words.endsWith(tail)) {
        return words.substring(0, words.length() - tail.length());
      }
    }
    return words;
  }
}
