package io.dateline.internal.extract.dates;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the zone after a time: {@code Z}, {@code +0800}, {@code GMT-5}, {@code (BST)}, {@code
 * E.D.T.}, {@code Beijing time}.
 */
final class ZoneGrammar {
  /**
   * A zone.
   *
   * @param named whether it is written as a name, so that it makes a time of what stands before it
   */
  record Zone(List<ZoneId> zones, boolean named, Token last) {}

  private static final int MOST_WORDS = 4;
  private static final int MOST_LETTERS = 4;

  private final ZoneAbbreviations abbreviations;

  ZoneGrammar(ZoneAbbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /**
   * The zone that begins at this token, or null.
   *
   * @param anyCase whether {@code est} may be a zone as well; in French it is a verb
   * @param sure whether the time before is so exact that {@code -05:00} cannot be the end of a span
   */
  @Nullable Zone read(Token first, boolean anyCase, boolean sure) {
    if (first.isMark('(')) {
      Zone inner = plain(first.next(), true, true);
      Token bracket = inner == null ? first : inner.last().next();
      return inner != null && bracket.isMark(')')
          ? new Zone(inner.zones(), inner.named(), bracket)
          : null;
    }
    return plain(first, anyCase, sure);
  }

  private @Nullable Zone plain(Token first, boolean anyCase, boolean sure) {
    if (first.isGlued() && first.text().equals("Z") && first.closes()) {
      return new Zone(List.of(ZoneOffset.UTC), true, first);
    }
    if (isSign(first)) {
      boolean glued = first.isGlued();
      return offset(first, sure || glued, first.isMark('+') || sure);
    }
    if (first.is("gmt") || first.is("utc")) {
      Zone offset = isSign(first.next()) ? offset(first.next(), true, true) : null;
      return offset != null
          ? new Zone(offset.zones(), true, offset.last())
          : new Zone(List.of(ZoneOffset.UTC), true, first);
    }
    Zone dotted = dotted(first);
    return dotted == null ? named(first, anyCase) : dotted;
  }

  private static boolean isSign(Token token) {
    return token.isMarkOf("+-−");
  }

  /** {@code +08}, {@code +8:00}, {@code +0800} with the sign at this token. */
  private static @Nullable Zone offset(Token sign, boolean hoursAlone, boolean colons) {
    Token number = sign.next();
    if (!number.isGlued() || !number.isNumber(1, 4) || number.length() == 3) {
      return null;
    }
    int hours = number.length() == 4 ? number.value() / 100 : number.value();
    int minutes = number.length() == 4 ? number.value() % 100 : 0;
    Token last = number;
    Token colon = number.next();
    if (number.length() <= 2) {
      if (colon.isMark(':') && colon.isGlued() && colon.next().isNumber(2, 2)) {
        if (!colons) {
          return null;
        }
        minutes = colon.next().value();
        last = colon.next();
      } else if (!hoursAlone) {
        return null;
      }
    }
    int total = (hours * 60 + minutes) * (sign.isMark('+') ? 1 : -1);
    if (minutes % 15 != 0
        || minutes > 45
        || total < -12 * 60
        || total > 14 * 60
        || !last.closes()) {
      return null;
    }
    return new Zone(List.of(ZoneOffset.ofTotalSeconds(total * 60)), false, last);
  }

  /** The longest name that is known. */
  private @Nullable Zone named(Token first, boolean anyCase) {
    Zone longest = null;
    StringBuilder name = new StringBuilder();
    Token token = first;
    for (int words = 1; words <= MOST_WORDS && token.isWord() && token.length() <= 20; words++) {
      name.append(words == 1 ? "" : " ").append(token.text());
      List<ZoneId> zones = abbreviations.named(name.toString());
      if (!zones.isEmpty() && (words > 1 || isAbbreviation(first, anyCase))) {
        longest = new Zone(zones, true, token);
      }
      token = token.next();
    }
    return longest;
  }

  /** {@code E.D.T.} */
  private @Nullable Zone dotted(Token first) {
    StringBuilder letters = new StringBuilder();
    Token token = first;
    while (letters.length() < MOST_LETTERS
        && token.isWord()
        && token.length() == 1
        && token.next().isMark('.')
        && token.next().isGlued()
        && (letters.isEmpty() || token.isGlued())) {
      letters.append(token.text());
      List<ZoneId> zones = abbreviations.named(letters.toString());
      if (letters.length() > 1 && !zones.isEmpty() && !continues(token.next().next())) {
        return new Zone(zones, true, token.next());
      }
      token = token.next().next();
    }
    return null;
  }

  private static boolean continues(Token token) {
    return token.isWord() && token.length() == 1 && token.isGlued();
  }

  private static boolean isAbbreviation(Token token, boolean anyCase) {
    String text = token.text();
    return text.length() > 1 && (anyCase || Character.isUpperCase(text.charAt(1)));
  }
}
