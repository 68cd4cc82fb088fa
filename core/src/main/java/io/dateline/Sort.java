package io.dateline;

import java.util.Locale;

/** The order of hits. Ties are broken by id, so that every order is total. */
public enum Sort {
  /** The best first. */
  RELEVANCE,
  /** By the first moment of the date, the latest first, undated articles last. */
  NEWEST,
  /** By the first moment of the date, the earliest first, undated articles last. */
  OLDEST;

  /** The lower-case name, as it stands in requests. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
