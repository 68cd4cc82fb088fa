package io.dateline.internal.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a site can be called. Immutable. */
final class SiteNames {
  static final int MOST_WORDS = 5;

  private static final int MOST_CHARS = 50;

  private static final Pattern NEXT_WORD = Pattern.compile(" (\\p{Lu}[\\p{L}'’-]*)");

  /** What follows a title's name in that of a company which owns others, too. */
  private static final Set<String> GROUPS =
      Set.of("media", "group", "studios", "holdings", "networks", "medien", "mediengruppe");

  private static final Set<String> NO_NAMES =
      Set.of(
          "home",
          "news",
          "the",
          "us",
          "video",
          "blog",
          "press",
          "opinion",
          "politics",
          "world",
          "sport",
          "sports",
          "business",
          "local",
          "politik",
          "wirtschaft",
          "kultur",
          "panorama",
          "aktuelles",
          "startseite",
          "international",
          "health",
          "technology",
          "science",
          "culture",
          "lifestyle",
          "entertainment",
          "blogs",
          "english",
          "magazin",
          "presse",
          "start",
          "about",
          "contact",
          "search",
          "menu");

  private final Agencies agencies;
  private final MediaNames mediaNames;

  SiteNames(Agencies agencies, MediaNames mediaNames) {
    this.agencies = agencies;
    this.mediaNames = mediaNames;
  }

  /** Whether a whole line can be a name. */
  boolean isOne(Line line) {
    String text = line.text();
    int words = line.tokens().size();
    return isBriefInCapitals(text)
        && words > 0
        && words <= MOST_WORDS
        && !MediaNames.isClutter(line.marks())
        && !(words == 1 && NO_NAMES.contains(Tokens.key(text)));
  }

  /** Whether a text can be a name. */
  boolean isOne(String text) {
    return isBriefInCapitals(text) && couldBeOne(text);
  }

  /** Whether a text could be a name if sites wrote theirs small. */
  boolean couldBeOne(String text) {
    int words = text.length() > MOST_CHARS ? 0 : Tokens.of(text).size();
    return words > 0
        && words <= MOST_WORDS
        && !NO_NAMES.contains(Tokens.key(text))
        && !mediaNames.isClutter(text);
  }

  private static boolean isBriefInCapitals(String text) {
    return text.length() >= 2
        && text.length() <= MOST_CHARS
        && Character.isUpperCase(text.codePointAt(0));
  }

  /** An agency that also publishes is taken for the publisher only by the strongest proofs. */
  boolean isPublisher(Publisher publisher) {
    return !agencies.isAgency(publisher.name());
  }

  /** Whether a publisher's name is only a part of one: of {@code The Local Courier}. */
  boolean isPartOfOther(String text, Publishers.Named named) {
    String next = next(text, named);
    return !next.isEmpty() && mediaNames.isMedium(next);
  }

  /** Whether a publisher's name is only a part of a company's: of {@code Foo Media Group}. */
  boolean isPartOfCompany(String text, Publishers.Named named) {
    return GROUPS.contains(next(text, named).toLowerCase(Locale.ROOT));
  }

  /** The word in capitals that follows a publisher's name; empty when none does. */
  private static String next(String text, Publishers.Named named) {
    Matcher next = NEXT_WORD.matcher(text).region(named.end(), text.length());
    return next.lookingAt() ? next.group(1) : "";
  }
}
