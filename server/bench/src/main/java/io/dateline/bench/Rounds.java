package io.dateline.bench;

import io.dateline.bench.corpus.Kind;
import io.dateline.bench.corpus.Question;
import io.dateline.bench.corpus.Questions;
import io.dateline.bench.engine.Ceiling;
import io.dateline.bench.engine.Engine;
import io.dateline.bench.engine.Sample;
import io.dateline.bench.report.Agreement;
import io.dateline.bench.report.Measured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks engines in turn. In a round all get the same questions, none of which was asked before;
 * whose turn is first changes from round to round.
 */
final class Rounds {
  private static final int LEAST = 20;
  private static final int MOST = 5_000;

  /** To come to a page far down takes a walk of many, outside of what is measured. */
  private static final int MOST_DEEP = 100;

  private static final int MOST_WARM = 15;

  private static final int MOST_PASSES = 15;

  /** So many passes or rounds in a row in which nobody got faster end the warming. */
  private static final int STILL = 2;

  /** A figure that rose by less has stopped rising. */
  private static final double RISE = 1.05;

  private final List<Engine> engines;
  private final Questions questions;
  private final int rounds;
  private final double seconds;

  /**
   * @param engines the first of which is the one that the others are compared with
   * @param seconds how long the slowest engine works in a round, about
   */
  Rounds(List<Engine> engines, Questions questions, int rounds, double seconds) {
    this.engines = List.copyOf(engines);
    this.questions = questions;
    this.rounds = rounds;
    this.seconds = seconds;
  }

  /** Compares the totals of a kind with those of the first engine. */
  List<Agreement> compare(Kind kind, int asked) throws IOException {
    // What is suggested are titles, each once, and no total.
    if (kind == Kind.TYPEAHEAD) {
      return List.of();
    }
    List<Question> sample = questions.next(kind, asked);
    List<Agreement> agreements = new ArrayList<>();
    Engine first = engines.getFirst();
    for (Engine other : engines.subList(1, engines.size())) {
      if (other instanceof Ceiling || !other.answers(kind)) {
        continue;
      }
      int same = 0;
      String example = "";
      for (Question question : sample) {
        long expected = first.total(question);
        long found = other.total(question);
        if (expected == found) {
          same++;
        } else if (example.isEmpty()) {
          example = "%s: %,d for %,d".formatted(question.text(), found, expected);
        }
      }
      agreements.add(new Agreement(kind, other.name(), sample.size(), same, example));
    }
    return agreements;
  }

  /**
   * Asks all kinds in turn until no engine gets faster. One kind alone would be measured while what
   * all have in common is still being compiled.
   */
  void warm(List<Kind> kinds, int connections) throws IOException {
    Map<Engine, Double> best = new LinkedHashMap<>();
    Map<Kind, Integer> sizes = new EnumMap<>(Kind.class);
    int still = 0;
    for (int pass = 0; pass < MOST_PASSES && still < STILL; pass++) {
      Map<Engine, Double> took = new LinkedHashMap<>();
      for (Kind kind : kinds) {
        if (kind == Kind.DEEP) {
          // The pages on its walks are asked for as any other.
          continue;
        }
        int size = sizes.getOrDefault(kind, LEAST);
        Map<Engine, Sample> samples = round(kind, answering(kind), size, connections, pass);
        samples.forEach(
            (engine, sample) -> took.merge(engine, 1 / sample.perSecond(), Double::sum));
        samples.values().stream()
            .mapToDouble(Sample::perSecond)
            .min()
            .ifPresent(slowest -> sizes.put(kind, size(kind, slowest)));
      }
      boolean rising = false;
      for (Map.Entry<Engine, Double> one : took.entrySet()) {
        double before = best.getOrDefault(one.getKey(), Double.MAX_VALUE);
        rising |= one.getValue() * RISE < before;
        best.put(one.getKey(), Math.min(one.getValue(), before));
      }
      still = rising ? 0 : still + 1;
    }
  }

  private List<Engine> answering(Kind kind) {
    return engines.stream().filter(engine -> engine.answers(kind)).toList();
  }

  /** Warms all, then measures, with each of these numbers of connections. */
  List<Measured> measure(Kind kind, List<Integer> connections) throws IOException {
    List<Engine> asked = answering(kind);
    if (asked.isEmpty()) {
      return List.of();
    }
    int size = warm(kind, asked, Collections.max(connections));
    Map<Engine, Map<Integer, List<Sample>>> samples = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (int each : connections) {
        for (Map.Entry<Engine, Sample> one : round(kind, asked, size, each, round).entrySet()) {
          samples
              .computeIfAbsent(one.getKey(), key -> new LinkedHashMap<>())
              .computeIfAbsent(each, key -> new ArrayList<>())
              .add(one.getValue());
        }
      }
    }
    List<Measured> measured = new ArrayList<>();
    samples.forEach((engine, byConnections) ->
        byConnections.forEach(
            (each, taken) -> measured.add(Measured.of(kind, engine.name(), each, taken))));
    return measured;
  }

  /**
   * Asks until no engine gets faster.
   *
   * @return how many questions the slowest answers in the time of a round
   */
  private int warm(Kind kind, List<Engine> asked, int connections) throws IOException {
    Map<Engine, Double> best = new LinkedHashMap<>();
    int size = LEAST;
    int still = 0;
    for (int round = 0; round < MOST_WARM && still < STILL; round++) {
      boolean rising = false;
      Map<Engine, Sample> samples = round(kind, asked, size, connections, round);
      for (Map.Entry<Engine, Sample> one : samples.entrySet()) {
        double now = one.getValue().perSecond();
        double before = best.getOrDefault(one.getKey(), 0.0);
        rising |= now > before * RISE;
        best.put(one.getKey(), Math.max(now, before));
      }
      size = size(kind, Collections.min(best.values()));
      still = rising ? 0 : still + 1;
      sizeConstant(kind, samples);
    }
    return size;
  }

  /** How many questions fill a round for who answers so many a second. */
  private int size(Kind kind, double slowest) {
    return kind == Kind.DEEP ? MOST_DEEP : Math.clamp(Math.round(slowest * seconds), LEAST, MOST);
  }

  /** The constant route answers with as many bytes as the first engine. */
  private void sizeConstant(Kind kind, Map<Engine, Sample> samples) {
    Sample first = samples.get(engines.getFirst());
    for (Engine engine : engines) {
      if (first != null && engine instanceof Ceiling ceiling) {
        ceiling.size(kind, first.bytesEach());
      }
    }
  }

  private Map<Engine, Sample> round(
      Kind kind, List<Engine> asked, int size, int connections, int number) throws IOException {
    List<Question> fresh = questions.next(kind, size);
    List<Engine> order = new ArrayList<>(asked);
    Collections.rotate(order, -number);
    Map<Engine, Sample> samples = new LinkedHashMap<>();
    for (Engine engine : order) {
      samples.put(engine, engine.ask(fresh, connections));
    }
    return samples;
  }
}
