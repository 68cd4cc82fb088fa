package io.dateline.bench.report;

import io.dateline.bench.engine.Built;
import java.util.List;

/** All figures of one run over one corpus. */
public record Figures(
    Machine machine,
    String corpus,
    int articles,
    long corpusBytes,
    int rounds,
    List<EngineFigures> engines,
    List<Agreement> agreements,
    List<Measured> measured) {

  /**
   * What is told once of an engine; what was not measured is 0.
   *
   * @param built null when its index was there already
   */
  public record EngineFigures(
      String name,
      String version,
      @org.jspecify.annotations.Nullable Built built,
      double startSeconds,
      long memoryBytes) {}
}
