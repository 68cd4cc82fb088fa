package io.dateline.internal.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads people's names from what stands in a byline. */
final class Persons {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "van", "von",
          "der", "den", "ter", "ten", "zu", "zur", "bin", "ibn", "al", "el", "af", "av", "y", "e",
          "st");

  /**
   * What parts one name from the next. The signs and words of every language that has bylines here.
   */
  private static final Pattern PARTING =
      Pattern.compile(" and | und | et | y | e | en | & |, and |[,;/]");

  /** What ends all names of a byline: a sign before the publisher or a word before a place. */
  private static final Pattern ENDING =
      Pattern.compile(
          "[|丨•·~(–—]| [^\\p{L}\\p{N}\\p{M}&,;/ ] | für | for | with | mit | avec | in | aus | at"
              + " ");

  /** A word left of the byline between a date and the names. */
  private static final Pattern BY = Pattern.compile("^(?:by|von|par|por|di|door) ");

  private final Markers markers;
  private final Agencies agencies;
  private final Publishers publishers;

  Persons(Markers markers, Agencies agencies, Publishers publishers) {
    this.markers = markers;
    this.agencies = agencies;
    this.publishers = publishers;
  }

  /** The names at the beginning of a text, up to the first thing that is none. */
  List<String> leading(String text) {
    List<String> found = new ArrayList<>();
    String rest = text.length() > 300 ? text.substring(0, 300) : text;
    for (String chunk : ENDING.split(rest, -1)) {
      for (String part : PARTING.split(BY.matcher(trim(chunk)).replaceFirst(""), -1)) {
        String name = trim(part);
        if (isName(name)) {
          found.add(name);
        } else if (!name.isEmpty() && (!found.isEmpty() || !isMedium(name))) {
          return found;
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  private boolean isMedium(String text) {
    return markers.marks(Tokens.of(text)).contains(Mark.MEDIUM) || isPublisher(text);
  }

  private boolean isPublisher(String text) {
    return publishers.in(text).stream()
        .anyMatch(named -> !named.weak() && named.end() - named.start() == text.length());
  }

  /** Whether a text ends with what somebody does. */
  boolean endsWithOffice(String text) {
    String last = text.substring(text.lastIndexOf(' ') + 1);
    return markers.find(Tokens.of(last)).stream().anyMatch(found -> found.mark() == Mark.OFFICE)
        && Character.isLowerCase(last.codePointAt(0));
  }

  /** Whether a text ends with the agency that somebody named before it works for. */
  boolean endsWithAgency(String text) {
    List<Agencies.Named> named = agencies.in(text);
    return !named.isEmpty()
        && named.getLast().end() == text.length()
        && text.substring(0, named.getLast().start()).strip().endsWith(",");
  }

  /** Whether a text could be one person's name: two to five words in capitals. */
  boolean isName(String text) {
    String[] words = text.split(" ", -1);
    if (words.length < 2 || words.length > 5 || text.length() > 50) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!isNameWord(words[i], i == 0 || i == words.length - 1)) {
        return false;
      }
    }
    return markers.find(Tokens.of(text)).stream().noneMatch(found -> isOther(found.mark()))
        && agencies.in(text).isEmpty()
        && !isPublisher(text);
  }

  private static boolean isOther(Mark mark) {
    return switch (mark) {
      case OFFICE,
          SHARE,
          SUBSCRIBE,
          SKIP,
          RELATED,
          COMMENTS,
          LOGIN,
          ADVERT,
          FOOT,
          COPYRIGHT,
          MEDIUM ->
          true;
      default -> false;
    };
  }

  private static boolean isNameWord(String word, boolean atEdge) {
    if (word.isEmpty()) {
      return false;
    }
    if (PARTICLES.contains(word.toLowerCase(Locale.ROOT)) && !atEdge) {
      return true;
    }
    if (!Character.isUpperCase(word.codePointAt(0))
        && !Character.isIdeographic(word.codePointAt(0))) {
      return PARTICLES.contains(word);
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetter(c)
          && "'’.-".indexOf(c) < 0
          && Character.getType(c) != Character.NON_SPACING_MARK) {
        return false;
      }
    }
    return !word.endsWith(".") || word.length() <= 3;
  }

  private static String trim(String part) {
    int start = 0;
    int end = part.length();
    while (start < end && !Character.isLetter(part.charAt(start))) {
      start++;
    }
    while (end > start
        && !Character.isLetter(part.charAt(end - 1))
        && part.charAt(end - 1) != '.') {
      end--;
    }
    return part.substring(start, end);
  }
}
