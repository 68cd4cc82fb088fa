package io.dateline.internal.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads hosts from a text, and names from hosts. */
final class Hosts {
  private static final Set<String> SECOND_LEVEL =
      Set.of("co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go");

  private static final Pattern HOST =
      Pattern.compile("(?<![\\w.-])(?:[a-z0-9-]{1,40}\\.){1,4}[a-z]{2,10}(?![\\w-])");

  private Hosts() {}

  /** The hosts that stand in a text, in URLs, addresses and by themselves, in lower case. */
  static List<String> in(String text) {
    List<String> hosts = new ArrayList<>();
    if (text.length() > 500 || !mayHold(text)) {
      return hosts;
    }
    Matcher host = HOST.matcher(text);
    while (host.find()) {
      hosts.add(host.group());
    }
    return hosts;
  }

  /** Whether a point stands between two signs of a host, so that it is worth to look closer. */
  private static boolean mayHold(String text) {
    int point = text.indexOf('.', 1);
    while (point >= 0 && point + 1 < text.length()) {
      if (isLabel(text.charAt(point - 1)) && isLabel(text.charAt(point + 1))) {
        return true;
      }
      point = text.indexOf('.', point + 1);
    }
    return false;
  }

  private static boolean isLabel(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }

  /** The label that names the site: {@code news.foo.co.uk} gives {@code foo}. */
  static String label(String host) {
    String[] labels = host.split("\\.", -1);
    int last = labels.length - 2;
    if (last > 0 && SECOND_LEVEL.contains(labels[last])) {
      last--;
    }
    return last < 0 ? host : labels[last].replace("-", "");
  }

  /** Whether it is one of several of a site: {@code blog.foo.com}. */
  static boolean isBelowSite(String host) {
    String[] labels = bare(host).split("\\.", -1);
    boolean country = labels.length > 2 && SECOND_LEVEL.contains(labels[labels.length - 2]);
    return labels.length > (country ? 3 : 2);
  }

  /** The host without {@code www.} */
  static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
