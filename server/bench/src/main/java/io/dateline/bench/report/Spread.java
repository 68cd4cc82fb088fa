package io.dateline.bench.report;

import java.util.stream.DoubleStream;

/** The median of several figures, the least and the greatest. */
public record Spread(double median, double least, double most) {

  static Spread of(DoubleStream figures) {
    double[] sorted = figures.sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }
}
