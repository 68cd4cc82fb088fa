package io.dateline.internal.lucene;

import io.dateline.Snippet;
import io.dateline.Snippet.Highlight;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Chooses the passages of a text that show its matches best: whole sentences where they fit, never
 * over a paragraph's end, in reading order. It looks at the text only around what it chooses, so
 * that a long text costs no more than a short one.
 */
final class Passages {

  private static final String PARAGRAPH = "\n\n";

  /**
   * A stretch of the text that matches.
   *
   * @param mark the number of the part of the query that it matches
   */
  record Match(int start, int end, int mark) {}

  private record Stretch(int start, int end) {
    boolean overlaps(int from, int to) {
      return start < to && from < end;
    }
  }

  /** Matches close together, and how much they say. */
  private record Window(int start, int end, double score) {}

  private final String field;
  private final String text;
  private final BreakIterator sentences;

  /** The longest passage, in UTF-16 units. */
  private final int longest;

  /** How much is shown before a match whose sentence begins too far away. */
  private final int context;

  Passages(String field, String text, Locale language, int longest) {
    this.field = field;
    this.text = text;
    this.longest = longest;
    this.context = 3 * longest / 10;
    this.sentences = BreakIterator.getSentenceInstance(language);
  }

  /** The beginning of the text, when nothing in it matches. */
  Snippet beginning() {
    String start = text.substring(0, Math.min(text.length(), 2 * longest)).strip();
    String line = start.replaceAll("\\s+", " ");
    if (line.length() > longest) {
      line = line.substring(0, endWithin(line, 0, 1, longest, true)).stripTrailing();
    }
    return new Snippet(field, line, List.of());
  }

  /**
   * At most {@code most} passages.
   *
   * @param matches by their starts, at least one
   * @param weights how much each part of the query says
   */
  List<Snippet> best(List<Match> matches, double[] weights, int most) {
    if (text.length() <= longest && !text.contains(PARAGRAPH)) {
      return List.of(snippet(trimmed(0, text.length()), matches));
    }
    List<Window> windows = windows(matches, weights);
    windows.sort(
        Comparator.comparingDouble(Window::score).reversed().thenComparingInt(Window::start));
    List<Stretch> chosen = new ArrayList<>();
    for (Window window : windows) {
      if (chosen.size() == most) {
        break;
      }
      if (chosen.stream().noneMatch(other -> other.overlaps(window.start(), window.end()))) {
        chosen.add(around(window, chosen));
      }
    }
    chosen.sort(Comparator.comparingInt(Stretch::start));
    return chosen.stream().map(stretch -> snippet(stretch, matches)).toList();
  }

  /** For each match, what fits in a passage that begins with it. */
  private List<Window> windows(List<Match> matches, double[] weights) {
    List<Window> windows = new ArrayList<>();
    int[] counts = new int[weights.length];
    double score = 0;
    int last = 0;
    int end = 0;
    for (int first = 0; first < matches.size(); first++) {
      Match begin = matches.get(first);
      if (last <= first) {
        last = first;
        end = begin.start();
        score = 0;
      }
      while (last < matches.size() && fits(begin, end, matches.get(last), last == first)) {
        Match match = matches.get(last++);
        score += counts[match.mark()]++ == 0 ? weights[match.mark()] : weights[match.mark()] / 8;
        end = Math.max(end, match.end());
      }
      windows.add(new Window(begin.start(), end, score));
      score -= --counts[begin.mark()] == 0 ? weights[begin.mark()] : weights[begin.mark()] / 8;
    }
    return windows;
  }

  private boolean fits(Match begin, int end, Match next, boolean isFirst) {
    if (isFirst) {
      return true;
    }
    if (next.end() - begin.start() > longest) {
      return false;
    }
    return next.start() < end || text.indexOf(PARAGRAPH, end, next.start()) < 0;
  }

  /** The sentences around a window, as far as there is room between those chosen before. */
  private Stretch around(Window window, List<Stretch> chosen) {
    int from = window.start();
    int to = Math.min(window.end(), from + longest);
    int room = longest - (to - from);
    int low = Math.max(0, from - room);
    int high = text.length();
    for (Stretch other : chosen) {
      if (other.end() <= from) {
        low = Math.max(low, other.end());
      } else {
        high = Math.min(high, other.start());
      }
    }
    int start = start(low, from);
    int limit = Math.min(high, start + longest);
    int paragraph = text.indexOf(PARAGRAPH, to, Math.max(to, limit));
    int end =
        paragraph >= 0
            ? paragraph
            : endWithin(text, start, to, Math.max(to, limit), limit == text.length());
    return trimmed(start, end);
  }

  /** Where the passage begins whose first match is at {@code from}, not before {@code low}. */
  private int start(int low, int from) {
    int paragraph = text.substring(low, from).lastIndexOf(PARAGRAPH);
    if (paragraph >= 0) {
      low += paragraph + PARAGRAPH.length();
    }
    boolean isStart = low == 0 || paragraph >= 0;
    int ahead = Math.min(text.length(), from + context);
    sentences.setText(text.substring(low, ahead));
    int sentence = low + sentences.preceding(from - low + 1);
    if (sentence > low || isStart) {
      return sentence;
    }
    int near = Math.max(low, from - context);
    for (int i = near; i < from; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return near > 0 && near < from && Character.isLowSurrogate(text.charAt(near)) ? near + 1 : near;
  }

  /**
   * Where a passage ends that begins at {@code start}, has to reach {@code least} and must not go
   * past {@code most}: after a sentence if possible, else after a word.
   */
  private int endWithin(String text, int start, int least, int most, boolean isEnd) {
    if (isEnd && text.length() == most) {
      return most;
    }
    int ahead = Math.min(text.length(), most + 2);
    sentences.setText(text.substring(start, ahead));
    int sentence = start + sentences.preceding(ahead - start);
    while (sentence > most) {
      sentence = start + sentences.previous();
    }
    if (sentence >= least && sentence > start) {
      return sentence;
    }
    for (int i = most; i >= least; i--) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    boolean splits =
        most > least && most < text.length() && Character.isLowSurrogate(text.charAt(most));
    return splits ? most - 1 : most;
  }

  private Stretch trimmed(int start, int end) {
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Stretch(start, end);
  }

  private Snippet snippet(Stretch stretch, List<Match> matches) {
    List<Highlight> highlights = new ArrayList<>();
    for (Match match : matches) {
      int start = Math.max(match.start(), stretch.start()) - stretch.start();
      int end = Math.min(match.end(), stretch.end()) - stretch.start();
      if (start < end) {
        mark(highlights, start, end);
      }
    }
    String passage = text.substring(stretch.start(), stretch.end()).replace('\n', ' ');
    return new Snippet(field, passage, highlights);
  }

  /** Adds a highlight, as one with the last where they meet. */
  private static void mark(List<Highlight> highlights, int start, int end) {
    Highlight last = highlights.isEmpty() ? null : highlights.getLast();
    if (last != null && start <= last.end()) {
      highlights.set(highlights.size() - 1, new Highlight(last.start(), Math.max(last.end(), end)));
    } else {
      highlights.add(new Highlight(start, end));
    }
  }
}
