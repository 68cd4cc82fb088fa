package io.dateline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Another clock, as long as it shows more than a moment that is certainly past. */
final class NotBefore extends Clock {
  private final Clock clock;
  private final Instant past;

  NotBefore(Clock clock, Instant past) {
    this.clock = clock;
    this.past = past;
  }

  @Override
  public Instant instant() {
    Instant now = clock.instant();
    return now.isBefore(past) ? past : now;
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new NotBefore(clock.withZone(zone), past);
  }
}
