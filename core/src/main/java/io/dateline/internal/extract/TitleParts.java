package io.dateline.internal.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page's title, which is often its headline and the site's name with a sign between them.
 *
 * @param line the whole title
 * @param parts what the signs part, in order
 * @param starts where each part begins in the line
 * @param ends where each part ends in the line
 */
record TitleParts(String line, List<String> parts, List<Integer> starts, List<Integer> ends) {
  private static final int MOST_CHARS = 400;

  private static final Pattern SIGN =
      Pattern.compile("(?: (?:[|丨•·–—»<>~/-]|--|//|::|\\|\\|)| ?[|丨｜]) ?");

  static TitleParts of(String line) {
    List<String> parts = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int from = 0;
    if (line.length() <= MOST_CHARS && hasSign(line)) {
      Matcher sign = SIGN.matcher(line);
      while (sign.find()) {
        boolean spaced = line.charAt(sign.end() - 1) == ' ' || line.charAt(sign.start()) != ' ';
        if (sign.start() > from && sign.end() < line.length() && spaced) {
          parts.add(line.substring(from, sign.start()));
          starts.add(from);
          ends.add(sign.start());
          from = sign.end();
        }
      }
    }
    parts.add(line.substring(from));
    starts.add(from);
    ends.add(line.length());
    return new TitleParts(line, parts, starts, ends);
  }

  /** Whether a sign stands in a line, or behind a space, so that it is worth to look closer. */
  private static boolean hasSign(String line) {
    char before = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if ((before == ' ' ? "|丨｜•·–—»<>~/-:" : "|丨｜").indexOf(c) >= 0) {
        return true;
      }
      before = c;
    }
    return false;
  }

  /** The title, and what is left of it without parts at one of its ends. */
  List<String> ways() {
    List<String> ways = new ArrayList<>();
    ways.add(line);
    for (int i = 1; i < parts.size(); i++) {
      ways.add(line.substring(0, ends.get(i - 1)));
      ways.add(line.substring(starts.get(i)));
    }
    return ways;
  }

  /** The line without its last parts. */
  String first(int count) {
    return line.substring(0, ends.get(Math.min(count, parts.size()) - 1));
  }

  /** {@code foo.example - Headline} */
  boolean beginsWithHost() {
    return parts.size() > 1 && Hosts.in(parts.getFirst()).equals(List.of(parts.getFirst()));
  }

  /**
   * Without the part that is the site's name: its host at the beginning; or the last, unless it is
   * longer than all before it.
   */
  String withoutSite() {
    if (parts.size() == 1) {
      return line;
    }
    if (beginsWithHost()) {
      return line.substring(starts.get(1));
    }
    String rest = first(parts.size() - 1);
    String last = parts.getLast();
    return last.length() > rest.length() && Tokens.of(rest).size() <= 3 ? last : rest;
  }
}
