package io.dateline.internal.query;

import io.dateline.Limits;

/** What can be wrong with the text of a query: in words, and how it is read all the same. */
enum Mistake {
  OPEN_QUOTE("is not closed", "read as closed at the end", "close it with another quotation mark"),
  OPEN_GROUP("is not closed", "read as closed at the end", "close it with )"),
  STRAY_CLOSE("closes nothing", "dropped", "open it with ( or leave it out"),
  EMPTY_PHRASE("has no word in it", "dropped", "put words between the quotation marks"),
  EMPTY_GROUP("has nothing in it", "dropped", "put words between the parentheses"),
  NO_WORD("has neither letter nor digit", "dropped", "leave it out"),
  EXTRA_SIGN("follows another operator", "dropped", "put only one of + - NOT before a word"),
  DANGLING(
      "lacks what it joins or marks",
      "dropped",
      "put words around it, or write it in lower case to look for the word"),
  DANGLING_FIELD(
      "has nothing to look for after it",
      "dropped",
      "write it before a word, a phrase or a group, as in title:flood"),
  DOUBLE_FIELD("follows another field", "the last one counts", "name one field"),
  UNKNOWN_FIELD(
      "is not a field of a query",
      "read as words",
      "the fields are title:, body:, source:, agency:, author:, language: and published:"),
  NO_DATE(
      "is not a span of dates",
      "dropped",
      "give a year, month or day, two with .. between, or one after < <= > or >=, as in"
          + " published:2016-01..2016-03"),
  EMPTY_SPAN("ends before it begins", "dropped", "give the earlier date first"),
  FUZZY(
      "does not name how many letters may differ",
      "read as " + Limits.FUZZY_EDITS,
      "write ~, ~1 or ~2"),
  FUZZY_PATTERN(
      "has both a tilde and * or ?", "read without the tilde", "use one of them in a word"),
  PHRASE_DISTANCE(
      "does not name how many words may lie between",
      "read without it",
      "write a number up to " + Limits.NEAR_DISTANCE + ", as in \"dam burst\"~5"),
  FAR(
      "reaches farther than permitted",
      "read as " + Limits.NEAR_DISTANCE,
      "give a number up to " + Limits.NEAR_DISTANCE),
  NEAR_WHAT(
      "joins what has no place in a text",
      "read as AND",
      "put words, phrases, or words joined by OR on both sides"),
  BOOST(
      "is not a weight", "dropped", "give a number above 0, up to " + Limits.BOOST + ", as in ^2");

  private final String fault;
  private final String reading;
  private final String remedy;

  Mistake(String fault, String reading, String remedy) {
    this.fault = fault;
    this.reading = reading;
    this.remedy = remedy;
  }

  /** What a lenient reader is told. */
  String warning(String subject, int position) {
    return told(subject, position) + "; " + reading;
  }

  /** What a strict reader is told. */
  String error(String subject, int position) {
    return told(subject, position) + "; " + remedy;
  }

  private String told(String subject, int position) {
    return "'" + subject + "' at position " + position + " " + fault;
  }
}
