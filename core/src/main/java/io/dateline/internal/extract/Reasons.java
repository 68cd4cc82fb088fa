package io.dateline.internal.extract;

import java.util.Locale;

/** Writes what counts for a candidate. */
final class Reasons {
  private Reasons() {}

  /** {@code +4.5 meta og:title}. */
  static String of(double weight, String what) {
    return String.format(Locale.ROOT, "%+.1f %s", weight, what);
  }
}
