package io.dateline.internal.extract.dates;

import io.dateline.PartialDate;
import io.dateline.internal.extract.dates.DateMention.Form;
import io.dateline.internal.extract.dates.Names.Name;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The date that a URL's path states by its position: as folders ({@code /2016/05/04/}, {@code
 * /2016/may/04/}, {@code /2016-05/04/}, {@code /20160504/}), or at the edge of the last segment
 * ({@code /2016-05-04-slug}, {@code /slug-2016-05-04.html}, {@code /20160504-slug}). Eight digits
 * at the end of a segment are a number like another, and so is whatever stands in the host, the
 * query or the fragment.
 */
public final class UrlDates {
  /** Nobody asks for the date in what is longer. */
  private static final int LONGEST_URL = 4096;

  private record Segment(String text, int start) {
    int end() {
      return start + text.length();
    }
  }

  private UrlDates() {}

  /**
   * The day, or else the month, as a mention in the URL. Empty when its path states none, or two
   * different ones.
   */
  public static Optional<DateMention.Calendar> find(String url) {
    if (url.length() > LONGEST_URL) {
      return Optional.empty();
    }
    List<DateMention.Calendar> found = new ArrayList<>();
    List<Segment> segments = segments(url);
    for (int i = 0; i < segments.size(); i++) {
      DateMention.Calendar date = folders(url, segments.subList(i, segments.size()));
      if (date == null) {
        date = edge(url, segments.get(i), i == segments.size() - 1);
      }
      if (date != null) {
        found.add(date);
      }
    }
    List<DateMention.Calendar> days = found.stream().filter(UrlDates::isDay).toList();
    List<DateMention.Calendar> best = days.isEmpty() ? found : days;
    boolean agreed = best.stream().map(DateMention.Calendar::readings).distinct().count() == 1;
    return agreed ? Optional.of(best.get(0)) : Optional.empty();
  }

  private static boolean isDay(DateMention.Calendar date) {
    return date.readings().get(0).precision() == PartialDate.Precision.DAY;
  }

  private static List<Segment> segments(String url) {
    int scheme = url.indexOf("://");
    int from = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    List<Segment> segments = new ArrayList<>();
    if (from < 0) {
      return segments;
    }
    int end = from;
    while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
      end++;
    }
    int start = from + 1;
    for (int i = start; i <= end; i++) {
      if (i == end || url.charAt(i) == '/') {
        if (i > start) {
          segments.add(new Segment(url.substring(start, i), start));
        }
        start = i + 1;
      }
    }
    return segments;
  }

  /**
   * A date of whole segments, the first of which is the first of these; null when there is none.
   */
  private static DateMention.@Nullable Calendar folders(String url, List<Segment> segments) {
    String first = segments.get(0).text();
    String second = segments.size() > 1 ? segments.get(1).text() : "";
    String third = segments.size() > 2 ? segments.get(2).text() : "";
    if (isDigits(first, 4)) {
      if (isDigits(second, 4)) {
        return date(url, segments, 2, first, second.substring(0, 2), second.substring(2));
      }
      if (isDigits(third, 1) || isDigits(third, 2)) {
        return date(url, segments, 3, first, second, third);
      }
      boolean again = third.length() > 7 && third.startsWith(first.substring(2) + second);
      String day = again && isSeparator(third.charAt(6)) ? third.substring(4, 6) : "";
      return date(url, segments, 2, first, second, day);
    }
    if (first.length() == 7 && isDigits(first.substring(0, 4), 4) && first.charAt(4) == '-') {
      boolean day = isDigits(second, 1) || isDigits(second, 2);
      return segments.size() == 1
          ? null
          : date(
              url,
              segments,
              day ? 2 : 1,
              first.substring(0, 4),
              first.substring(5),
              day ? second : "");
    }
    if (isDigits(first, 6) && isDigits(second, 2)) {
      return date(url, segments, 2, first.substring(0, 4), first.substring(4), second);
    }
    return null;
  }

  /** A date at the edge of a segment: of a folder only as the whole of it. */
  private static DateMention.@Nullable Calendar edge(String url, Segment segment, boolean last) {
    String text = segment.text();
    int dot = text.lastIndexOf('.');
    int end = last && dot > 0 && !isDigits(text.substring(dot + 1), 2) ? dot : text.length();
    DateMention.Calendar date = null;
    if (end >= 10) {
      date = separated(url, segment, 0);
      boolean whole = end == 10;
      if (date != null && (whole || (last && isSeparator(text.charAt(10))))) {
        return date;
      }
      date = last && !whole ? separated(url, segment, end - 10) : null;
      if (date != null && isSeparator(text.charAt(end - 11))) {
        return date;
      }
    }
    if (!last) {
      return end == 8 ? compact(url, segment, 0) : null;
    }
    for (int at = 0; at + 8 < end; at++) {
      boolean bounded = at == 0 || isSeparator(text.charAt(at - 1));
      date = bounded && isSeparator(text.charAt(at + 8)) ? compact(url, segment, at) : null;
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static DateMention.@Nullable Calendar compact(String url, Segment segment, int at) {
    String text = segment.text().substring(at, at + 8);
    PartialDate day = day(text.substring(0, 4), text.substring(4, 6), text.substring(6));
    int start = segment.start() + at;
    return mention(url, start, start + 8, Form.COMPACT, day);
  }

  /** {@code 2016-05-04}, or with another separator, at this offset in the segment. */
  private static DateMention.@Nullable Calendar separated(String url, Segment segment, int at) {
    String text = segment.text().substring(at, at + 10);
    if (!isSeparator(text.charAt(4)) || text.charAt(4) != text.charAt(7)) {
      return null;
    }
    PartialDate day = day(text.substring(0, 4), text.substring(5, 7), text.substring(8));
    int start = segment.start() + at;
    return mention(url, start, start + 10, Form.YEAR_FIRST, day);
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == '_' || c == '.';
  }

  private static DateMention.@Nullable Calendar date(
      String url, List<Segment> segments, int count, String year, String month, String day) {
    int number = month(month);
    String months = Integer.toString(number);
    PartialDate date = null;
    if (number > 0 && !day.isEmpty()) {
      date = day(year, months, day);
    } else if (number > 0 && isYear(year)) {
      date = PartialDate.month(Integer.parseInt(year), number);
    }
    int end = segments.get(Math.min(count, segments.size()) - 1).end();
    Form form = isDigits(month, month.length()) ? Form.YEAR_FIRST : Form.NAMED;
    return mention(url, segments.get(0).start(), end, form, date);
  }

  /** The month's number; 0 when it is none. */
  private static int month(String text) {
    if (isDigits(text, 1) || isDigits(text, 2)) {
      int month = Integer.parseInt(text);
      return month <= 12 ? month : 0;
    }
    Token word = Token.first(text);
    Name<Month> name = Names.month(word);
    return name != null && word.length() == text.length() ? name.value().getValue() : 0;
  }

  private static @Nullable PartialDate day(String year, String month, String day) {
    if (!isYear(year) || !isDigits(month, month.length()) || !isDigits(day, day.length())) {
      return null;
    }
    int[] parts = {Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)};
    return Found.isDay(parts[0], parts[1], parts[2])
        ? PartialDate.day(parts[0], parts[1], parts[2])
        : null;
  }

  private static boolean isYear(String text) {
    return isDigits(text, 4) && Found.isYear(Token.first(text));
  }

  private static boolean isDigits(String text, int count) {
    return text.length() == count && count > 0 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static DateMention.@Nullable Calendar mention(
      String url, int start, int end, Form form, @Nullable PartialDate date) {
    return date == null
        ? null
        : new DateMention.Calendar(
            start, end, url.substring(start, end), form, List.of(date), null, List.of());
  }
}
