package io.dateline.bench.corpus;

import org.jspecify.annotations.Nullable;

/**
 * An article as every engine gets it.
 *
 * @param published a second of UTC, {@code 2016-05-04T00:00:00Z}
 */
public record News(
    String id,
    String title,
    String body,
    @Nullable String published,
    @Nullable String source,
    @Nullable String url) {

  /** The month, {@code 2016-05}. */
  public @Nullable String month() {
    return published == null ? null : published.substring(0, 7);
  }
}
