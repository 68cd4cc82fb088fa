package io.dateline;

import java.util.Locale;

/** The width of a bucket of dates. */
public enum Interval {
  YEAR,
  MONTH,
  DAY;

  /** The lower-case name, as it stands in requests and results. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
