package io.dateline.internal.extract;

import java.util.List;

/**
 * Finds where the article's text stands: the run of lines with the highest sum, where running text
 * counts for what it is long and everything else against.
 */
final class BodyFinder {
  /** A paragraph counts for at most so many words, so that no single one outweighs an article. */
  private static final int MOST_WORDS = 80;

  /**
   * So many words of running text, and what readers' comments or a copyright line follow is over.
   */
  private static final int ENOUGH_WORDS = 60;

  private BodyFinder() {}

  static Layout.Span find(List<Line> lines, List<Role> roles) {
    double best = 0;
    double sum = 0;
    int start = 0;
    int words = 0;
    double weight = 1;
    Layout.Span span = new Layout.Span(0, 0);
    for (int i = 0; i < lines.size(); i++) {
      Role role = roles.get(i);
      if (role == Role.PROSE) {
        words += lines.get(i).words();
      } else if ((role == Role.COMMENTS || role == Role.COPYRIGHT) && words >= ENOUGH_WORDS) {
        weight = 0.1;
      }
      double value = value(lines.get(i), role);
      value = value > 0 ? value * weight : value;
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += value;
      if (sum > best) {
        best = sum;
        span = new Layout.Span(start, i + 1);
      }
    }
    return span;
  }

  private static double value(Line line, Role role) {
    return switch (role) {
      case PROSE -> Math.min(line.words(), MOST_WORDS);
      case SHORT -> line.endsSentence() && line.words() >= 4 ? line.words() / 2.0 : -5;
      case CAPTION, DATE, BYLINE, CREDIT, LINK -> -2;
      case CLUTTER -> -6;
      case RELATED -> -25;
      case COMMENTS, COPYRIGHT -> -60;
    };
  }
}
