package io.dateline.internal.extract.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight times as much of the worst takes about eight times as long. */
class DateFinderTimeTest {
  private static final int SMALL = 1 << 16;
  private static final int FACTOR = 8;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final DateFinder FINDER = new DateFinder(Zones.SOME);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        " ",
        "a",
        "1/",
        "1-",
        "1.",
        "2016-",
        "2016/05/",
        "20161012T",
        "May ",
        "May 4 ",
        "May 4, ",
        "4 May - ",
        "4 May 2016-",
        "1.1.2016-",
        "Wednesday, ",
        "Wed, 12 Oct 2016 ",
        "14:05 ",
        "14:05:",
        "14:05 GMT (",
        "at ",
        "2 p.m. ",
        "年",
        "2016年5月",
        "http://",
        "(",
        "'4",
        "3 hours ",
        "vor 3 ",
        "2. Februar 2020",
        "4/5/2016",
        "\u0301"
      })
  void takesTimeInProportionToTheLine(String unit) {
    String small = unit.repeat(SMALL / unit.length());
    String large = small.repeat(FACTOR);
    long one = fastestNanos(small);
    long eight = fastestNanos(large);
    // Were it quadratic, it would be 64 times.
    assertThat(eight)
        .as("%,d ns, then %,d ns", one, eight)
        .isLessThan(Math.max(one, 2_000_000) * FACTOR * 4);
  }

  /** Of this thread's own time, so that a busy machine does not count. */
  private static long fastestNanos(String line) {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      FINDER.find(line);
      fastest = Math.min(fastest, CLOCK.getCurrentThreadCpuTime() - start);
    }
    return fastest;
  }
}
