package io.dateline.internal.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Phrases of several words, found in a text in one pass. Each has values, in the order added. */
final class Phrases<T> {
  /** A phrase found: the words from {@code first} up to {@code end}, and what it stands for. */
  record Hit<T>(int first, int end, T value) {}

  /** A word of phrases that begin alike; those that follow it are sorted by their numbers. */
  private static final class Node<T> {
    final List<T> values = new ArrayList<>(1);
    int[] numbers = new int[0];
    final List<Node<T>> following = new ArrayList<>(0);

    @Nullable Node<T> next(int number) {
      int at = numbers.length == 0 ? -1 : Arrays.binarySearch(numbers, number);
      return at < 0 ? null : following.get(at);
    }

    Node<T> add(int number) {
      int at = Arrays.binarySearch(numbers, number);
      if (at >= 0) {
        return following.get(at);
      }
      int place = -at - 1;
      int[] more = Arrays.copyOf(numbers, numbers.length + 1);
      System.arraycopy(numbers, place, more, place + 1, numbers.length - place);
      more[place] = number;
      numbers = more;
      following.add(place, new Node<>());
      return following.get(place);
    }
  }

  /** By the number of their first word. */
  private final List<@Nullable Node<T>> first = new ArrayList<>();

  /** Which numbers these are, a bit for each. */
  private long[] begins = new long[0];

  void add(String phrase, T value) {
    Tokens words = Tokens.of(phrase);
    Node<T> node = null;
    for (int i = 0; i < words.size(); i++) {
      int number = Vocabulary.add(words.word(i));
      node = node == null ? first(number) : node.add(number);
    }
    if (node != null) {
      node.values.add(value);
    }
  }

  private Node<T> first(int number) {
    while (first.size() <= number) {
      first.add(null);
    }
    Node<T> node = first.get(number);
    if (node == null) {
      node = new Node<>();
      first.set(number, node);
      begins = Arrays.copyOf(begins, Math.max(begins.length, number / Long.SIZE + 1));
      begins[number / Long.SIZE] |= 1L << number;
    }
    return node;
  }

  /** The first word from there that a phrase may begin with; their number when there is none. */
  int next(Tokens words, int from) {
    int at = from;
    while (at < words.size() && !begins(words.number(at))) {
      at++;
    }
    return at;
  }

  private boolean begins(int number) {
    int place = number >> 6;
    return number >= 0 && place < begins.length && (begins[place] & (1L << number)) != 0;
  }

  /** The phrases that begin at that word, the shortest first. */
  List<Hit<T>> at(Tokens words, int at) {
    List<Hit<T>> hits = List.of();
    int number = words.number(at);
    Node<T> node = begins(number) ? first.get(number) : null;
    for (int i = at; node != null; i++) {
      if (!node.values.isEmpty()) {
        hits = hits.isEmpty() ? new ArrayList<>(2) : hits;
        for (T value : node.values) {
          hits.add(new Hit<>(at, i + 1, value));
        }
      }
      int following = i + 1 < words.size() ? words.number(i + 1) : Vocabulary.NONE;
      node = following == Vocabulary.NONE ? null : node.next(following);
    }
    return hits;
  }

  /** The longest phrase at each place that is accepted, none overlapping another. */
  List<Hit<T>> longest(Tokens words, Predicate<Hit<T>> accepted) {
    List<Hit<T>> hits = List.of();
    int at = next(words, 0);
    while (at < words.size()) {
      Hit<T> longest = null;
      for (Hit<T> hit : at(words, at)) {
        boolean longer = longest == null || hit.end() >= longest.end();
        longest = longer && accepted.test(hit) ? hit : longest;
      }
      if (longest != null) {
        hits = hits.isEmpty() ? new ArrayList<>(2) : hits;
        hits.add(longest);
      }
      at = next(words, longest == null ? at + 1 : longest.end());
    }
    return hits;
  }
}
