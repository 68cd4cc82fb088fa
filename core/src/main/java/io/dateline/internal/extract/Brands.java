package io.dateline.internal.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a site calls itself in the phrases around an article. Immutable. */
final class Brands {
  private static final int MOST_WORDS = 5;
  private static final String SLOT = "{}";

  /** A name and whether nobody would say so of another. */
  record Named(String name, boolean strong) {}

  private record File(String about, List<String> strong, List<String> weak) {}

  /** What stands before the slot and after it. */
  private record Phrase(List<Integer> before, List<Integer> after, boolean strong) {}

  /** By their first word's number. */
  private final Map<Integer, List<Phrase>> phrases = new HashMap<>();

  /** Those that begin with the name, by the word behind it. */
  private final Map<Integer, List<Phrase>> endings = new HashMap<>();

  private Brands(File file) {
    file.strong().forEach(phrase -> add(phrase, true));
    file.weak().forEach(phrase -> add(phrase, false));
  }

  private void add(String phrase, boolean strong) {
    int slot = phrase.indexOf(SLOT);
    List<Integer> before = words(phrase.substring(0, slot));
    List<Integer> after = words(phrase.substring(slot + SLOT.length()));
    Phrase one = new Phrase(before, after, strong);
    if (before.isEmpty()) {
      endings.computeIfAbsent(after.getFirst(), w -> new ArrayList<>()).add(one);
    } else {
      phrases.computeIfAbsent(before.getFirst(), w -> new ArrayList<>()).add(one);
    }
  }

  /** Those that come with the software. */
  static Brands standard() {
    return new Brands(Resources.read("brands.json", File.class));
  }

  /** The name that a line gives, which begins with such a phrase. */
  Optional<Named> in(Line of) {
    String line = of.text();
    Tokens words = of.tokens();
    int first = words.size() > 1 && words.number(0) == Tokens.NUMBER ? 1 : 0;
    if (first >= words.size()) {
      return Optional.empty();
    }
    for (Phrase phrase : phrases.getOrDefault(words.number(first), List.of())) {
      if (matches(phrase.before(), words, first)) {
        Optional<Named> named =
            named(line, words, first + phrase.before().size(), phrase.after(), phrase.strong());
        if (named.isPresent()) {
          return named;
        }
      }
    }
    return opening(line, words, first);
  }

  /** A name that is followed by the rest of a phrase. */
  private Optional<Named> opening(String line, Tokens words, int first) {
    int most = nameEnd(line, words, first);
    for (int end = first + 1; end <= most && end < words.size(); end++) {
      for (Phrase phrase : endings.getOrDefault(words.number(end), List.of())) {
        if (matches(phrase.after(), words, end)) {
          return Optional.of(new Named(text(line, words, first, end), phrase.strong()));
        }
      }
    }
    return Optional.empty();
  }

  /** Words in capitals up to what stands after the slot, or up to the end. */
  private static Optional<Named> named(
      String line, Tokens words, int first, List<Integer> after, boolean strong) {
    int most = nameEnd(line, words, first);
    for (int end = first + 1; end <= most; end++) {
      boolean ends = after.isEmpty() ? end == words.size() : matches(after, words, end);
      if (ends) {
        return Optional.of(new Named(text(line, words, first, end), strong));
      }
    }
    return Optional.empty();
  }

  private static String text(String line, Tokens words, int first, int end) {
    return line.substring(words.start(first), words.end(end - 1));
  }

  /** Where the longest name that begins at a word would end: words in capitals, and small ones. */
  private static int nameEnd(String line, Tokens words, int first) {
    int end = first;
    while (end < words.size() && end - first < MOST_WORDS) {
      int at = words.start(end);
      boolean capital =
          Character.isUpperCase(line.codePointAt(at)) || Character.isDigit(line.charAt(at));
      boolean small = end > first && words.end(end) - at <= 3;
      if ((!capital && !small) || (end > first && isParted(line, words.end(end - 1), at))) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Whether more than a space, a hyphen or the like stands between two words of a name. */
  private static boolean isParted(String line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (" &'’.-".indexOf(line.charAt(i)) < 0) {
        return true;
      }
    }
    return to - from > 3;
  }

  private static boolean matches(List<Integer> wanted, Tokens words, int at) {
    if (at + wanted.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i) != words.number(at + i)) {
        return false;
      }
    }
    return true;
  }

  private static List<Integer> words(String text) {
    Tokens tokens = Tokens.of(text);
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(Vocabulary.add(tokens.word(i)));
    }
    return words;
  }
}
