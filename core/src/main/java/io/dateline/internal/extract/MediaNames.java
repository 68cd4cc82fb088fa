package io.dateline.internal.extract;

import java.util.Locale;
import java.util.Set;

/** Tells names that only newspapers and stations have, known or not. Immutable. */
final class MediaNames {
  private static final int MOST_WORDS = 5;

  private static final Set<String> HOUSES =
      Set.of("press", "publishing", "publishers", "publications", "verlag", "éditions");

  private final Markers markers;

  MediaNames(Markers markers) {
    this.markers = markers;
  }

  /**
   * Whether a text is such a name: words in capitals, one that says what it is, and another that is
   * no heading of a section: {@code Dunmarrow Tidings}, but not {@code World Radio}.
   */
  boolean isOne(String text) {
    return isOne(text, false);
  }

  /** Whether a text, where a name must stand, is one: {@code Dunmarrow News}, too. */
  boolean couldBeOne(String text) {
    return isOne(text, true);
  }

  private boolean isOne(String text, boolean news) {
    Tokens words = Tokens.of(text, 100);
    if (words.size() < 2 || words.size() > MOST_WORDS || text.length() > 60) {
      return false;
    }
    boolean own = false;
    boolean medium = false;
    for (int i = 0; i < words.size(); i++) {
      String word = text.substring(words.start(i), words.end(i));
      boolean capital = Character.isUpperCase(word.codePointAt(0));
      if (!capital && word.length() > 3) {
        return false;
      }
      boolean said = has(word, Mark.MEDIUM) || has(word, Mark.NEWS);
      medium |= said && (news || !has(word, Mark.NEWS));
      own |= capital && !said && !has(word, Mark.SECTION) && word.length() > 2;
    }
    return medium && own;
  }

  /** Whether a text is, or begins with, what tells the way about a site. */
  boolean isClutter(String text) {
    return isClutter(markers.marks(Tokens.of(text, 100)));
  }

  /** Whether these are the marks of what tells the way about a site. */
  static boolean isClutter(Set<Mark> marks) {
    for (Mark mark : marks) {
      if (mark == Mark.SKIP || mark == Mark.LOGIN || mark == Mark.ADVERT || mark == Mark.COOKIE) {
        return true;
      }
    }
    return false;
  }

  /** Whether some word says that a name is a newspaper's, a station's or a publishing house's. */
  boolean saysMedium(String name) {
    for (String word : name.split("[ ,.]+", -1)) {
      if (HOUSES.contains(word.toLowerCase(Locale.ROOT))
          || has(word, Mark.MEDIUM)
          || has(word, Mark.NEWS)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word says that a name is a newspaper's or a station's. */
  boolean isMedium(String word) {
    return has(word, Mark.MEDIUM);
  }

  /** Whether a word is the heading of a site's section: {@code Politics}. */
  boolean isSection(String word) {
    return has(word, Mark.SECTION);
  }

  private boolean has(String word, Mark mark) {
    return markers.marks(Tokens.of(word)).contains(mark);
  }
}
