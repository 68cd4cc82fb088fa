package io.dateline.internal.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ISO 8601 without its signs, as the news industry's formats write it. */
final class CompactDate {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d)?(?:Z|([+-]\\d\\d):?(\\d\\d))?)?");

  private CompactDate() {}

  /**
   * The same with its signs: {@code 2016-05-04T13:40+08:00} for {@code 20160504T1340+0800}; any
   * other text as it is. Midnight to the second in no zone is how a day alone is written where a
   * time has to stand.
   */
  static String extended(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return text;
    }
    StringBuilder date = new StringBuilder();
    date.append(parts.group(1)).append('-').append(parts.group(2)).append('-');
    date.append(parts.group(3));
    boolean zoned = text.endsWith("Z") || parts.group(7) != null;
    if (parts.group(4) == null || (!zoned && text.endsWith("T000000"))) {
      return date.toString();
    }
    date.append('T').append(parts.group(4)).append(':').append(parts.group(5));
    if (parts.group(6) != null) {
      date.append(':').append(parts.group(6));
    }
    if (parts.group(7) != null) {
      return date.append(parts.group(7)).append(':').append(parts.group(8)).toString();
    }
    return zoned ? date.append('Z').toString() : date.toString();
  }
}
