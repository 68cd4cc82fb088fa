package io.dateline;

import java.util.Locale;

/** The width of a bucket of dates, from the widest. */
public enum Interval {
  YEAR,
  QUARTER,
  MONTH,
  /** Of ISO 8601: from Monday, the first of a year the one with its first Thursday. */
  WEEK,
  DAY,
  HOUR;

  /** The lower-case name, as it stands in requests and results. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
