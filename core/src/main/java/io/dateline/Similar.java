package io.dateline;

import java.util.List;

/**
 * An article that is like another.
 *
 * @param hit the article, without snippets; the score compares it with the others found
 * @param words the words of the other that it shares, those that say most first
 */
public record Similar(Hit hit, List<String> words) {
  public Similar {
    words = List.copyOf(words);
  }
}
