package io.dateline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as a scraper left it, boilerplate and all.
 *
 * @param origin the file it came from, or any name that tells its owner where to look
 * @param id the id to give the article; null to take the URL, else a hash of origin and content
 * @param url where the page was; null when unknown
 * @param fetchedAt when it was fetched: no article is dated more than a day later; null when
 *     unknown
 * @param form what the content is written in
 * @param content the whole page, decoded
 */
public record Page(
    String origin,
    @Nullable String id,
    @Nullable String url,
    @Nullable Instant fetchedAt,
    Form form,
    String content) {

  /** What a page is written in. */
  public enum Form {
    /** Plain text, a line for each block that a reader sees. */
    TEXT,
    /** HTML or XHTML source. */
    HTML
  }

  /** A page of text of which nothing else is known. */
  public static Page of(String origin, String text) {
    return new Page(origin, null, null, null, Form.TEXT, text);
  }

  /**
   * A page of HTML.
   *
   * @param url where it was; null when unknown
   */
  public static Page html(String origin, @Nullable String url, String html) {
    return new Page(origin, null, url, null, Form.HTML, html);
  }
}
