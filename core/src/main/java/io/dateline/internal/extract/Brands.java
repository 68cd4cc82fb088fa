package io.dateline.internal.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a site calls itself in the phrases around an article. Immutable. */
final class Brands {
  private static final int MOST_WORDS = 5;
  private static final String SLOT = "{}";

  private record File(String about, List<String> phrases) {}

  /** What stands before the slot and after it. */
  private record Phrase(List<String> before, List<String> after) {}

  private final List<Phrase> phrases = new ArrayList<>();

  private Brands(File file) {
    for (String phrase : file.phrases()) {
      int slot = phrase.indexOf(SLOT);
      phrases.add(
          new Phrase(
              words(phrase.substring(0, slot)), words(phrase.substring(slot + SLOT.length()))));
    }
  }

  static Brands standard() {
    return new Brands(Resources.read("brands.json", File.class));
  }

  /** The name that a line's first such phrase gives. */
  Optional<String> in(String line) {
    Tokens words = Tokens.of(line);
    for (Phrase phrase : phrases) {
      for (int i = 0; i + phrase.before().size() < words.size(); i++) {
        if (matches(phrase.before(), words, i)) {
          Optional<String> name = name(line, words, i + phrase.before().size(), phrase.after());
          if (name.isPresent()) {
            return name;
          }
        }
        if (phrase.before().isEmpty()) {
          break;
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
      if (!capital && !small) {
        return Optional.empty();
      }
      boolean ends = after.isEmpty() ? end == words.size() : matches(after, words, end);
      if (ends) {
        return Optional.of(line.substring(words.start(first), words.end(end - 1)));
      }
    }
    return Optional.empty();
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
