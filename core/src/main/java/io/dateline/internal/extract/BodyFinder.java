package io.dateline.internal.extract;

import java.util.ArrayList;
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

  /** The text below a headline has at least this part of the most that stands anywhere. */
  private static final double MOST = 0.4;

  /** So few lines below a headline stands what introduces the text. */
  private static final int LEAD_REACH = 6;

  private static final int LEAD_WORDS = 12;

  private BodyFinder() {}

  /** A run of lines and its sum. */
  private record Run(Layout.Span span, double sum) {}

  /** Where the text of a page stands. */
  static Layout.Span find(List<Line> lines, List<Role> roles) {
    return best(lines, roles, 0).span();
  }

  /** Where the text next below a headline stands, if what is there is much of the page's. */
  static Layout.Span find(List<Line> lines, List<Role> roles, int headline) {
    Run whole = best(lines, roles, 0);
    for (Run below : runs(lines, roles, headline + 1)) {
      if (below.sum() >= MOST * whole.sum()) {
        return below.span();
      }
    }
    return whole.span();
  }

  private static Run best(List<Line> lines, List<Role> roles, int from) {
    Run best = new Run(new Layout.Span(0, 0), 0);
    for (Run run : runs(lines, roles, from)) {
      best = run.sum() > best.sum() ? run : best;
    }
    return best;
  }

  /** The runs whose sum never falls to nothing, each up to where its sum is highest. */
  private static List<Run> runs(List<Line> lines, List<Role> roles, int from) {
    List<Run> runs = new ArrayList<>();
    double best = 0;
    double sum = 0;
    int start = from;
    int words = 0;
    double weight = 1;
    Layout.Span span = new Layout.Span(0, 0);
    for (int i = from; i < lines.size(); i++) {
      Role role = roles.get(i);
      if (role == Role.PROSE) {
        words += lines.get(i).words();
      } else if ((role == Role.COMMENTS || role == Role.COPYRIGHT) && words >= ENOUGH_WORDS) {
        weight = 0.1;
      }
      double value = value(lines.get(i), role);
      value = value > 0 ? value * weight : value;
      if (sum <= 0) {
        if (best > 0) {
          runs.add(new Run(span, best));
        }
        best = 0;
        sum = 0;
        start = i;
      }
      sum += value;
      if (sum > best) {
        best = sum;
        span = new Layout.Span(start, i + 1);
      }
    }
    if (best > 0) {
      runs.add(new Run(span, best));
    }
    return runs;
  }

  /**
   * The text without what stands above the headline, unless that is much of it; and with what
   * introduces it right below the headline, whatever stands between the two.
   */
  static Layout.Span below(int title, Layout.Span body, List<Line> lines, List<Role> roles) {
    if (title >= 0 && title < body.start()) {
      for (int i = title + 1; i < Math.min(body.start(), title + LEAD_REACH); i++) {
        if (roles.get(i) == Role.PROSE || (i == title + 1 && isLead(lines.get(i), roles.get(i)))) {
          return new Layout.Span(i, body.end());
        }
      }
    }
    if (title < body.start() || title >= body.end()) {
      return body;
    }
    int above = 0;
    int below = 0;
    for (int i = body.start(); i < body.end(); i++) {
      if (roles.get(i) == Role.PROSE) {
        above += i < title ? lines.get(i).words() : 0;
        below += i > title ? lines.get(i).words() : 0;
      }
    }
    return below >= 2 * above ? new Layout.Span(title + 1, body.end()) : body;
  }

  /** Whether a line below a headline is too long for another, though it ends as no sentence. */
  private static boolean isLead(Line line, Role role) {
    return role == Role.SHORT && line.words() >= LEAD_WORDS;
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
