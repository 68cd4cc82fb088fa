package io.dateline.bench.jmh;

import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the microbenchmarks, with what they allocate. */
@Command(
    name = "pieces",
    description = "Measure the inner pieces with JMH: time and allocation.",
    mixinStandardHelpOptions = true)
public final class Pieces implements Callable<Integer> {
  @Option(names = "--only", paramLabel = "REGEX", description = "Only those whose name holds this")
  private String only = "Benchmarks\\.";

  @Override
  public Integer call() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include("io\\.dateline\\.bench\\.jmh\\..*" + only)
                .addProfiler(GCProfiler.class)
                .build())
        .run();
    return 0;
  }
}
