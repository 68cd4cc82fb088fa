package io.dateline.internal.extract;

import io.dateline.Evidence;
import io.dateline.internal.extract.dates.DateMention;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the agencies credited with the text. A credit is a line of its own, the brackets of a
 * dateline or at the end, or stands in the byline. Only without any is an agency taken that the
 * report itself names as having reported it. Pictures have credits of their own.
 */
final class AgencyFinder {
  private static final int CREDIT_WORDS = 14;

  /** What follows an agency's name where it took the picture. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "[ /-](?i:photo|photos|foto|fotos|picture|pictures|image|images)\\b ?[)/\\].]?");

  private static final Pattern KIND_OF_AGENCY =
      Pattern.compile(" (?:news |press )?(?:agency|wire)\\b");

  private static final Pattern ACCORDING = Pattern.compile("\\b[Aa]ccording to (?:the )?$");

  /** What stands between what a picture shows and whose it is. */
  private static final Pattern OWNED =
      Pattern.compile("[\\p{L}.)\"”] ?(?:/|©|(?i:source|credit|quelle):) ?$");

  /** One of these stands before the owner. */
  private static final String OWNING = "/©:";

  /** One of these stands before who signs a text. */
  private static final String DASHES = "-–—/";

  /** Fewer words above a picture's owner are no caption. */
  private static final int PICTURE_WORDS = 6;

  /** The names of those who share a byline have no more words. */
  private static final int SHARED_WORDS = 10;

  /** So many UTF-16 units at its end may hold the signature of a text. */
  private static final int SIGNED_CHARS = 50;

  /** So many lines around the text may hold its credit. */
  private static final int REACH = 12;

  /** Whose word before an agency's name makes it one that is quoted: {@code state news agency}. */
  private static final Set<String> QUOTED =
      Set.of(
          "agency",
          "agencies",
          "state",
          "media",
          "official",
          "run",
          "nachrichtenagentur",
          "agence",
          "agencia",
          "agenzia",
          "told",
          "to");

  private final Markers markers;
  private final Agencies agencies;

  AgencyFinder(Markers markers, Agencies agencies) {
    this.markers = markers;
    this.agencies = agencies;
  }

  List<Found<String>> find(Layout layout) {
    Map<String, Found<String>> found = new LinkedHashMap<>();
    byline(layout, found);
    dateline(layout, found);
    creditLines(layout, found);
    closing(layout, found);
    if (found.isEmpty()) {
      attributed(layout, found);
    }
    return List.copyOf(found.values());
  }

  /** Whether a line says whose picture it stands under: {@code (AFP photo)}, {@code © dpa}. */
  boolean creditsPicture(Line line) {
    String text = line.text();
    for (Agencies.Named named : line.agencies()) {
      String after = text.substring(named.end(), Math.min(text.length(), named.end() + 12));
      char before = named.start() == 0 ? ' ' : text.charAt(named.start() - 1);
      if (PICTURE.matcher(after).lookingAt() && before != '\'') {
        return true;
      }
      if (named.end() >= text.length() - 1
          && line.words() >= PICTURE_WORDS
          && text.substring(0, named.start()).stripTrailing().endsWith("©")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line may show a picture, and ends with whose it is: {@code … in Halvern. / AFP}. */
  boolean endsWithOwner(Line line) {
    String text = line.text();
    int end = text.length() - (text.endsWith(".") ? 1 : 0);
    if (line.words() < PICTURE_WORDS || !holdsAny(text, end, OWNING)) {
      return false;
    }
    String tail = text.substring(Math.max(0, end - SIGNED_CHARS), end);
    for (Agencies.Named named : agencies.in(tail)) {
      if (named.end() == tail.length() && OWNED.matcher(tail.substring(0, named.start())).find()) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the signs stands where a text may be signed, so that names are looked for. */
  private static boolean holdsAny(String text, int end, String signs) {
    for (int i = Math.max(0, end - SIGNED_CHARS); i < end; i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the name of an agency at the end of a paragraph begins, with its dash; -1 without one.
   */
  int signedAt(String text) {
    if (text.isEmpty()
        || !Character.isLetter(text.charAt(text.length() - 1))
        || !holdsAny(text, text.length(), DASHES)) {
      return -1;
    }
    String end = text.substring(Math.max(0, text.length() - SIGNED_CHARS));
    for (Agencies.Named named : text(end)) {
      String before = end.substring(0, named.start()).stripTrailing();
      if (named.end() == end.length()
          && !before.isEmpty()
          && DASHES.indexOf(before.charAt(before.length() - 1)) >= 0) {
        return text.length() - end.length() + before.length() - 1;
      }
    }
    return -1;
  }

  /** Whether a line says nothing but who gave the text: {@code ab/cd (Reuters AFP)}. */
  boolean isCredit(Line line) {
    if (line.words() > CREDIT_WORDS || line.has(Mark.CAPTION)) {
      return false;
    }
    List<Agencies.Named> named = text(line);
    if (named.isEmpty()) {
      return false;
    }
    if (startsWith(line, Mark.CREDIT)) {
      return true;
    }
    return onlyAgencies(line.text(), named);
  }

  /** Whether what is left beside the agencies' names is no more than initials and small words. */
  private static boolean onlyAgencies(String text, List<Agencies.Named> named) {
    StringBuilder rest = new StringBuilder(text);
    named.reversed().forEach(one -> rest.replace(one.start(), one.end(), " "));
    Tokens words = Tokens.of(rest.toString());
    int letters = 0;
    for (int i = 0; i < words.size(); i++) {
      String written = rest.substring(words.start(i), words.end(i));
      if (Character.isLetter(written.codePointAt(0))) {
        letters++;
        if (written.length() > 4 || !written.equals(words.word(i))) {
          return false;
        }
      }
    }
    return letters <= 6;
  }

  private void byline(Layout layout, Map<String, Found<String>> found) {
    Head head = Head.of(layout);
    for (int i = head.title(); i < Math.min(head.end(), layout.body().start() + 2); i++) {
      Line line = layout.line(i);
      Role role = layout.role(i);
      boolean byline =
          (line.has(Mark.BYLINE) && line.words() <= 30 && role != Role.PROSE)
              || role == Role.DATE
              || role == Role.CREDIT;
      if (i == layout.title() || role == Role.CAPTION) {
        continue;
      }
      List<Agencies.Named> named = text(line);
      boolean begins =
          line.words() <= 8
              && !named.isEmpty()
              && named.getFirst().start() == 0
              && isAddressed(line, named.getFirst());
      boolean besideDate =
          role == Role.SHORT
              && line.words() <= 10
              && !named.isEmpty()
              && named.getLast().end() == line.text().length()
              && line.text().contains(",");
      if (byline || begins || besideDate || isShared(line)) {
        add(found, named, line, "byline", Evidence.Kind.STATED);
      }
    }
  }

  /**
   * {@code Foo Tribune/AFP}: whether a line is nothing but the names of publishers and agencies.
   */
  private static boolean isShared(Line line) {
    boolean shared = line.words() <= SHARED_WORDS && line.text().indexOf('/') > 0;
    int at = 0;
    while (shared && at < line.text().length()) {
      int slash = line.text().indexOf('/', at);
      int end = slash < 0 ? line.text().length() : slash;
      shared = isNamed(line, line.text().substring(at, end).strip());
      at = end + 1;
    }
    return shared;
  }

  private static boolean isNamed(Line line, String name) {
    return Stream.concat(
            line.agencies().stream().map(one -> line.text().substring(one.start(), one.end())),
            line.publishers().stream().map(one -> line.text().substring(one.start(), one.end())))
        .anyMatch(name::equals);
  }

  /** Whether an agency's name makes the line, with at most an address or a place behind it. */
  private static boolean isAddressed(Line line, Agencies.Named named) {
    String rest = line.text().substring(named.end()).strip();
    return rest.isEmpty()
        || rest.startsWith("-")
        || rest.startsWith("–")
        || rest.startsWith("|")
        || rest.startsWith(",")
        || rest.startsWith("/");
  }

  /** {@code ALEPPO, May 4 (Reuters) - The …} */
  private void dateline(Layout layout, Map<String, Found<String>> found) {
    int paragraphs = 0;
    for (int i = layout.body().start(); i < layout.body().end() && paragraphs < 3; i++) {
      if (layout.role(i) != Role.PROSE) {
        continue;
      }
      paragraphs++;
      Line line = layout.line(i);
      int end = Datelines.end(line.text());
      if (end > 0) {
        List<Agencies.Named> named = text(line.text().substring(0, end));
        add(found, named, line, "dateline", Evidence.Kind.STATED);
      }
    }
  }

  private void creditLines(Layout layout, Map<String, Found<String>> found) {
    int start = Math.max(0, Math.min(layout.title(), layout.body().start() - REACH));
    int end = Math.min(layout.size(), layout.body().end() + REACH);
    for (int i = start; i < end; i++) {
      Line line = layout.line(i);
      Role role = layout.role(i);
      if (i >= layout.body().end() && (role == Role.RELATED || role == Role.COMMENTS)) {
        break;
      }
      if (role == Role.CREDIT) {
        add(found, text(line), line, "credit", Evidence.Kind.STATED);
      } else if (line.has(Mark.CREDIT) && role != Role.CAPTION) {
        for (Markers.Found mark : markers.find(line.tokens())) {
          boolean spelledOut = mark.end() - mark.start() > 8;
          if (mark.mark() == Mark.CREDIT && spelledOut) {
            add(found, near(line.text(), mark), line, "credit", Evidence.Kind.STATED);
          }
        }
      }
      if (role == Role.COPYRIGHT && i >= layout.body().start()) {
        owner(line, found);
      }
    }
  }

  /** The agencies in the sentence that the mark stands in. */
  private List<Agencies.Named> near(String text, Markers.Found mark) {
    int end = text.indexOf(". ", mark.end());
    int from = text.lastIndexOf(". ", mark.start()) + 1;
    int to = end < 0 ? Math.min(text.length(), mark.end() + 120) : end;
    return text(text.substring(Math.max(from, mark.start() - 120), to));
  }

  /** {@code Copyright 2016 The Associated Press. All rights reserved.} */
  private void owner(Line line, Map<String, Found<String>> found) {
    List<Agencies.Named> named = text(line);
    if (!named.isEmpty() && line.words() <= 40) {
      Agencies.Named first = named.getFirst();
      Tokens before = Tokens.of(line.text().substring(0, first.start()));
      boolean owner = true;
      for (int i = 0; i < before.size(); i++) {
        owner &= Set.of("©", "copyright", "#", "(", "c", "the", "by").contains(before.word(i));
      }
      if (owner) {
        add(found, List.of(first), line, "credit", Evidence.Kind.STATED);
      }
    }
  }

  /** {@code … he said. (Reuters, AP)} in the last paragraph. */
  private void closing(Layout layout, Map<String, Found<String>> found) {
    for (int i = layout.body().end() - 1; i >= layout.body().start(); i--) {
      if (layout.role(i) == Role.PROSE) {
        Line line = layout.line(i);
        String text = line.text();
        int signed = signedAt(text);
        if (signed > 0) {
          add(found, text(text.substring(signed)), line, "credit", Evidence.Kind.STATED);
        }
        int open = text.lastIndexOf('(');
        if (open > 0 && text.length() - open < 60 && text.indexOf(')', open) >= text.length() - 2) {
          String inside = text.substring(open);
          List<Agencies.Named> named = text(inside);
          if (!named.isEmpty() && onlyAgencies(inside, named)) {
            add(found, named, line, "credit", Evidence.Kind.STATED);
          }
        }
        return;
      }
    }
  }

  /** {@code …, AFP reported on Thursday.} */
  private void attributed(Layout layout, Map<String, Found<String>> found) {
    int paragraphs = 0;
    for (int i = layout.body().start(); i < layout.body().end(); i++) {
      if (layout.role(i) != Role.PROSE) {
        continue;
      }
      paragraphs++;
      Line line = layout.line(i);
      for (Agencies.Named agency : text(line)) {
        if (!agency.weak() && reported(line, agency, paragraphs <= 3)) {
          add(found, List.of(agency), line, "body", Evidence.Kind.INFERRED);
        }
      }
    }
  }

  /** Whether the line gives the agency as the one that reported what the article tells. */
  private boolean reported(Line line, Agencies.Named agency, boolean early) {
    int end = afterAgency(line.text(), agency.end());
    if (early && isAccording(line, agency.start(), end)) {
      return true;
    }
    if (isQuoted(line.text(), agency.start())) {
      return false;
    }
    if (weekdayFollows(line, saidEnd(line.text(), end))) {
      return true;
    }
    for (Markers.Found mark : markers.find(line.tokens())) {
      if (mark.mark() == Mark.REPORT
          && mark.start() == end + 1
          && (early || weekdayFollows(line, mark.end()))) {
        return true;
      }
    }
    return false;
  }

  /** Past the words that only say that it is one: {@code AFP news agency}. */
  private static int afterAgency(String text, int end) {
    Matcher kind = KIND_OF_AGENCY.matcher(text).region(end, text.length());
    return kind.lookingAt() ? kind.end() : end;
  }

  private static int saidEnd(String text, int end) {
    return text.startsWith(" said", end) ? end + 5 : Integer.MAX_VALUE;
  }

  /** {@code according to AFP}, with no word behind that makes it somebody or something of AFP's. */
  private static boolean isAccording(Line line, int start, int end) {
    boolean according = ACCORDING.matcher(line.text().substring(0, start)).find();
    boolean last = end >= line.text().length() || ".,;:".indexOf(line.text().charAt(end)) >= 0;
    return according && (last || weekdayFollows(line, end));
  }

  private static boolean weekdayFollows(Line line, int end) {
    return line.dates().stream()
        .anyMatch(d -> d instanceof DateMention.Weekday && d.start() > end && d.start() - end <= 6);
  }

  private static boolean isQuoted(String text, int start) {
    Tokens before = Tokens.of(text.substring(Math.max(0, start - 20), start));
    return before.size() > 0 && QUOTED.contains(before.word(before.size() - 1));
  }

  private boolean startsWith(Line line, Mark mark) {
    return markers.find(line.allTokens()).stream()
        .anyMatch(found -> found.mark() == mark && found.start() <= 1);
  }

  private List<Agencies.Named> text(String text) {
    return withoutPhotos(agencies.in(text));
  }

  private static List<Agencies.Named> text(Line line) {
    return withoutPhotos(line.agencies());
  }

  private static List<Agencies.Named> withoutPhotos(List<Agencies.Named> named) {
    return named.isEmpty()
        ? named
        : named.stream().filter(one -> !one.photo()).collect(Collectors.toList());
  }

  private static void add(
      Map<String, Found<String>> found,
      List<Agencies.Named> named,
      Line line,
      String where,
      Evidence.Kind kind) {
    for (Agencies.Named one : named) {
      found.putIfAbsent(
          one.name(),
          new Found<>(one.name(), Evidence.of(kind, where, line.text(), line.number())));
    }
  }
}
