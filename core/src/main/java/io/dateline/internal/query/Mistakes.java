package io.dateline.internal.query;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The mistakes found in one query. */
final class Mistakes {
  /** More than these are only counted. */
  private static final int MOST_TOLD = 20;

  private static final int SUBJECT_CHARS = 40;

  private record Found(Mistake mistake, String subject, int position) {}

  private final List<Found> found = new ArrayList<>();

  /**
   * @param subject the piece of the query that is wrong, as it stands there
   */
  void add(Mistake mistake, String subject, int position) {
    found.add(new Found(mistake, clip(subject), position));
  }

  private static String clip(String subject) {
    if (subject.length() <= SUBJECT_CHARS) {
      return subject;
    }
    int end = SUBJECT_CHARS - 1;
    return subject.substring(0, Character.isHighSurrogate(subject.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  /** Fails with the first in the text, if there is any. */
  void throwFirst() {
    for (Found first : inOrder().subList(0, Math.min(1, found.size()))) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_QUERY,
          first.mistake.error(first.subject, first.position),
          first.position);
    }
  }

  /** One sentence each, in the order of the text. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (Found one : inOrder().subList(0, Math.min(MOST_TOLD, found.size()))) {
      warnings.add(one.mistake.warning(one.subject, one.position));
    }
    if (found.size() > MOST_TOLD) {
      warnings.add("and " + (found.size() - MOST_TOLD) + " more of the kind");
    }
    return warnings;
  }

  private List<Found> inOrder() {
    found.sort(Comparator.comparingInt(Found::position));
    return found;
  }
}
