package io.dateline.internal.extract.html;

/**
 * Something that the source of a page says of its article.
 *
 * @param says what it is about
 * @param where the kind of place: {@code json-ld}, {@code meta}, {@code microdata}, {@code time},
 *     {@code title}, {@code heading} or the like
 * @param name the name it has there, such as {@code article:published_time}
 * @param value as it stands there, its spaces single
 * @param line the line of the source, from 1
 * @param block the index of the block of text it stands in or before; -1 above all text
 */
public record Statement(Says says, String where, String name, String value, int line, int block) {

  /** What a statement is about. */
  public enum Says {
    /** The article's headline. */
    TITLE,
    /** The title of the page, often with the site's name. */
    PAGE_TITLE,
    /** A heading of the first order in the text. */
    HEADING,
    /** Who publishes it. */
    PUBLISHER,
    /** What the site is called. */
    SITE,
    /** When it was published. */
    PUBLISHED,
    /** When it was last changed. */
    MODIFIED,
    /** A date of which the page does not say what day it is. */
    DATED,
    /** Who wrote it. */
    AUTHOR,
    /** The part of the publication it stands in. */
    SECTION,
    /** The language of the page. */
    LANGUAGE,
    /** Where the page itself says that it is. */
    ADDRESS,
    /** What kind of page it is: {@code article}, {@code NewsArticle}. */
    TYPE,
    /** The whole text, given apart from what a reader sees. */
    BODY
  }
}
