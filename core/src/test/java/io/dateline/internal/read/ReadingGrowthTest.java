package io.dateline.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.dateline.Limits;
import io.dateline.Outcome;
import io.dateline.Pages;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time grows no faster than the input, and memory not at all. */
class ReadingGrowthTest extends ReadingTestCase {
  private static final int MEGABYTE = 1 << 20;

  /** Processor time of all threads, which grows no faster on a busy machine. */
  private static final OperatingSystemMXBean CLOCK =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** A stream of so many lines that nobody ever holds. */
  private static InputStream lines(int count, String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    return new InputStream() {
      private long at;

      @Override
      public int read() {
        return at == (long) count * bytes.length ? -1 : bytes[(int) (at++ % bytes.length)] & 0xFF;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        int done = 0;
        for (int next; done < length && (next = read()) >= 0; done++) {
          buffer[offset + done] = (byte) next;
        }
        return done == 0 ? -1 : done;
      }
    };
  }

  private static long nanos(String text) {
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      long start = CLOCK.getProcessCpuTime();
      InputStream input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      assertThat(read(Pages.of().and(input))).isNotEmpty();
      best = Math.min(best, CLOCK.getProcessCpuTime() - start);
    }
    return best;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\t", "[", "{\"a\":", "\\n", "\\t ", "\0", "1", "\"\",", "Zürich ", "\n\n\n", " \n"
      })
  void takesTimeInProportionToALine(String piece) {
    assertLinear("{\"x\": ", piece);
    assertLinear("{\"title\": \"a\", \"body\": \"", piece);
  }

  private static void assertLinear(String start, String piece) {
    int count = MEGABYTE / piece.length();
    nanos(start + piece.repeat(count));
    long once = nanos(start + piece.repeat(count));
    long fourfold = nanos(start + piece.repeat(4 * count));

    assertThat(fourfold)
        .as("'%s' four times as often, from %d ns", piece, once)
        .isLessThan(10 * once + 200_000_000);
  }

  @Test
  void readsALineOfTenMegabytes() {
    String body = "All of it. ".repeat(MEGABYTE);
    InputStream input =
        lines(1, "{\"title\": \"Long\", \"language\": \"en\", \"body\": \"" + body + "\"}");

    assertThat(article(read(Pages.of().and(input)).getFirst()).body()).isEqualTo(body.strip());
  }

  @Test
  void skipsALineThatIsTooLongAndGoesOn() {
    InputStream input =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    lines(1, "{\"title\": \"A\"}"),
                    new ByteArrayInputStream("{\"body\": \"".getBytes(StandardCharsets.UTF_8)),
                    new ByteArrayInputStream(new byte[Limits.PAGE_BYTES]),
                    lines(1, "\"}"),
                    lines(1, "{\"title\": \"B\"}"))));

    List<Outcome> outcomes = read(Pages.of().and(input));

    assertThat(outcomes).hasSize(3);
    assertThat(rejected(outcomes.get(1)))
        .isEqualTo(
            new Outcome.Rejected(
                "-:2", 2, "the line is longer than the 67108864 bytes permitted", null));
    assertThat(article(outcomes.get(2)).title()).isEqualTo("B");
  }

  @Test
  void holdsNoMoreOfALongInputThanOfAShortOne() {
    String line =
        "{\"title\": \"A\", \"language\": \"en\", \"body\": \"" + "All of it. ".repeat(400) + "\"}";
    int count = 30_000;
    try (Stream<Outcome> outcomes = Pages.of().and(lines(count, line)).with(EXTRACTOR).read()) {
      Iterator<Outcome> each = outcomes.iterator();
      long early = usedAfter(each, count / 10);
      long late = usedAfter(each, count * 8 / 10);

      assertThat(late - early).as("bytes more after %d lines", count).isLessThan(8 * MEGABYTE);
    }
  }

  /** The memory in use when so many more were read. */
  static long usedAfter(Iterator<Outcome> outcomes, int count) {
    for (int i = 0; i < count; i++) {
      article(outcomes.next());
    }
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
