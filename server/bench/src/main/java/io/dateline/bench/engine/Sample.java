package io.dateline.bench.engine;

/**
 * What some requests took.
 *
 * @param wallNanos from the first to the last
 * @param cpuNanos processor time of the engine
 * @param clientCpuNanos processor time of who asked
 * @param latencies of each request, in nanoseconds, in no order
 * @param bytes of the answers
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
public record Sample(
    int requests,
    long wallNanos,
    long cpuNanos,
    long clientCpuNanos,
    long[] latencies,
    long bytes) {

  public double perSecond() {
    return requests * 1e9 / wallNanos;
  }

  public double cpuMillis() {
    return cpuNanos / 1e6 / requests;
  }

  /** The client's share of all processor time. */
  public double clientShare() {
    return clientCpuNanos / (double) Math.max(1, clientCpuNanos + cpuNanos);
  }

  public double bytesEach() {
    return bytes / (double) requests;
  }
}
