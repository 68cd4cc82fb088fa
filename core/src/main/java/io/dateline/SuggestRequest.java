package io.dateline;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody has typed so far. The last word is taken for the beginning of one, unless a space
 * follows it; the others are whole. They may stand anywhere in a title or name, in any order. Where
 * nothing is written so, words of four letters and more are taken to have one slip, of eight and
 * more two: a letter too many, missing, wrong, or two of them exchanged, after the first.
 *
 * @param text what is typed; up to {@link Limits#SUGGEST_CHARS}
 * @param filter which articles count; what none of them has is not suggested
 * @param zone the zone in which dates that have an offset are filtered
 * @param parts where suggestions may come from, at least one
 * @param size the most suggestions from each part, from 1 to {@link Limits#SUGGESTIONS}
 */
public record SuggestRequest(
    String text, Filter filter, ZoneId zone, Set<Suggestion.Part> parts, int size) {
  /** How many suggestions there are from each part when the request does not say. */
  public static final int DEFAULT_SIZE = 5;

  public SuggestRequest {
    parts = parts.isEmpty() ? Set.of() : Set.copyOf(parts);
    if (text.length() > Limits.SUGGEST_CHARS) {
      throw new InvalidRequestException(
          ErrorCode.QUERY_TOO_COMPLEX,
          "what is typed has "
              + text.length()
              + " characters; give at most "
              + Limits.SUGGEST_CHARS);
    }
    if (parts.isEmpty()) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_PARAMETER, "part: give one at least of title, source, agency, author");
    }
    if (size < 1 || size > Limits.SUGGESTIONS) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_PARAMETER,
          "size: " + size + " is not permitted; give 1 to " + Limits.SUGGESTIONS);
    }
  }

  /** Suggestions from all parts of all articles. */
  public static SuggestRequest of(String text) {
    return new SuggestRequest(
        text, Filter.NONE, ZoneOffset.UTC, EnumSet.allOf(Suggestion.Part.class), DEFAULT_SIZE);
  }

  public SuggestRequest filter(Filter filter) {
    return new SuggestRequest(text, filter, zone, parts, size);
  }

  public SuggestRequest zone(ZoneId zone) {
    return new SuggestRequest(text, filter, zone, parts, size);
  }

  /** From these parts only. */
  public SuggestRequest parts(List<Suggestion.Part> parts) {
    return new SuggestRequest(text, filter, zone, Set.copyOf(parts), size);
  }

  public SuggestRequest size(int size) {
    return new SuggestRequest(text, filter, zone, parts, size);
  }
}
