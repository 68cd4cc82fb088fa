package io.dateline.internal.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page's first line, which is often its headline and the site's name with a sign between them.
 *
 * @param parts what the signs part, in order
 * @param starts where each part begins in the line
 */
record TitleParts(String line, List<String> parts, List<Integer> starts) {
  private static final Pattern SIGN =
      Pattern.compile(" (?:[|丨•·–—»:<>~/]|-{1,2}|::|\\|\\|) | ?[|丨｜] ?");

  static TitleParts of(String line) {
    List<String> parts = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    int from = 0;
    if (line.length() <= 400) {
      Matcher sign = SIGN.matcher(line);
      while (sign.find()) {
        if (sign.start() > from) {
          parts.add(line.substring(from, sign.start()).strip());
          starts.add(from);
        }
        from = sign.end();
      }
    }
    if (from < line.length()) {
      parts.add(line.substring(from).strip());
      starts.add(from);
    }
    return new TitleParts(line, parts, starts);
  }

  /** The line without its last parts. */
  String first(int count) {
    return count >= parts.size()
        ? line
        : line.substring(0, starts.get(count)).replaceFirst("[\\s|丨｜•·–—»:<>~/-]+$", "");
  }
}
