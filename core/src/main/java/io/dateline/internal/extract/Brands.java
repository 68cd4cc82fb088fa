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
  private record Phrase(List<String> before, List<String> after, boolean strong) {}

  /** By their first word; those that begin with the name under the empty word. */
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  private Brands(File file) {
    file.strong().forEach(phrase -> add(phrase, true));
    file.weak().forEach(phrase -> add(phrase, false));
  }

  private void add(String phrase, boolean strong) {
    int slot = phrase.indexOf(SLOT);
    List<String> before = words(phrase.substring(0, slot));
    List<String> after = words(phrase.substring(slot + SLOT.length()));
    phrases
        .computeIfAbsent(before.isEmpty() ? "" : before.getFirst(), w -> new ArrayList<>())
        .add(new Phrase(before, after, strong));
  }

  /** Those that come with the software. */
  static Brands standard() {
    return new Brands(Resources.read("brands.json", File.class));
  }

  /** The name that a line gives, which begins with such a phrase. */
  Optional<Named> in(String line) {
    Tokens words = Tokens.of(line, 200);
    int first = words.size() > 1 && words.word(0).equals("#") ? 1 : 0;
    if (first >= words.size()) {
      return Optional.empty();
    }
    return in(line, words, first, phrases.getOrDefault(words.word(first), List.of()))
        .or(() -> in(line, words, first, phrases.getOrDefault("", List.of())));
  }

  private static Optional<Named> in(String line, Tokens words, int first, List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      if (matches(phrase.before(), words, first)) {
        Optional<String> name = name(line, words, first + phrase.before().size(), phrase.after());
        if (name.isPresent()) {
          return name.map(n -> new Named(n, phrase.strong()));
        }
      }
    }
    return Optional.empty();
  }

  /** Words in capitals up to what stands after the slot, or up to the end. */
  private static Optional<String> name(String line, Tokens words, int first, List<String> after) {
    for (int end = first + 1; end <= words.size() && end - first <= MOST_WORDS; end++) {
      int at = words.start(end - 1);
      boolean capital =
          Character.isUpperCase(line.codePointAt(at)) || Character.isDigit(line.charAt(at));
      boolean small = end - 1 > first && words.end(end - 1) - at <= 3;
      boolean parted = end - 1 > first && isParted(line, words.end(end - 2), at);
      if ((!capital && !small) || parted) {
        return Optional.empty();
      }
      boolean ends = after.isEmpty() ? end == words.size() : matches(after, words, end);
      if (ends) {
        return Optional.of(line.substring(words.start(first), words.end(end - 1)));
      }
    }
    return Optional.empty();
  }

  /** Whether more than a space, a hyphen or the like stands between two words of a name. */
  private static boolean isParted(String line, int from, int to) {
    return to - from > 3 || line.substring(from, to).chars().anyMatch(c -> " &'’.-".indexOf(c) < 0);
  }

  private static boolean matches(List<String> wanted, Tokens words, int at) {
    if (at + wanted.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!wanted.get(i).equals(words.word(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> words(String text) {
    Tokens tokens = Tokens.of(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.word(i));
    }
    return words;
  }
}
