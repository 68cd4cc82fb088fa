package io.dateline.internal.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Phrases of several words, found in a text in one pass. Each has values, in the order added. */
final class Phrases<T> {
  /** A phrase found: the words from {@code first} up to {@code end}, and what it stands for. */
  record Hit<T>(int first, int end, T value) {}

  private static final class Node<T> {
    final Map<Integer, Node<T>> next = new HashMap<>();
    final List<T> values = new ArrayList<>(1);
  }

  /** By the number of their first word. */
  private final List<@Nullable Node<T>> first = new ArrayList<>();

  /** Which numbers these are. */
  private final BitSet begins = new BitSet();

  void add(String phrase, T value) {
    Tokens words = Tokens.of(phrase);
    Node<T> node = null;
    for (int i = 0; i < words.size(); i++) {
      int number = Vocabulary.add(words.word(i));
      node = node == null ? first(number) : node.next.computeIfAbsent(number, w -> new Node<>());
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
      begins.set(number);
    }
    return node;
  }

  /** The first word from there that a phrase may begin with; their number when there is none. */
  int next(Tokens words, int from) {
    int at = from;
    while (at < words.size() && (words.number(at) < 0 || !begins.get(words.number(at)))) {
      at++;
    }
    return at;
  }

  /** The phrases that begin at that word, the shortest first. */
  List<Hit<T>> at(Tokens words, int at) {
    List<Hit<T>> hits = List.of();
    int number = words.number(at);
    Node<T> node = number < 0 || number >= first.size() ? null : first.get(number);
    for (int i = at; node != null; i++) {
      if (!node.values.isEmpty()) {
        hits = hits.isEmpty() ? new ArrayList<>(2) : hits;
        for (T value : node.values) {
          hits.add(new Hit<>(at, i + 1, value));
        }
      }
      int following = i + 1 < words.size() ? words.number(i + 1) : Vocabulary.NONE;
      node = following == Vocabulary.NONE ? null : node.next.get(following);
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
