package io.dateline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** The moment of the run: by its clock nothing is dated more than a day later. */
  Instant now() {
    throw new UnsupportedOperationException();
  }

  /**
   * The dates that a text may mean which is to be a date and nothing else, in any form that is read
   * on a page. None when it is no such thing or its weekday disagrees, several when day and month
   * cannot be told apart, even by the publisher's habit or the language.
   */
  List<PartialDate> dates(String text, @Nullable String url, @Nullable String language) {
    throw new UnsupportedOperationException(text + url + language);
  }

  /** The language of a text, BCP 47; empty when it cannot be told. */
  Optional<String> language(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** The publisher known for the host of a URL. */
  Optional<String> publisher(String url) {
    throw new UnsupportedOperationException(url);
  }
}
