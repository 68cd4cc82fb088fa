package io.dateline.internal.extract;

import io.dateline.internal.extract.dates.DateFinder;
import java.util.ArrayList;
import java.util.List;

/** Parts a page into lines and finds what can be told of each by itself, its dates first of all. */
final class Lines {
  private final Markers markers;
  private final Agencies agencies;
  private final Publishers publishers;
  private final DateFinder dates;

  Lines(Markers markers, Agencies agencies, Publishers publishers, DateFinder dates) {
    this.markers = markers;
    this.agencies = agencies;
    this.publishers = publishers;
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
    int words = tokens.words();
    if (text.length() > Markers.READ_CHARS) {
      words = (int) ((long) words * text.length() / Markers.READ_CHARS);
    }
    return new Line(
        number,
        text,
        gap,
        words,
        tokens,
        markers.marks(tokens),
        dates.find(text),
        agencies.in(tokens),
        publishers.in(tokens));
  }
}
