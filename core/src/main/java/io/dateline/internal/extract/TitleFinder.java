package io.dateline.internal.extract;

import io.dateline.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the headline. A page often begins with its own title, which is the headline with the site's
 * name behind it; the line that says the same again above the text is the headline itself. Where a
 * page begins with something else, it is the likeliest line above the text.
 */
final class TitleFinder {
  /** A headline stands at most so many lines above the text. */
  private static final int REACH = 30;

  /** Nothing longer is a headline. */
  static final int MOST_CHARS = 300;

  /** Fewer words are as likely the site's name, or a section's. */
  static final int LEAST_WORDS = 4;

  /** So few lines below its headline stands an article's date or byline. */
  private static final int DATE_REACH = 3;

  /** A word's beginning of so many letters tells what it is about. */
  private static final int STEM_CHARS = 5;

  private final List<Line> lines;
  private final List<Role> roles;
  private final Layout.Span body;
  private final Predicate<String> isPublisher;
  private final PageTitle page;

  private TitleFinder(
      List<Line> lines, List<Role> roles, Layout.Span body, Predicate<String> isPublisher) {
    this.isPublisher = isPublisher;
    this.lines = lines;
    this.roles = roles;
    this.body = body;
    this.page = new PageTitle(lines, roles, isPublisher);
  }

  /**
   * The index of the headline's line; -1 when there is none.
   *
   * @param isPublisher whether a name is a publisher's, so that a line of it is no headline
   */
  static int find(
      List<Line> lines, List<Role> roles, Layout.Span body, Predicate<String> isPublisher) {
    return lines.isEmpty() ? -1 : new TitleFinder(lines, roles, body, isPublisher).find();
  }

  /**
   * The headline without the site's name, and its evidence.
   *
   * @param isPublisher whether a name is a publisher's
   */
  static Optional<Found<String>> title(Layout layout, Predicate<String> isPublisher) {
    if (layout.title() < 0) {
      return Optional.empty();
    }
    Line line = layout.line(layout.title());
    TitleParts parts = TitleParts.of(line.text());
    String title = line.text();
    if (parts.parts().size() > 1) {
      String last = parts.parts().getLast();
      if (layout.title() < PageTitle.FIRST_LINES) {
        title = parts.withoutSite();
      } else if (last.length() < title.length() / 2 && isPublisher.test(last)) {
        title = parts.first(parts.parts().size() - 1);
      }
    }
    if (title.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    return Optional.of(
        new Found<>(title, Evidence.of(Evidence.Kind.STATED, "title", line.text(), line.number())));
  }

  /** All lines that could be the headline, the one that is found first. */
  static List<Weighed<String>> weighed(Layout layout, Predicate<String> isPublisher) {
    TitleFinder finder =
        new TitleFinder(layout.lines(), layout.roles(), layout.body(), isPublisher);
    List<Weighed<String>> weighed = new ArrayList<>();
    int own = finder.page.line();
    int end = layout.body().isEmpty() ? layout.size() : layout.body().start() + 1;
    for (int i = 0; i < Math.min(end, layout.size()); i++) {
      double score = finder.score(i, own);
      if (score > 0 && i != layout.title()) {
        Line line = layout.line(i);
        weighed.add(
            new Weighed<>(
                line.text(),
                Evidence.of(Evidence.Kind.STATED, "title", line.text(), line.number()),
                score,
                List.of(Reasons.of(score, "words, place, and likeness to the page's title"))));
      }
    }
    weighed.sort(Comparator.comparingDouble((Weighed<String> one) -> -one.score()));
    title(layout, isPublisher)
        .ifPresent(found -> {
          boolean repeats = own >= 0 && own != layout.title();
          String reason = repeats ? "says what the page begins with" : "the likeliest line";
          double least = weighed.isEmpty() ? 1 : weighed.getFirst().score() + 1;
          double score = Math.max(least, finder.score(layout.title(), own));
          weighed.addFirst(new Weighed<>(found.value(), found.evidence(), score, List.of(reason)));
        });
    return weighed;
  }

  private int find() {
    int own = page.line();
    int repeat =
        page.repeat(body.isEmpty() ? lines.size() : Math.min(lines.size(), body.start() + 4));
    if (repeat >= 0) {
      return repeat;
    }
    int dated = own < 0 ? -1 : besideDate(own);
    if (dated >= 0) {
      return dated;
    }
    int near = nearest(own);
    if (own < 0 || near == own) {
      return near;
    }
    TitleParts parts = page.parts();
    int least = parts.parts().size() > 1 ? LEAST_WORDS : LEAST_WORDS + 1;
    boolean brief = PageTitle.longestPart(parts) < least;
    boolean better = near >= 0 && ((brief && !stops(lines.get(near))) || likelyWhole(own, near));
    return better && !isEnding(parts, lines.get(near).text()) ? near : own;
  }

  /** Whether a line says much of what the page's title says, and not only a word or two of it. */
  private boolean likelyWhole(int own, int near) {
    return lines.get(near).words() >= LEAST_WORDS - 1 && overlap(own, near) >= 0.5;
  }

  /** Whether a line says no more than how the page's title ends, which is the site's name. */
  private static boolean isEnding(TitleParts parts, String line) {
    String key = Tokens.key(line);
    for (int i = 1; i < parts.parts().size(); i++) {
      if (key.equals(Tokens.key(parts.line().substring(parts.starts().get(i))))) {
        return true;
      }
    }
    return false;
  }

  private int nearest(int own) {
    int end =
        body.isEmpty() ? Math.min(lines.size(), REACH) : Math.min(body.start() + 3, body.end());
    int best = -1;
    double bestScore = 0;
    for (int i = Math.max(0, end - REACH); i < end; i++) {
      double score = score(i, own);
      if (score > bestScore) {
        bestScore = score;
        best = i;
      }
    }
    return best;
  }

  private double score(int index, int own) {
    Line line = lines.get(index);
    Role role = roles.get(index);
    if ((role != Role.SHORT && !isLongHeadline(line, role, index))
        || startsLow(line)
        || breaksOff(line)
        || wraps(index)
        || isPublisher.test(line.text())) {
      return 0;
    }
    double score = Math.min(line.words(), 8);
    if (line.words() <= 2) {
      score -= 2;
    }
    if (stops(line)) {
      score -= 4;
    }
    if (line.text().indexOf('|') >= 0) {
      score -= 4;
    }
    if (own >= 0 && index != own) {
      score += 8 * overlap(own, index);
    }
    return score - Math.max(0, body.start() - index) * 0.2;
  }

  /**
   * Running text that may be a headline after all: a question, or brief and without a full stop.
   */
  private boolean isLongHeadline(Line line, Role role, int index) {
    return role == Role.PROSE && index <= body.start() && line.words() <= 30 && !stops(line);
  }

  private static boolean stops(Line line) {
    return line.endsSentence() && !line.text().endsWith("?") && !line.text().endsWith("!");
  }

  /**
   * The line above the text that stands beside the article's date or byline and is about what the
   * page's title is about, though it says it in other words; -1 when there is none.
   */
  private int besideDate(int own) {
    Set<String> title = stems(page.parts().withoutSite());
    int end = body.isEmpty() ? lines.size() : Math.min(lines.size(), body.start() + 1);
    int best = -1;
    int most = 0;
    for (int i = Math.max(own + 1, end - REACH); i < end; i++) {
      Line line = lines.get(i);
      boolean headline =
          (roles.get(i) == Role.SHORT || isLongHeadline(line, roles.get(i), i))
              && line.words() >= LEAST_WORDS
              && line.text().length() <= MOST_CHARS
              && !startsLow(line)
              && !breaksOff(line)
              && !wraps(i)
              && !isPublisher.test(line.text());
      if (headline && isBesideDate(i)) {
        Set<String> shared = stems(line.text());
        shared.retainAll(title);
        if (shared.size() >= Math.max(1, most)) {
          best = i;
          most = shared.size();
        }
      }
    }
    return best;
  }

  private boolean isBesideDate(int index) {
    for (int i = Math.max(0, index - 1); i < Math.min(lines.size(), index + DATE_REACH + 1); i++) {
      if (i != index && (roles.get(i) == Role.DATE || roles.get(i) == Role.BYLINE)) {
        return true;
      }
    }
    return false;
  }

  /** The beginnings of a text's longer words, so that two forms of a word are the same. */
  static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    for (String word : Tokens.key(text).split(" ", -1)) {
      if (word.length() >= STEM_CHARS) {
        stems.add(word.substring(0, STEM_CHARS));
      }
    }
    return stems;
  }

  /** Whether the line's sentence goes on in the next. */
  private static boolean breaksOff(Line line) {
    return line.text().endsWith(",");
  }

  private static boolean startsLow(Line line) {
    return Character.isLowerCase(line.text().codePointAt(0));
  }

  /** Whether the line is one of a text that was broken into lines. */
  private boolean wraps(int index) {
    return index + 1 < lines.size()
        && !lines.get(index + 1).gap()
        && PageTitle.isText(roles.get(index + 1))
        && lines.get(index).text().length() > 50
        && startsLow(lines.get(index + 1));
  }

  /** How many of a line's words stand in the page's title, from 0 to 1. */
  private double overlap(int own, int index) {
    Set<String> words = new HashSet<>(List.of(Tokens.key(lines.get(own).text()).split(" ", -1)));
    String[] here = Tokens.key(lines.get(index).text()).split(" ", -1);
    int shared = 0;
    for (String word : here) {
      shared += word.length() > 3 && words.contains(word) ? 1 : 0;
    }
    return (double) shared / Math.max(1, here.length);
  }
}
