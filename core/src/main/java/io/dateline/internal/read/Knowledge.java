package io.dateline.internal.read;

import io.dateline.Outcome;
import io.dateline.Page;
import io.dateline.PartialDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What reading has to ask of extraction, which lies beside it and not below: the front door
 * answers. Safe for use by many threads.
 */
public interface Knowledge {
  /** The article on a page. */
  Outcome extract(Page page);

  /** What a text means that is to be a date and nothing else; empty when it is none. */
  Optional<DateReading> date(String text, @Nullable String url, @Nullable String language);

  /** The language of a text, BCP 47. */
  Optional<String> language(String text);

  /** The publisher known for the host of a URL. */
  Optional<String> publisher(String url);

  /** The moment of the run. */
  Instant now();

  /**
   * A date as it was read.
   *
   * @param date at the precision that all readings share
   * @param candidates the readings, where there are several; otherwise empty
   */
  record DateReading(PartialDate date, List<PartialDate> candidates) {
    public DateReading {
      candidates = List.copyOf(candidates);
    }
  }
}
