package io.dateline;

import java.util.List;

/**
 * Why a hit scores as it does: a number, what it is, and what it was computed from.
 *
 * @param value the number; at the root, the hit's score
 * @param what in words or as a formula, what it is
 * @param parts the numbers it was computed from; empty where it is counted or given. Past {@link
 *     Limits#EXPLANATION_PARTS} in all, the rest is left out, and the last part says so
 */
public record ScoreExplanation(double value, String what, List<ScoreExplanation> parts) {
  public ScoreExplanation {
    parts = List.copyOf(parts);
  }
}
