package io.dateline.internal.extract.dates;

import java.util.Optional;

/** The date that a URL's path states by its position. */
public final class UrlDates {
  private UrlDates() {}

  /** The date as a mention in the URL; empty when its path states none. */
  public static Optional<DateMention.Calendar> find(String url) {
    throw new UnsupportedOperationException("not written yet");
  }
}
