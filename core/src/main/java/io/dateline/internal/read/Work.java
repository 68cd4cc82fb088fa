package io.dateline.internal.read;

import io.dateline.Outcome;
import java.util.function.Supplier;

/**
 * A page, line or record that was read but not yet looked at. {@code outcome} does that, in any
 * thread.
 *
 * @param bytes what it holds in memory
 */
public record Work(int bytes, Supplier<Outcome> outcome) {
  static Work rejected(Outcome.Rejected rejected) {
    return new Work(0, () -> rejected);
  }
}
