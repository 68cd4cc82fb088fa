package io.dateline.internal.query;

/** What can be wrong with the text of a query: in words, and how it is read all the same. */
enum Mistake {
  OPEN_QUOTE("is not closed", "read as closed at the end", "close it with another quotation mark"),
  OPEN_GROUP("is not closed", "read as closed at the end", "close it with )"),
  STRAY_CLOSE("closes nothing", "dropped", "open it with ( or leave it out"),
  EMPTY_PHRASE("has no word in it", "dropped", "put words between the quotation marks"),
  EMPTY_GROUP("has nothing in it", "dropped", "put words between the parentheses"),
  NO_WORD("has neither letter nor digit", "dropped", "leave it out"),
  STRAY_STAR(
      "has a star that is not at the end of a word",
      "read without the star",
      "put the star at the end of a word, as in elect*"),
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
      "the fields are title: and body:; sources, dates and the like are filters of their own");

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
