package io.dateline.internal.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words that tell what a line is for. Immutable, safe for use by many threads. */
final class Markers {
  /** Beyond this many UTF-16 units a line is a text, and its words tell no more what it is for. */
  static final int READ_CHARS = 2_000;

  /** A mark and the UTF-16 range of the words that make it. */
  record Found(Mark mark, int start, int end) {}

  private enum Place {
    WHOLE,
    START,
    ANYWHERE
  }

  private record Entry(Mark mark, Place place) {}

  private record Words(
      Mark mark,
      @Nullable List<String> whole,
      @Nullable List<String> start,
      @Nullable List<String> anywhere) {}

  private record File(String about, List<Words> markers) {}

  private final Phrases<Entry> phrases = new Phrases<>();

  private Markers(File file) {
    for (Words words : file.markers()) {
      add(words.mark(), Place.WHOLE, words.whole());
      add(words.mark(), Place.START, words.start());
      add(words.mark(), Place.ANYWHERE, words.anywhere());
    }
  }

  private void add(Mark mark, Place place, @Nullable List<String> list) {
    if (list != null) {
      list.forEach(phrase -> phrases.add(phrase, new Entry(mark, place)));
    }
  }

  /** Those that come with the software. */
  static Markers standard() {
    return new Markers(Resources.read("markers.json", File.class));
  }

  /** The marks of a line. */
  Set<Mark> marks(Tokens words) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Found found : find(words)) {
      marks.add(found.mark());
    }
    return marks;
  }

  /** Each mark of a line and where its words stand, by where they begin. */
  List<Found> find(Tokens words) {
    int first = firstWord(words);
    int begin = phrases.next(words, first);
    List<Found> found = begin < words.size() ? new ArrayList<>() : List.of();
    for (int i = begin; i < words.size(); i = phrases.next(words, i + 1)) {
      for (Phrases.Hit<Entry> hit : phrases.at(words, i)) {
        boolean holds =
            switch (hit.value().place()) {
              case WHOLE -> i == first && onlySignsFrom(words, hit.end());
              case START -> i == first || (i == first + 1 && words.number(first) == Tokens.NUMBER);
              case ANYWHERE -> true;
            };
        if (holds) {
          found.add(new Found(hit.value().mark(), words.start(i), words.end(hit.end() - 1)));
        }
      }
    }
    return found;
  }

  /** Where the line's first word is: past opening brackets. */
  private static int firstWord(Tokens words) {
    int first = 0;
    while (first < words.size() - 1 && "(/".indexOf(words.sign(first)) >= 0) {
      first++;
    }
    return first;
  }

  private static boolean onlySignsFrom(Tokens words, int at) {
    for (int i = at; i < words.size(); i++) {
      if (words.number(i) != Tokens.NUMBER && ":(/".indexOf(words.sign(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
