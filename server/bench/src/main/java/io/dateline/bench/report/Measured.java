package io.dateline.bench.report;

import io.dateline.bench.corpus.Kind;
import io.dateline.bench.engine.Sample;
import java.util.Arrays;
import java.util.List;

/**
 * One engine's figures for one kind of question, over the rounds.
 *
 * @param questions how many were asked in all
 * @param perSecond requests a second
 * @param cpuMillis the engine's processor time a request
 * @param p50Millis of the requests of all rounds
 * @param clientShare of all processor time
 * @param bytesEach of the answers
 */
public record Measured(
    Kind kind,
    String engine,
    int connections,
    int questions,
    Spread perSecond,
    Spread cpuMillis,
    double p50Millis,
    double p99Millis,
    double clientShare,
    double bytesEach) {

  public static Measured of(Kind kind, String engine, int connections, List<Sample> rounds) {
    long[] latencies =
        rounds.stream().flatMapToLong(round -> Arrays.stream(round.latencies())).sorted().toArray();
    return new Measured(
        kind,
        engine,
        connections,
        latencies.length,
        Spread.of(rounds.stream().mapToDouble(Sample::perSecond)),
        Spread.of(rounds.stream().mapToDouble(Sample::cpuMillis)),
        latencies[latencies.length / 2] / 1e6,
        latencies[(int) (latencies.length * 0.99)] / 1e6,
        Spread.of(rounds.stream().mapToDouble(Sample::clientShare)).median(),
        Spread.of(rounds.stream().mapToDouble(Sample::bytesEach)).median());
  }
}
