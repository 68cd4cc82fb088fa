package io.dateline.internal.extract;

import io.dateline.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * Finds the headline: the line next to the text that is one, or that the page's first line repeats.
 */
final class TitleFinder {
  /** A headline stands at most so many lines above the text. */
  private static final int REACH = 30;

  /** Nothing longer is a headline. */
  private static final int MOST_CHARS = 400;

  private TitleFinder() {}

  /** The index of the headline's line; -1 when there is none. */
  static int find(List<Line> lines, List<Role> roles, Layout.Span body) {
    if (lines.isEmpty()) {
      return -1;
    }
    String first = " " + Tokens.key(lines.getFirst().text()) + " ";
    int end =
        body.isEmpty() ? Math.min(lines.size(), REACH) : Math.min(body.start() + 4, body.end());
    int best = -1;
    double bestScore = 0;
    for (int i = Math.max(0, end - REACH - 4); i < end; i++) {
      double score = score(lines.get(i), roles.get(i), first, i, body.start());
      if (score > bestScore) {
        bestScore = score;
        best = i;
      }
    }
    if (body.start() > REACH
        && score(lines.getFirst(), roles.getFirst(), first, 0, 0) > bestScore + 4) {
      return 0;
    }
    return best;
  }

  private static double score(Line line, Role role, String first, int index, int bodyStart) {
    if ((role != Role.SHORT && role != Role.PROSE) || line.words() > 40) {
      return 0;
    }
    double score = Math.min(line.words(), 8);
    if (line.words() <= 2) {
      score -= 2;
    }
    String key = Tokens.key(line.text());
    if (key.length() >= 10 && first.contains(" " + key + " ") && index > 0) {
      score += 12;
    }
    if (line.endsSentence() && !line.text().endsWith("?") && !line.text().endsWith("!")) {
      score -= 4;
    }
    if (role == Role.PROSE) {
      score -= 3;
    }
    score -= Math.max(0, bodyStart - index) * 0.2;
    return score;
  }

  /** The headline without the site's name, and its evidence. */
  static Optional<Found<String>> title(Layout layout) {
    if (layout.title() < 0) {
      return Optional.empty();
    }
    Line line = layout.line(layout.title());
    String title = line.text();
    if (title.length() > MOST_CHARS) {
      return Optional.empty();
    }
    TitleParts parts = TitleParts.of(title);
    if (layout.title() == 0 && parts.parts().size() > 1) {
      title = parts.first(parts.parts().size() - 1);
    }
    return Optional.of(
        new Found<>(title, Evidence.of(Evidence.Kind.STATED, "title", line.text(), line.number())));
  }
}
