package io.dateline.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Outcome;
import io.dateline.Pages;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory does not grow with a file, in any format that holds many pages or articles. */
class FlatMemoryTest extends ReadingTestCase {
  private static final int COUNT = 12_000;
  private static final int MEGABYTE = 1 << 20;

  @ParameterizedTest
  @ValueSource(strings = {"array", "csv", "rss", "warc", "warc.gz", "jsonl.gz", "tar", "zip"})
  void holdsNoMoreOfALongFileThanOfAShortOne(String format) {
    Pages pages = Pages.of().and(Endless.of(format, COUNT)).with(EXTRACTOR);
    try (Stream<Outcome> outcomes = pages.read()) {
      Iterator<Outcome> each = outcomes.iterator();
      long early = ReadingGrowthTest.usedAfter(each, COUNT / 10);
      long late = ReadingGrowthTest.usedAfter(each, COUNT * 8 / 10);

      assertThat(late - early).as("bytes more of %s", format).isLessThan(8 * MEGABYTE);
    }
  }
}
