package io.dateline.internal.extract;

import io.dateline.internal.extract.SourceCandidates.Proof;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads whose the rights in a page are: its publisher's, often, though not always. Immutable. */
final class Owners {
  private static final Pattern SIGN = Pattern.compile("(?i)©|\\(c\\)|copyright");

  /** Years, and what a company's name has that its newspaper's has not. */
  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)copyright|©|\\(c\\)|\\b(?:19|20)\\d\\d\\b(?: ?[-–]"
              + " ?(?:(?:19|20)\\d\\d\\b)?)?,?|\\b(?:by|gmbh|verlag|inc|ltd|llc|ag|co\\.?"
              + " kg|limited|corporation|corp|plc|pty|se|bv)\\b\\.?");

  private static final Pattern PARTING =
      Pattern.compile(
          " [-–—] |[|,;•·–—]|\\.(?: |$)|(?i)all rights|alle rechte|tous droits|todos los");

  /** So few lines behind a text stands whose it is. */
  private static final int END_LINES = 3;

  /** So near stands whose the rights are that a line of its own reserves. */
  private static final int BESIDE_LINES = 2;

  private final Publishers publishers;
  private final Agencies agencies;
  private final SiteNames names;
  private final MediaNames mediaNames;

  Owners(Publishers publishers, Agencies agencies, SiteNames names, MediaNames mediaNames) {
    this.publishers = publishers;
    this.agencies = agencies;
    this.names = names;
    this.mediaNames = mediaNames;
  }

  /** {@code © 2016 Foo Media. All rights reserved}. */
  void add(Layout layout, int index, SourceCandidates candidates) {
    Line line = layout.line(index);
    for (String name : named(line.text())) {
      Optional<Publisher> known = publishers.named(name).filter(names::isPublisher);
      if (known.isPresent()) {
        double weight = isOfText(layout, index, name) ? 2 : 4;
        candidates.add(known.get(), new Proof("footer", weight, line.text(), line.number()));
        return;
      }
      boolean other =
          publishers.in(name).stream().allMatch(named -> names.isPartOfOther(name, named));
      if (names.isOne(name) && other && agencies.in(name).isEmpty() && !isAuthor(layout, name)) {
        double weight = mediaNames.saysMedium(name) ? 3 : 2;
        candidates.add(name, new Proof("footer", weight, line.text(), line.number()));
        return;
      }
    }
    for (Publishers.Named named : line.publishers()) {
      if (!named.weak()
          && names.isPublisher(named.publisher())
          && !names.isPartOfOther(line.text(), named)) {
        double weight = names.isPartOfCompany(line.text(), named) ? 1 : 4;
        candidates.add(named.publisher(), new Proof("footer", weight, line.text(), line.number()));
        return;
      }
    }
  }

  /** Whether rights are reserved next to a line, but not said for whom. */
  boolean isBesideNamelessRights(Layout layout, int index) {
    int from = Math.max(0, index - BESIDE_LINES);
    int to = Math.min(layout.size() - 1, index + BESIDE_LINES);
    for (int i = from; i <= to; i++) {
      if (layout.role(i) == Role.COPYRIGHT && isNameless(layout.line(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line reserves rights and names nobody: {@code © 2016 All rights reserved}. */
  private boolean isNameless(Line line) {
    if (line.text().length() > TitleFinder.MOST_CHARS) {
      return false;
    }
    List<String> named = named(line.text());
    return !named.isEmpty() && named.stream().allMatch(String::isEmpty);
  }

  /** What stands behind the sign of copyright, and before it. */
  List<String> named(String text) {
    Matcher sign = SIGN.matcher(text);
    if (!sign.find()) {
      return List.of();
    }
    String after = plain(text.substring(sign.end()));
    String before = plain(text.substring(0, sign.start()));
    Matcher behind = PARTING.matcher(after);
    Matcher ahead = PARTING.matcher(before);
    int from = 0;
    while (ahead.find()) {
      from = ahead.end();
    }
    String first = behind.find() ? after.substring(0, behind.start()) : after;
    return List.of(first.strip(), before.substring(from).strip());
  }

  private static String plain(String text) {
    return text.isEmpty() ? text : NOISE.matcher(text).replaceAll(" ").strip();
  }

  /**
   * Whether the text ends there and another's rights are told farther down: then its rights are
   * those of whoever supplied it.
   */
  private boolean isOfText(Layout layout, int index, String owner) {
    if (index > layout.body().end() + END_LINES) {
      return false;
    }
    for (int i = index + 1; i < layout.size(); i++) {
      if (layout.role(i) == Role.COPYRIGHT) {
        List<String> other = named(layout.line(i).text());
        if (!other.isEmpty() && !other.getFirst().isEmpty() && !other.contains(owner)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the lines above the text say that it is by the owner, who then is a person. */
  static boolean isAuthor(Layout layout, String owner) {
    String byline = " by " + Tokens.key(owner) + " ";
    for (int i = 0; i < Math.min(layout.body().start(), layout.size()); i++) {
      String text = layout.line(i).text();
      if (text.length() <= TitleFinder.MOST_CHARS
          && text.contains(owner)
          && (" " + Tokens.key(text) + " ").contains(byline)) {
        return true;
      }
    }
    return false;
  }
}
