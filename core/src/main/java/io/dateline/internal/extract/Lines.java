package io.dateline.internal.extract;

import io.dateline.internal.extract.dates.DateFinder;
import io.dateline.internal.extract.dates.DateMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parts a page into lines and finds what can be told of each by itself, its dates first of all. */
final class Lines {
  private final Markers markers;
  private final DateFinder dates;

  Lines(Markers markers, DateFinder dates) {
    this.markers = markers;
    this.dates = dates;
  }

  /** The lines of a clean text that are not empty. */
  List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    boolean gap = true;
    int at = 0;
    while (at <= text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      number++;
      String line = text.substring(at, end).strip();
      if (!line.isEmpty()) {
        lines.add(line(number, line, gap));
      }
      gap = line.isEmpty();
      at = end + 1;
    }
    return lines;
  }

  private Line line(int number, String text, boolean gap) {
    Tokens tokens = Tokens.of(text, Markers.READ_CHARS);
    int words = 0;
    for (int i = 0; i < tokens.size(); i++) {
      words += Character.isLetterOrDigit(text.codePointAt(tokens.start(i))) ? 1 : 0;
    }
    if (text.length() > Markers.READ_CHARS) {
      words = (int) ((long) words * text.length() / Markers.READ_CHARS);
    }
    Set<Mark> marks = markers.marks(tokens);
    List<DateMention> found = dates.find(text);
    return new Line(number, text, gap, words, marks, found);
  }
}
