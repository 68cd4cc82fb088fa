package io.dateline.internal.extract;

import io.dateline.Evidence;
import io.dateline.internal.extract.dates.DateMention;
import java.util.ArrayList;
import java.util.List;

/** Finds who wrote the article: the names of its byline, without the words around them. */
final class AuthorFinder {
  /** A byline without a name that is known as one has no more words beside its date. */
  private static final int DATED_WORDS = 14;

  /** What somebody does takes no more words. */
  private static final int OFFICE_WORDS = 6;

  private final Markers markers;
  private final Persons persons;

  AuthorFinder(Markers markers, Persons persons) {
    this.markers = markers;
    this.persons = persons;
  }

  /** Whether a line that begins as a byline goes on as one. */
  boolean isByline(Line line) {
    return line.has(Mark.BYLINE) && (!named(line).isEmpty() || isDated(line));
  }

  /** Whether a short line ends with a day. */
  private static boolean isDated(Line line) {
    return line.words() <= DATED_WORDS
        && line.dates().stream()
            .anyMatch(
                date -> date instanceof DateMention.Calendar && date.end() == line.text().length());
  }

  List<Found<String>> find(Layout layout) {
    Head head = Head.of(layout);
    int start = head.top();
    int end = head.end();
    for (int i = start; i < end; i++) {
      Line line = layout.line(i);
      if (line.has(Mark.BYLINE) && line.words() <= 30 && layout.role(i) != Role.PROSE) {
        List<String> names = named(line);
        if (names.isEmpty() && i + 1 < end && line.words() <= 1) {
          names = persons.leading(withoutDates(layout.line(i + 1)));
          line = layout.line(i + 1);
        }
        if (!names.isEmpty()) {
          return found(names, line);
        }
      }
    }
    for (int i = start; i < end; i++) {
      if (i != layout.title() && isUnlabelled(layout, head, i)) {
        List<String> names = persons.leading(withoutDates(layout.line(i)));
        if (!names.isEmpty()) {
          return found(names, layout.line(i));
        }
      }
    }
    return List.of();
  }

  /**
   * Whether names could stand there without a word that says so: with the date, next to it, to
   * their agency, or to what they do.
   */
  private boolean isUnlabelled(Layout layout, Head head, int index) {
    Role role = layout.role(index);
    Line line = layout.line(index);
    if (line.words() > 12 || index == 0) {
      return false;
    }
    if (role == Role.DATE) {
      return true;
    }
    return role == Role.SHORT
        && !line.endsSentence()
        && index > Math.min(layout.title(), head.title())
        && (is(layout, index - 1, Role.DATE)
            || is(layout, index + 1, Role.DATE)
            || is(layout, index + 2, Role.DATE)
            || is(layout, index + 1, Role.CREDIT)
            || isOffice(layout, index + 1)
            || persons.endsWithAgency(line.text()));
  }

  /** Whether a short line tells what somebody does: {@code Harbour correspondent}. */
  private boolean isOffice(Layout layout, int index) {
    return is(layout, index, Role.SHORT)
        && layout.line(index).words() <= OFFICE_WORDS
        && persons.endsWithOffice(layout.line(index).text());
  }

  private static boolean is(Layout layout, int index, Role role) {
    return index >= 0 && index < layout.size() && layout.role(index) == role;
  }

  private static String withoutDates(Line line) {
    StringBuilder text = new StringBuilder(line.text());
    line.dates().reversed().forEach(date -> text.replace(date.start(), date.end(), "|"));
    return text.toString();
  }

  private List<String> named(Line line) {
    int after = 0;
    for (Markers.Found found : markers.find(line.tokens())) {
      if (found.mark() == Mark.BYLINE) {
        after = Math.max(after, found.end());
      }
    }
    String rest = withoutDates(line);
    return after >= rest.length() ? List.of() : persons.leading(rest.substring(after));
  }

  private static List<Found<String>> found(List<String> names, Line line) {
    List<Found<String>> found = new ArrayList<>();
    for (String name : names) {
      found.add(
          new Found<>(
              name, Evidence.of(Evidence.Kind.STATED, "byline", line.text(), line.number())));
    }
    return found;
  }
}
