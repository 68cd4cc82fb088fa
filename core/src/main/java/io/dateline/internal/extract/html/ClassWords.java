package io.dateline.internal.extract.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the words in the names of an element tell of what it holds: its class, id, role. Reads each
 * combination of names once for a page; for one thread.
 */
final class ClassWords {
  /** Longer names are made by machines. */
  private static final int READ_CHARS = 400;

  /** A page with more combinations of names is no page of a person's making. */
  private static final int MOST_KNOWN = 10_000;

  /** A name of so many words was made from a heading. */
  private static final int SLUG_WORDS = 4;

  private record File(
      String about,
      Set<String> clutter,
      Set<String> embeds,
      Set<String> comments,
      Set<String> dates,
      Set<String> clutterPairs,
      Set<String> body,
      Set<String> bodyPairs) {}

  /** What an element holds. */
  enum Hint {
    BODY,
    CLUTTER,
    /** What others wrote, shown in a box: no part of the text but for what it quotes. */
    EMBED,
    COMMENTS,
    HIDDEN,
    NONE
  }

  /**
   * What was read from names.
   *
   * @param hint what the element holds
   * @param author whether it names the writers
   * @param date whether it gives a date, and {@code published} or {@code updated} which one
   */
  record Names(Hint hint, boolean author, boolean date, boolean published, boolean updated) {}

  private static final File WORDS = Data.read("classes.json", File.class);

  private static final Names NONE = new Names(Hint.NONE, false, false, false, false);

  private final Map<String, Names> known = new HashMap<>();

  /** Reads names, parted by spaces. */
  Names names(String names) {
    if (names.isBlank()) {
      return NONE;
    }
    Names read = known.get(names);
    if (read == null) {
      read = read(names.substring(0, Math.min(READ_CHARS, names.length())));
      if (known.size() < MOST_KNOWN) {
        known.put(names, read);
      }
    }
    return read;
  }

  /** Whether an id is the words of the heading it leads to. */
  static boolean isSlug(String id) {
    return id.length() <= READ_CHARS && words(id).size() >= SLUG_WORDS;
  }

  private static Names read(String names) {
    Hint hint = Hint.NONE;
    boolean author = false;
    boolean date = false;
    boolean published = false;
    boolean updated = false;
    for (String name : names.split(" ", -1)) {
      List<String> words = words(name);
      Hint own = hint(words);
      hint = hint == Hint.BODY || own == Hint.NONE ? hint : own;
      author |= words.contains("author") || words.contains("byline") || words.contains("creator");
      date |= words.stream().anyMatch(WORDS.dates()::contains);
      published |= words.contains("published") || words.contains("pubdate");
      updated |= words.contains("updated") || words.contains("modified");
    }
    return new Names(hint, author, date, published, updated);
  }

  private static Hint hint(List<String> words) {
    String whole = String.join("", words);
    if (WORDS.body().contains(whole) || pair(words, WORDS.bodyPairs())) {
      return Hint.BODY;
    }
    if (words.stream().anyMatch(WORDS.comments()::contains)) {
      return Hint.COMMENTS;
    }
    boolean clutter =
        WORDS.clutter().contains(whole)
            || words.stream().anyMatch(WORDS.clutter()::contains)
            || pair(words, WORDS.clutterPairs());
    boolean embed = words.stream().anyMatch(WORDS.embeds()::contains);
    return clutter ? Hint.CLUTTER : embed ? Hint.EMBED : Hint.NONE;
  }

  private static boolean pair(List<String> words, Set<String> pairs) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (pairs.contains(words.get(i) + " " + words.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** {@code articleBody__main-2} has the words article, body, main. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= name.length(); i++) {
      boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
      boolean turn =
          letter
              && start >= 0
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (start >= 0 && (!letter || turn)) {
        words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
    }
    return words;
  }
}
