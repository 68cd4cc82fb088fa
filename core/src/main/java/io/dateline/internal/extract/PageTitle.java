package io.dateline.internal.extract;

import io.dateline.internal.extract.dates.DateMention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The title that a page begins with, the headline with the site's name behind it, and where the
 * page says it again.
 */
final class PageTitle {
  /** A page's own title stands in its first lines. */
  static final int FIRST_LINES = 3;

  /** So many words alone, parted by signs, are a menu. */
  private static final int MENU_PARTS = 4;

  /** So much of a page's title has to stand in another line for both to be the same headline. */
  private static final double ALIKE = 0.5;

  private final List<Line> lines;
  private final List<Role> roles;
  private final Predicate<String> isPublisher;
  private final int line;

  /**
   * @param isPublisher whether a name is a publisher's, so that a line of it is no title
   */
  PageTitle(List<Line> lines, List<Role> roles, Predicate<String> isPublisher) {
    this.lines = lines;
    this.roles = roles;
    this.isPublisher = isPublisher;
    this.line = find();
  }

  /** The index of its line; -1 when the page does not begin with a title. */
  int line() {
    return line;
  }

  /** Its parts, where there is one. */
  TitleParts parts() {
    return TitleParts.of(lines.get(line).text());
  }

  private int find() {
    for (int i = 0; i < Math.min(FIRST_LINES, lines.size()); i++) {
      Role role = roles.get(i);
      boolean mayBe = role == Role.SHORT || role == Role.PROSE || role == Role.DATE;
      String text = lines.get(i).text();
      if ((mayBe || (i == 0 && isRepeated(i)))
          && text.length() <= TitleFinder.MOST_CHARS
          && !isPublisher.test(text)
          && !isMenu(text)
          && !isDate(lines.get(i))) {
        return i;
      }
      if (role != Role.CLUTTER && role != Role.LINK) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a line of several words is said again: then it is a title, whatever they tell. */
  private boolean isRepeated(int index) {
    Line line = lines.get(index);
    if (line.words() < TitleFinder.LEAST_WORDS || roles.get(index) == Role.LINK) {
      return false;
    }
    String key = Tokens.key(line.text());
    for (int i = index + 1; i < lines.size(); i++) {
      if (lines.get(i).words() == line.words() && Tokens.key(lines.get(i).text()).equals(key)) {
        return true;
      }
    }
    return false;
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

  /** The first line that says it again; -1 when none does. */
  int firstRepeat() {
    return line < 0 ? -1 : same(lines.size(), true);
  }

  /** The line before {@code end} that says it again, or most of it; -1 when none does. */
  int repeat(int end) {
    if (line < 0) {
      return -1;
    }
    int same = same(end, false);
    int repeat = same >= 0 ? same : alike(end);
    return repeat >= 0 && isKicker(repeat) ? repeat + 1 : repeat;
  }

  /**
   * The line that is a part of the page's title, the longest such part.
   *
   * @param first whether the first such line is meant, or else the last
   */
  private int same(int end, boolean first) {
    Map<String, Integer> titles = new HashMap<>();
    Set<Integer> lengths = new HashSet<>();
    TitleParts parts = parts();
    List<String> ways = parts.ways();
    for (int i = 0; i < ways.size(); i++) {
      String key = Tokens.key(ways.get(i));
      int words = key.split(" ", -1).length;
      boolean begins = i == 0 || i % 2 == 1 || (i == 2 && parts.beginsWithHost());
      boolean telling = begins ? key.length() >= 6 : words >= TitleFinder.LEAST_WORDS;
      if (telling && !(i == 0 && words < 2)) {
        titles.putIfAbsent(key, words + (begins ? TitleFinder.LEAST_WORDS : 0));
        lengths.add(words);
      }
    }
    int best = -1;
    int bestWeight = 0;
    for (int i = line + 1; i < end; i++) {
      Line here = lines.get(i);
      if (lengths.contains(here.words())
          && here.text().length() <= TitleFinder.MOST_CHARS
          && (isText(roles.get(i)) || !isText(roles.get(line)))) {
        int weight = titles.getOrDefault(Tokens.key(here.text()), 0);
        if (weight > 0
            && (first ? weight > bestWeight : weight >= bestWeight)
            && (!isPublisher.test(here.text()) || isSubject(parts, here.text()))) {
          best = i;
          bestWeight = weight;
        }
      }
    }
    return best;
  }

  /**
   * Whether a publisher's name is what a page is about: {@code Foo Post - Encyclopedia}, whose
   * title has nothing else that could be a headline.
   */
  private static boolean isSubject(TitleParts parts, String name) {
    String key = Tokens.key(name);
    return parts.parts().size() == 2
        && Tokens.key(parts.parts().getFirst()).equals(key)
        && !Tokens.key(parts.parts().getLast()).equals(key)
        && Tokens.of(parts.parts().getLast()).words() < TitleFinder.LEAST_WORDS;
  }

  private int alike(int end) {
    TitleParts parts = parts();
    Set<String> words = new HashSet<>(List.of(Tokens.key(parts.withoutSite()).split(" ", -1)));
    int best = -1;
    double bestScore = ALIKE;
    for (int i = line + 1; i < end; i++) {
      Line here = lines.get(i);
      if (here.text().length() <= TitleFinder.MOST_CHARS && isText(roles.get(i))) {
        double score = likeness(words, Tokens.key(here.text()));
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
    if (here.length < TitleFinder.LEAST_WORDS || title.size() < TitleFinder.LEAST_WORDS) {
      return 0;
    }
    int shared = 0;
    for (String word : here) {
      shared += title.contains(word) ? 1 : 0;
    }
    return (double) shared / Math.max(here.length, title.size());
  }

  /** Whether a line and the next say together what the page's title says: it is but above it. */
  private boolean isKicker(int index) {
    if (index + 1 >= lines.size()
        || !isText(roles.get(index + 1))
        || lines.get(index + 1).words() == 0) {
      return false;
    }
    String both = Tokens.key(lines.get(index).text() + " " + lines.get(index + 1).text());
    TitleParts parts = parts();
    return both.length() <= TitleFinder.MOST_CHARS
        && parts.ways().stream().anyMatch(way -> Tokens.key(way).equals(both));
  }

  static int longestPart(TitleParts parts) {
    int longest = 0;
    for (String part : parts.parts()) {
      longest = Math.max(longest, Tokens.of(part).size());
    }
    return longest;
  }

  static boolean isText(Role role) {
    return role == Role.SHORT || role == Role.PROSE || role == Role.DATE;
  }
}
