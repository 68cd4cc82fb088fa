package io.dateline.internal.extract;

/** What a line is, by itself. */
enum Role {
  /** Running text. */
  PROSE,
  /** A few words: a headline, a subhead, a menu's entry. */
  SHORT,
  CAPTION,
  BYLINE,
  /** A date with little else. */
  DATE,
  /** Who gave the text. */
  CREDIT,
  COPYRIGHT,
  /** An address. */
  LINK,
  /** Menus, sharing, advertising, notes: no part of the article. */
  CLUTTER,
  /** Other articles are named from here on. */
  RELATED,
  /** Readers' comments begin here. */
  COMMENTS
}
