package io.dateline.bench.engine;

/**
 * What building an index took.
 *
 * @param cpuSeconds processor time of the engine, and not of who fed it
 */
public record Built(int articles, double seconds, double cpuSeconds, long bytes) {
  public double perSecond() {
    return articles / seconds;
  }
}
