package io.dateline.internal.extract.html;

/**
 * A block of text as a reader sees it: a paragraph, a heading, an entry of a list.
 *
 * @param text its words with single spaces, and {@code \n} where the page breaks the line; never
 *     blank
 * @param kind what the block is marked up as
 * @param linked how many of its UTF-16 units are links
 * @param clutter whether an element around it is named as no part of an article
 * @param line the line of the source it begins on, from 1; 0 when it is unknown
 */
public record Block(String text, Kind kind, int linked, boolean clutter, int line) {
  /** What a block is marked up as. */
  public enum Kind {
    PARAGRAPH,
    /** Text right within a division, a cell or the like. */
    PLAIN,
    HEADING,
    ITEM,
    QUOTATION,
    PREFORMATTED,
    CAPTION
  }

  /** Its length without links. */
  int own() {
    return text.length() - linked;
  }

  /** The part of it that is links, from 0 to 1. */
  public double density() {
    return (double) linked / text.length();
  }
}
