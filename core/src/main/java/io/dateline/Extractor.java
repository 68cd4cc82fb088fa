package io.dateline;

import java.nio.file.Path;
import java.time.Clock;

/**
 * Reads an article from a noisy page. It knows publishers, agencies and zone abbreviations from
 * data, and the time of the run, so that no page is dated in the future.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Extractor {
  private Extractor() {}

  /** Knows the publishers that come with the software, and takes the system's clock. */
  public static Extractor standard() {
    throw new UnsupportedOperationException();
  }

  /**
   * With the publishers of a file, which take precedence.
   *
   * @throws InvalidRequestException with {@link ErrorCode#INVALID_INPUT} when it is no publishers
   *     file; the message names the place
   */
  public Extractor publishers(Path file) {
    throw new UnsupportedOperationException();
  }

  /** With another time of the run. */
  public Extractor clock(Clock clock) {
    throw new UnsupportedOperationException();
  }

  /** Reads one page. Never throws for what a page holds. */
  public Outcome extract(Page page) {
    throw new UnsupportedOperationException();
  }
}
