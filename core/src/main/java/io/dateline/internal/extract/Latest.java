package io.dateline.internal.extract;

import io.dateline.PartialDate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The latest moment at which an article can have been published: a day after its page was fetched,
 * else a day after now.
 */
public record Latest(Instant moment) {
  private static final Duration GRACE = Duration.ofDays(1);

  /**
   * The latest moment for a page.
   *
   * @param fetchedAt when the page was fetched; null when unknown
   * @param clock the time of the run
   */
  public static Latest of(@Nullable Instant fetchedAt, Clock clock) {
    return new Latest((fetchedAt == null ? clock.instant() : fetchedAt).plus(GRACE));
  }

  /** Whether an article can have been published on that date. */
  public boolean permits(PartialDate date) {
    return !date.start().toInstant(date.offset().orElse(ZoneOffset.UTC)).isAfter(moment);
  }
}
