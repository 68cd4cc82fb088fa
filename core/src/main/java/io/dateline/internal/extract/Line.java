package io.dateline.internal.extract;

import io.dateline.internal.extract.dates.DateMention;
import java.util.List;
import java.util.Set;

/**
 * A line that is not empty.
 *
 * @param number counted from 1 over all lines of the page
 * @param text its words with single spaces
 * @param gap whether an empty line, or the beginning of the page, stands before it
 * @param words how many words it has; an estimate for long lines
 * @param tokens the words of its beginning, up to {@link Markers#READ_CHARS}
 * @param marks what these words tell it is for
 * @param dates the dates in it
 * @param agencies the agencies that these words name
 * @param publishers the publishers that these words name
 */
record Line(
    int number,
    String text,
    boolean gap,
    int words,
    Tokens tokens,
    Set<Mark> marks,
    List<DateMention> dates,
    List<Agencies.Named> agencies,
    List<Publishers.Named> publishers) {
  private static final String CLOSING = "\"'”’“»›)]*›« ";
  private static final String STOPS = ".!?…。！？؟।";

  /** The same line at another place. */
  Line at(int place, boolean afterGap) {
    return new Line(place, text, afterGap, words, tokens, marks, dates, agencies, publishers);
  }

  /** The words of all of it. */
  Tokens allTokens() {
    return text.length() <= Markers.READ_CHARS ? tokens : Tokens.of(text);
  }

  boolean has(Mark mark) {
    return marks.contains(mark);
  }

  /** Whether it ends as a sentence does. */
  boolean endsSentence() {
    int end = text.length();
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && STOPS.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Whether it ends with a quotation. */
  boolean endsQuotation() {
    return !text.isEmpty() && "\"”“»".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
