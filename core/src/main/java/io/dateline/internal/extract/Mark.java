package io.dateline.internal.extract;

/** What certain words tell about the line they stand in. The words are in {@code markers.json}. */
enum Mark {
  /** Ways about the site. */
  SKIP,
  SHARE,
  SUBSCRIBE,
  ADVERT,
  COOKIE,
  LOGIN,
  /** Readers' comments begin. */
  COMMENTS,
  /** Other articles are named. */
  RELATED,
  CAPTION,
  /** The picture is an old one. */
  ARCHIVE_PHOTO,
  BYLINE,
  COPYRIGHT,
  READING_TIME,
  /** Notes below an article: contact, corrections, terms. */
  FOOT,
  /** The date that follows is the day of publication. */
  PUBLISHED,
  /** The date that follows is the day of a later change. */
  UPDATED,
  /** The date that follows is some other day. */
  OTHER_DAY,
  /** Whoever is named next gave the text. */
  CREDIT,
  /** Somebody reported something, or spoke to reporters. */
  REPORT,
  /** What somebody does, not who it is. */
  OFFICE,
  /** The page speaks of the article itself. */
  THIS_ARTICLE,
  /** What a newspaper or a station is called by. */
  MEDIUM,
  /** What a newspaper or a station is called by, but what it brings, too. */
  NEWS,
  /** What a part of a newspaper or of its site is called by. */
  SECTION
}
