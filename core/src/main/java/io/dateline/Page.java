package io.dateline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page of plain text as a scraper left it, boilerplate and all.
 *
 * @param origin the file it came from, or any name that tells its owner where to look
 * @param id the id to give the article; null to take the URL, else a hash of origin and text
 * @param url where the page was; null when unknown
 * @param fetchedAt when it was fetched: no article is dated more than a day later; null when
 *     unknown
 * @param text the whole text
 */
public record Page(
    String origin,
    @Nullable String id,
    @Nullable String url,
    @Nullable Instant fetchedAt,
    String text) {

  /** A page of which nothing is known but its text. */
  public static Page of(String origin, String text) {
    return new Page(origin, null, null, null, text);
  }
}
