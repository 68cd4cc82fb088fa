package io.dateline.internal.extract;

import io.dateline.Evidence;
import io.dateline.internal.extract.dates.DateMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
  private static final int MOST_CHARS = 300;

  /** A page's own title stands in its first lines. */
  private static final int FIRST_LINES = 3;

  /** Fewer words are as likely the site's name, or a section's. */
  private static final int LEAST_WORDS = 4;

  /** So many words alone, parted by signs, are a menu. */
  private static final int MENU_PARTS = 4;

  /** So much of a page's title has to stand in another line for both to be the same headline. */
  private static final double ALIKE = 0.5;

  /** So few lines below its headline stands an article's date or byline. */
  private static final int DATE_REACH = 3;

  /** A word's beginning of so many letters tells what it is about. */
  private static final int STEM_CHARS = 5;

  private final List<Line> lines;
  private final List<Role> roles;
  private final Layout.Span body;
  private final Predicate<String> isPublisher;

  private TitleFinder(
      List<Line> lines, List<Role> roles, Layout.Span body, Predicate<String> isPublisher) {
    this.isPublisher = isPublisher;
    this.lines = lines;
    this.roles = roles;
    this.body = body;
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
      if (layout.title() < FIRST_LINES) {
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
    int own = finder.pageTitle();
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
    int own = pageTitle();
    if (own >= 0) {
      int repeated = repeated(own);
      if (repeated >= 0) {
        return isKicker(own, repeated) ? repeated + 1 : repeated;
      }
    }
    int dated = own < 0 ? -1 : besideDate(own);
    if (dated >= 0) {
      return dated;
    }
    int near = nearest(own);
    if (own < 0 || near == own) {
      return near;
    }
    TitleParts parts = TitleParts.of(lines.get(own).text());
    int least = parts.parts().size() > 1 ? LEAST_WORDS : LEAST_WORDS + 1;
    boolean brief = longestPart(parts) < least;
    boolean better = near >= 0 && ((brief && !stops(lines.get(near))) || overlap(own, near) >= 0.5);
    return better && !isEnding(parts, lines.get(near).text()) ? near : own;
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

  /** The line in which the page gives its own title; -1 when it does not begin with one. */
  private int pageTitle() {
    for (int i = 0; i < Math.min(FIRST_LINES, lines.size()); i++) {
      Role role = roles.get(i);
      boolean text = role == Role.SHORT || role == Role.PROSE || role == Role.DATE;
      String line = lines.get(i).text();
      if (text
          && line.length() <= MOST_CHARS
          && !isPublisher.test(line)
          && !isMenu(line)
          && !isDate(lines.get(i))) {
        return i;
      }
      if (role != Role.CLUTTER && role != Role.LINK) {
        return -1;
      }
    }
    return -1;
  }

  /** {@code Home | World | Business | Sports} */
  private static boolean isMenu(String line) {
    TitleParts parts = TitleParts.of(line);
    return parts.parts().size() >= MENU_PARTS && longestPart(parts) <= 2;
  }

  /** Whether a line is nothing but a date. */
  private static boolean isDate(Line line) {
    StringBuilder rest = new StringBuilder(line.text());
    for (DateMention date : line.dates().reversed()) {
      rest.delete(date.start(), date.end());
    }
    return rest.chars().noneMatch(Character::isLetter);
  }

  /**
   * The line that says the page's own title again; -1 when none does. Known before the text is: the
   * text stands below it.
   */
  static int repeated(List<Line> lines, List<Role> roles) {
    TitleFinder finder = new TitleFinder(lines, roles, new Layout.Span(0, 0), line -> false);
    int own = lines.isEmpty() ? -1 : finder.pageTitle();
    return own < 0 ? -1 : finder.same(own, lines.size(), true);
  }

  /** Whether a line and the next say together what the page's title says: it is but above it. */
  private boolean isKicker(int own, int index) {
    if (index + 1 >= lines.size() || !isText(roles.get(index + 1))) {
      return false;
    }
    String both = Tokens.key(lines.get(index).text() + " " + lines.get(index + 1).text());
    TitleParts parts = TitleParts.of(lines.get(own).text());
    return both.length() <= MOST_CHARS
        && parts.ways().stream().anyMatch(way -> Tokens.key(way).equals(both));
  }

  /** The line above the text that says the page's title again, or most of it. */
  private int repeated(int own) {
    int end = body.isEmpty() ? lines.size() : Math.min(lines.size(), body.start() + 4);
    int same = same(own, end, false);
    return same >= 0 ? same : alike(own, end);
  }

  /**
   * The line that is a part of the page's title, the longest such part.
   *
   * @param first whether the first such line is meant, or else the last
   */
  private int same(int own, int end, boolean first) {
    Map<String, Integer> titles = new HashMap<>();
    Set<Integer> lengths = new HashSet<>();
    TitleParts parts = TitleParts.of(lines.get(own).text());
    List<String> ways = parts.ways();
    for (int i = 0; i < ways.size(); i++) {
      String key = Tokens.key(ways.get(i));
      int words = key.split(" ", -1).length;
      boolean begins = i == 0 || i % 2 == 1;
      boolean telling = begins ? key.length() >= 6 : words >= LEAST_WORDS;
      if (telling && !(i == 0 && words < 2)) {
        titles.putIfAbsent(key, words + (begins ? LEAST_WORDS : 0));
        lengths.add(words);
      }
    }
    int best = -1;
    int bestWeight = 0;
    for (int i = own + 1; i < end; i++) {
      Line line = lines.get(i);
      if (lengths.contains(line.words())
          && line.text().length() <= MOST_CHARS
          && isText(roles.get(i))) {
        int weight = titles.getOrDefault(Tokens.key(line.text()), 0);
        if (weight > 0
            && (first ? weight > bestWeight : weight >= bestWeight)
            && !isPublisher.test(line.text())) {
          best = i;
          bestWeight = weight;
        }
      }
    }
    return best;
  }

  private int alike(int own, int end) {
    TitleParts parts = TitleParts.of(lines.get(own).text());
    Set<String> words = new HashSet<>(List.of(Tokens.key(parts.withoutSite()).split(" ", -1)));
    int best = -1;
    double bestScore = ALIKE;
    for (int i = own + 1; i < end; i++) {
      Line line = lines.get(i);
      if (line.text().length() <= MOST_CHARS && isText(roles.get(i))) {
        double score = likeness(words, Tokens.key(line.text()));
        if (score >= bestScore) {
          best = i;
          bestScore = score;
        }
      }
    }
    return best;
  }

  /** How many of the words of two titles are the same, from 0 to 1. */
  private static double likeness(Set<String> title, String key) {
    String[] here = key.split(" ", -1);
    if (here.length < LEAST_WORDS || title.size() < LEAST_WORDS) {
      return 0;
    }
    int shared = 0;
    for (String word : here) {
      shared += title.contains(word) ? 1 : 0;
    }
    return (double) shared / Math.max(here.length, title.size());
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

  private static boolean isText(Role role) {
    return role == Role.SHORT || role == Role.PROSE || role == Role.DATE;
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
    Set<String> title = stems(TitleParts.of(lines.get(own).text()).withoutSite());
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
  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    for (String word : Tokens.key(text).split(" ", -1)) {
      if (word.length() >= STEM_CHARS) {
        stems.add(word.substring(0, STEM_CHARS));
      }
    }
    return stems;
  }

  private static boolean startsLow(Line line) {
    return Character.isLowerCase(line.text().codePointAt(0));
  }

  /** Whether the line is one of a text that was broken into lines. */
  private boolean wraps(int index) {
    return index + 1 < lines.size()
        && !lines.get(index + 1).gap()
        && isText(roles.get(index + 1))
        && lines.get(index).text().length() > 50
        && startsLow(lines.get(index + 1));
  }

  private static int longestPart(TitleParts parts) {
    int longest = 0;
    for (String part : parts.parts()) {
      longest = Math.max(longest, Tokens.of(part).size());
    }
    return longest;
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
