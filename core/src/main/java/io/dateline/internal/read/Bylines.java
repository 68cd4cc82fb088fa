package io.dateline.internal.read;

import java.util.List;
import java.util.stream.Stream;

/** The names in a field that holds a byline and nothing else. */
final class Bylines {
  private static final List<String> BEFORE = List.of("by ", "von ", "par ", "por ", "di ", "door ");

  private Bylines() {}

  /**
   * @param byline on one line
   */
  static List<String> names(String byline) {
    String names = byline;
    for (String word : BEFORE) {
      if (names.regionMatches(true, 0, word, 0, word.length())) {
        names = names.substring(word.length());
      }
    }
    return Stream.of(names.replace(" and ", ";").replace(" & ", ";").split(";", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
