package io.dateline.server.fuzz;

import io.dateline.Article;
import io.dateline.Extractor;
import io.dateline.Outcome;
import io.dateline.Page;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Reads a page and holds what has to be true of any. */
final class Reading {
  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** Of processor time: a page that a fuzzer makes is some kilobytes long. */
  private static final long MOST_NANOS = 5_000_000_000L;

  private Reading() {}

  /** Reads a page, which is accepted or rejected, soon, and with every value proved. */
  static void read(Page page) {
    long start = CLOCK.getCurrentThreadCpuTime();
    Outcome outcome = EXTRACTOR.extract(page);
    long nanos = CLOCK.getCurrentThreadCpuTime() - start;
    if (nanos > MOST_NANOS) {
      throw new AssertionError(
          "%d ms for %d characters".formatted(nanos / 1_000_000, page.content().length()));
    }
    switch (outcome) {
      case Outcome.Accepted accepted -> check(accepted.article());
      case Outcome.Rejected rejected -> {
        if (rejected.reason().isBlank()) {
          throw new AssertionError("rejected without a reason");
        }
      }
    }
  }

  private static void check(Article article) {
    boolean proved =
        (article.title() == null) == (article.evidence().title() == null)
            && (article.body() == null) == (article.evidence().body() == null)
            && (article.published() == null) == (article.evidence().published() == null)
            && (article.source() == null) == (article.evidence().source() == null);
    if (!proved) {
      throw new AssertionError("a value without evidence, or evidence of none: " + article);
    }
  }
}
