package io.dateline.bench.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Threads that do the steps of a task as fast as they can, each the next that is left. */
final class Load {
  /** How long anything that is asked for may take. */
  static final Duration LIMIT = Duration.ofMinutes(10);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Load() {}

  /** What one thread does. */
  interface Worker extends AutoCloseable {
    /** Does a step and tells how many bytes came of it. */
    long step(int number) throws IOException;

    @Override
    void close() throws IOException;
  }

  /** Makes a thread's worker. */
  interface Opening {
    Worker open() throws IOException;
  }

  /**
   * @param engineCpu the processor time of a server so far; null where the threads' own is meant
   */
  static Sample run(
      int steps,
      int threads,
      Opening opening,
      @org.jspecify.annotations.Nullable LongSupplier engineCpu)
      throws IOException {
    long[] latencies = new long[steps];
    AtomicInteger next = new AtomicInteger();
    AtomicLong cpu = new AtomicLong();
    AtomicLong bytes = new AtomicLong();
    CountDownLatch ready = new CountDownLatch(threads);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<?>> running = new ArrayList<>();
    Queue<Worker> workers = new ConcurrentLinkedQueue<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        running.add(
            executor.submit(() -> {
              try (Worker worker = opening.open()) {
                workers.add(worker);
                ready.countDown();
                go.await();
                long before = THREADS.getCurrentThreadCpuTime();
                long got = 0;
                for (int step = next.getAndIncrement();
                    step < steps;
                    step = next.getAndIncrement()) {
                  long begun = System.nanoTime();
                  got += worker.step(step);
                  latencies[step] = System.nanoTime() - begun;
                }
                cpu.addAndGet(THREADS.getCurrentThreadCpuTime() - before);
                bytes.addAndGet(got);
              } finally {
                ready.countDown();
              }
              return null;
            }));
      }
      ready.await();
      long engineBefore = engineCpu == null ? 0 : engineCpu.getAsLong();
      long begun = System.nanoTime();
      go.countDown();
      for (Future<?> each : running) {
        await(each, workers);
      }
      long wall = System.nanoTime() - begun;
      long threadsCpu = cpu.get();
      return engineCpu == null
          ? new Sample(steps, wall, threadsCpu, 0, latencies, bytes.get())
          : new Sample(
              steps,
              wall,
              engineCpu.getAsLong() - engineBefore,
              threadsCpu,
              latencies,
              bytes.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case UncheckedIOException cause -> throw cause;
        case null, default -> throw new IOException(e);
      }
    }
  }

  /** Closes the workers of those that do not come to their end, which ends them. */
  private static void await(Future<?> each, Queue<Worker> workers)
      throws IOException, InterruptedException, ExecutionException {
    try {
      each.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      for (Worker worker : workers) {
        worker.close();
      }
      throw new IOException("no answer within " + LIMIT.toMinutes() + " minutes", e);
    }
  }
}
