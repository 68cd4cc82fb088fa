package io.dateline.bench.report;

import io.dateline.bench.corpus.Kind;
import java.util.List;
import java.util.OptionalDouble;

/** The library's figures over so many articles. */
public record Growth(int articles, List<Measured> measured) {

  OptionalDouble millis(Kind kind) {
    return measured.stream()
        .filter(one -> one.kind() == kind)
        .mapToDouble(one -> one.cpuMillis().median())
        .findFirst();
  }
}
