package io.dateline.internal.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Extractor;
import io.dateline.Outcome;
import io.dateline.Page;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time grows as the page does, whatever the page is made of. */
class ExtractionGrowthTest {
  private static final int SMALL = 1 << 18;
  private static final int TIMES = 4;
  private static final int ROUNDS = 2;

  /** Processor time, which passes only for this thread however busy the machine is. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** In proportion it is 4; with the square 16. */
  private static final double MOST_GROWTH = 10;

  /** Less is noise. */
  private static final long LEAST_NANOS = 50_000_000;

  private final Extractor extractor = Extractor.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "1",
        "(",
        "a word ",
        "By Ann Lee, ",
        "12/10/2016 ",
        "a | ",
        "©",
        "foo.example ",
        "More\n",
        "Follow Foo on\n© 2016 Foo\nfoo.example\n",
        "Published 12/10/2016\n",
        "AFP reported on Thursday that it had rained for days.\n",
        "A man on February 4, 2016. (AFP photo)\n",
        "A line of a broken paragraph that goes on and on\nand on "
      })
  void takesTimeInProportionToThePage(String unit) {
    nanos(unit, SMALL / 8);
    long small = nanos(unit, SMALL);
    long large = nanos(unit, TIMES * SMALL);
    assertThat((double) large / Math.max(small, LEAST_NANOS))
        .as("%d ms, %d times the page %d ms", small / 1_000_000, TIMES, large / 1_000_000)
        .isLessThan(MOST_GROWTH);
  }

  /** No limit of time but one that only a hang would reach. */
  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void readsAPageOfTenMegabytes() {
    String paragraph =
        "The ferries that left on 4 May 2016 waited off the harbour, AFP reported on Thursday.\n";
    String page = paragraph.repeat(10_000_000 / paragraph.length());
    assertThat(extractor.extract(Page.of("large.txt", page))).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void takesTimeInProportionToTheNamesOnAPage() {
    nanos(names(SMALL / 8));
    long small = nanos(names(SMALL));
    long large = nanos(names(TIMES * SMALL));
    assertThat((double) large / Math.max(small, LEAST_NANOS)).isLessThan(MOST_GROWTH);
  }

  /** Lines each of a name of its own, among wires and rights that are nobody's. */
  private static String names(int chars) {
    StringBuilder page = new StringBuilder();
    for (int i = 0; page.length() < chars; i++) {
      // Letters alone, for a name has no digits.
      String name =
          Integer.toString(i, 10)
              .chars()
              .map(c -> c - '0' + 'a')
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      page.append("Q").append(name).append(" Foo\nCNN\nCNN Wire\n© 2016 All rights reserved.\n");
    }
    return page.toString();
  }

  private long nanos(String unit, int chars) {
    return nanos(unit.repeat(chars / unit.length()));
  }

  private long nanos(String text) {
    Page page = Page.of("growth.txt", text);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      extractor.extract(page);
      best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
    }
    return best;
  }
}
