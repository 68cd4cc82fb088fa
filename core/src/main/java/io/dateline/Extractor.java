package io.dateline;

import io.dateline.internal.extract.GivenDate;
import io.dateline.internal.extract.LanguageDetection;
import io.dateline.internal.extract.PageExtractor;
import io.dateline.internal.extract.Publishers;
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
  private final Publishers publishers;
  private final Clock clock;
  private final PageExtractor pages;

  private Extractor(Publishers publishers, Clock clock) {
    this.publishers = publishers;
    this.clock = clock;
    this.pages = new PageExtractor(publishers, clock);
  }

  /** Knows the publishers that come with the software, and takes the system's clock. */
  public static Extractor standard() {
    return new Extractor(Publishers.standard(), Clock.systemUTC());
  }

  /**
   * With the publishers of a file, which take precedence.
   *
   * @throws InvalidRequestException with {@link ErrorCode#INVALID_INPUT} when it is no publishers
   *     file; the message names the place
   */
  public Extractor publishers(Path file) {
    return new Extractor(publishers.with(Publishers.read(file)), clock);
  }

  /** With another time of the run. */
  public Extractor clock(Clock clock) {
    return new Extractor(publishers, clock);
  }

  /**
   * The same, with a clock that never shows less than this moment: one that jumped back would leave
   * articles undated that were dated before.
   */
  Extractor notBefore(Instant moment) {
    return clock(new NotBefore(clock, moment));
  }

  /** Reads one page. Never throws for what a page holds. */
  public Outcome extract(Page page) {
    return pages.extract(page);
  }

  /** Reads one page, and tells what else its title, source and date could have been, and why. */
  public Explanation explain(Page page) {
    return pages.explain(page);
  }

  /** The moment of the run: by its clock nothing is dated more than a day later. */
  Instant now() {
    return clock.instant();
  }

  /**
   * The dates that a text may mean which is to be a date and nothing else, in any form that is read
   * on a page. None when it is no such thing or its weekday disagrees, several when day and month
   * cannot be told apart, even by the publisher's habit or the language.
   */
  List<PartialDate> dates(String text, @Nullable String url, @Nullable String language) {
    return GivenDate.read(text, publishers.hints(url, language));
  }

  /** The language of a text, BCP 47; empty when it cannot be told. */
  Optional<String> language(String text) {
    return LanguageDetection.detect(text);
  }

  /** The publisher known for the host of a URL. */
  Optional<String> publisher(String url) {
    return publishers.nameAt(url);
  }
}
