package io.dateline.internal.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Phrases of several words, found in a text in one pass. Each has values, in the order added. */
final class Phrases<T> {
  /** A phrase found: the words from {@code first} up to {@code end}, and what it stands for. */
  record Hit<T>(int first, int end, T value) {}

  private static final class Node<T> {
    final Map<String, Node<T>> next = new HashMap<>();
    final List<T> values = new ArrayList<>(1);
  }

  private final Node<T> root = new Node<>();

  void add(String phrase, T value) {
    Tokens words = Tokens.of(phrase);
    Node<T> node = root;
    for (int i = 0; i < words.size(); i++) {
      node = node.next.computeIfAbsent(words.word(i), w -> new Node<>());
    }
    node.values.add(value);
  }

  /** The phrases that begin at that word, the shortest first. */
  List<Hit<T>> at(Tokens words, int first) {
    List<Hit<T>> hits = List.of();
    Node<T> node = root;
    for (int i = first; i < words.size(); i++) {
      node = node.next.get(words.word(i));
      if (node == null) {
        break;
      }
      if (!node.values.isEmpty()) {
        hits = hits.isEmpty() ? new ArrayList<>(2) : hits;
        for (T value : node.values) {
          hits.add(new Hit<>(first, i + 1, value));
        }
      }
    }
    return hits;
  }

  /** All phrases in the text, by where they begin. */
  List<Hit<T>> all(Tokens words) {
    List<Hit<T>> hits = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      hits.addAll(at(words, i));
    }
    return hits;
  }

  /** The longest phrase at each place that is accepted, none overlapping another. */
  List<Hit<T>> longest(Tokens words, Predicate<Hit<T>> accepted) {
    List<Hit<T>> hits = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Hit<T>> longest = at(words, at).reversed().stream().filter(accepted).findFirst();
      longest.ifPresent(hits::add);
      at = longest.map(Hit::end).orElse(at + 1);
    }
    return hits;
  }
}
