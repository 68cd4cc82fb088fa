package io.dateline.internal.extract;

import io.dateline.internal.extract.dates.DateMention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives each line its role, by its words, its length and the line that follows. */
final class LineClassifier {
  /** Longer lines are texts, whatever words they hold. */
  private static final int NOTICE_WORDS = 45;

  private static final int CAPTION_WORDS = 70;

  /** Text stands within so many lines below a picture. */
  private static final int CAPTION_REACH = 5;

  /** The owner of a picture is told in no more words. */
  private static final int OWNER_WORDS = 8;

  /** Lines into which a paragraph is broken are no shorter. */
  private static final int BROKEN_CHARS = 45;

  /** Beside a date and its label there may stand a name, a place or an office. */
  private static final int REST_WORDS = 5;

  /** What stands before a day on which something happened, after a few words that tell what. */
  private static final Pattern TOLD =
      Pattern.compile(" \\S+ \\S+ (?:on|in|am|im|vom|le|du|el|il|op|em)(?: \\p{L}+,?)? $");

  /** Longer lines hold more than an address. */
  private static final int LINK_CHARS = 300;

  /** Before an address there may stand what it is, and behind that a colon and a space. */
  private static final int LABEL_CHARS = 21;

  private static final Pattern LINK =
      Pattern.compile(
          "(?:[\\p{L} ]{1,20}:"
              + " ?)?(?:https?://\\S++|(?:[\\w-]{1,63}\\.){1,6}[a-z]{2,12}(?:/\\S*+)?|[\\w.-]{1,64}@[\\w.-]{1,255})");

  private final Markers markers;
  private final AuthorFinder authors;
  private final AgencyFinder agencies;
  private final Brands brands;

  LineClassifier(Markers markers, AuthorFinder authors, AgencyFinder agencies, Brands brands) {
    this.brands = brands;
    this.markers = markers;
    this.authors = authors;
    this.agencies = agencies;
  }

  List<Role> roles(List<Line> lines) {
    List<Role> roles = new ArrayList<>(lines.size());
    for (Line line : lines) {
      roles.add(role(line));
    }
    joinBrokenLines(lines, roles);
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (agencies.endsWithOwner(lines.get(i)) && isAmongText(lines, roles, i)) {
        roles.set(i, Role.CAPTION);
      }
    }
    boolean spaced = lines.stream().allMatch(Line::gap);
    for (int i = 1; i + 1 < lines.size(); i++) {
      if (isCreditOfPicture(lines.get(i + 1), roles.get(i + 1))
          && mayBeCaption(lines.get(i), roles.get(i), lines.get(i + 1).gap(), spaced)) {
        roles.set(i, Role.CAPTION);
      }
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (roles.get(i) == Role.COPYRIGHT
          && ownsPicture(lines.get(i))
          && isAmongText(lines, roles, i)) {
        roles.set(i, Role.CAPTION);
      }
    }
    return roles;
  }

  /** {@code © Jane Doe}, but not {@code © 2016 Foo Media}, nor what reserves rights. */
  private static boolean ownsPicture(Line line) {
    return line.words() <= OWNER_WORDS
        && line.text().indexOf('©') >= 0
        && line.text().chars().noneMatch(Character::isDigit);
  }

  /** Whether running text goes on below a line: a credit of the text would stand at its end. */
  private static boolean isAmongText(List<Line> lines, List<Role> roles, int index) {
    int end = Math.min(lines.size(), index + CAPTION_REACH);
    return lines.get(index).words() <= NOTICE_WORDS
        && roles.subList(index + 1, end).contains(Role.PROSE);
  }

  /** A paragraph that was broken into lines is running text, though none of its lines looks so. */
  private static void joinBrokenLines(List<Line> lines, List<Role> roles) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = lines.get(i + 1);
      boolean text = isText(roles.get(i)) && isText(roles.get(i + 1)) && !next.gap();
      if (!text || line.text().length() < BROKEN_CHARS || line.endsSentence()) {
        continue;
      }
      boolean goesOn = Character.isLowerCase(next.text().codePointAt(0));
      boolean among =
          roles.get(i) == Role.PROSE && next.text().length() >= BROKEN_CHARS && isBroken(lines, i);
      if (goesOn || among) {
        roles.set(i, Role.PROSE);
        roles.set(i + 1, Role.PROSE);
      }
    }
  }

  /** Whether the line before goes on in this one. */
  private static boolean isBroken(List<Line> lines, int index) {
    return index > 0
        && !lines.get(index).gap()
        && lines.get(index - 1).text().length() >= BROKEN_CHARS
        && Character.isLowerCase(lines.get(index).text().codePointAt(0));
  }

  private static boolean isText(Role role) {
    return role == Role.PROSE || role == Role.SHORT;
  }

  private Role role(Line line) {
    if (isLink(line.text())) {
      return Role.LINK;
    }
    if (isDateLine(line)) {
      return Role.DATE;
    }
    if (agencies.isCredit(line)) {
      return Role.CREDIT;
    }
    if (line.words() <= CAPTION_WORDS) {
      Role noted = noted(line);
      if (noted != null) {
        return noted;
      }
    }
    return isProse(line) ? Role.PROSE : Role.SHORT;
  }

  private static boolean isLink(String text) {
    return text.length() < LINK_CHARS
        && text.lastIndexOf(' ') <= LABEL_CHARS
        && (text.indexOf('.') >= 0 || text.indexOf('/') >= 0 || text.indexOf('@') >= 0)
        && LINK.matcher(text).matches();
  }

  private @Nullable Role noted(Line line) {
    boolean brief = line.words() <= NOTICE_WORDS;
    if (line.has(Mark.COMMENTS) && brief) {
      return Role.COMMENTS;
    }
    if (line.has(Mark.COPYRIGHT)) {
      return Role.COPYRIGHT;
    }
    if (line.has(Mark.CAPTION) || agencies.creditsPicture(line)) {
      return Role.CAPTION;
    }
    if (line.has(Mark.RELATED) && line.words() <= 20) {
      return isWhole(line, Mark.RELATED) ? Role.RELATED : Role.CLUTTER;
    }
    if (brief
        && (line.has(Mark.SKIP)
            || line.has(Mark.SHARE)
            || line.has(Mark.ADVERT)
            || line.has(Mark.LOGIN)
            || line.has(Mark.SUBSCRIBE)
            || line.has(Mark.READING_TIME)
            || line.has(Mark.FOOT))) {
      return Role.CLUTTER;
    }
    if (line.has(Mark.COOKIE)) {
      return Role.CLUTTER;
    }
    if (brief && brands.in(line).filter(Brands.Named::strong).isPresent()) {
      return Role.CLUTTER;
    }
    if (line.has(Mark.BYLINE) && line.words() <= 24 && authors.isByline(line)) {
      return Role.BYLINE;
    }
    return null;
  }

  /** Whether the words of that mark are all that the line says. */
  private boolean isWhole(Line line, Mark mark) {
    for (Markers.Found found : markers.find(line.tokens())) {
      if (found.mark() == mark && line.text().length() - (found.end() - found.start()) <= 3) {
        return true;
      }
    }
    return false;
  }

  private boolean isDateLine(Line line) {
    if (line.words() > 30
        || line.dates().isEmpty()
        || line.dates().stream().noneMatch(date -> isDay(line, date))) {
      return false;
    }
    if ((line.has(Mark.CAPTION) || agencies.creditsPicture(line)) && isOfPicture(line)) {
      return false;
    }
    if (line.text().startsWith("—") && line.text().indexOf('@') > 0) {
      return false;
    }
    boolean[] told = told(line);
    boolean sentence = line.endsSentence() && !line.has(Mark.READING_TIME);
    if (line.words() <= 24
        && rest(line, told, 0, line.text().length()) <= (sentence ? 3 : REST_WORDS)) {
      return true;
    }
    TitleParts parts = TitleParts.of(line.text());
    for (int i = 0; i < parts.parts().size() && parts.parts().size() > 1; i++) {
      int start = parts.starts().get(i);
      int end = parts.ends().get(i);
      boolean dated =
          line.dates().stream()
              .anyMatch(d -> isDay(line, d) && d.start() >= start && d.start() < end);
      if (dated && rest(line, told, start, end) <= 2) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line that names a picture has no date but the picture's. */
  private static boolean isOfPicture(Line line) {
    return !line.has(Mark.PUBLISHED)
        && !line.has(Mark.BYLINE)
        && line.dates().stream()
            .noneMatch(date -> line.text().substring(0, date.start()).endsWith("| "));
  }

  /** {@code Two ministers in Geneva on May 4, 2016}: the day is a part of what the line tells. */
  private static boolean isTold(Line line, DateMention date) {
    int from = Math.max(0, date.start() - 120);
    return TOLD.matcher(line.text().substring(from, date.start())).find();
  }

  private static boolean isDay(Line line, DateMention mention) {
    return switch (mention) {
      case DateMention.Calendar date ->
          date.form() != DateMention.Form.BARE_YEAR || line.has(Mark.PUBLISHED);
      case DateMention.Yearless day -> true;
      case DateMention.Relative relative -> true;
      case DateMention.Weekday day -> false;
      case DateMention.Time time -> false;
      case DateMention.Range range -> false;
    };
  }

  /** Which characters belong to a date or the label of one. */
  private boolean[] told(Line line) {
    boolean[] told = new boolean[line.text().length()];
    line.dates().forEach(date -> Arrays.fill(told, date.start(), date.end(), true));
    for (Markers.Found found : markers.find(line.allTokens())) {
      switch (found.mark()) {
        case PUBLISHED, UPDATED, BYLINE, READING_TIME, OFFICE ->
            Arrays.fill(told, found.start(), found.end(), true);
        default -> {}
      }
    }
    return told;
  }

  /** How many words of a part of the line are not told. */
  private static int rest(Line line, boolean[] told, int start, int end) {
    Tokens words = line.allTokens();
    int rest = 0;
    for (int i = 0; i < words.size(); i++) {
      int at = words.start(i);
      boolean word =
          at >= start && at < end && Character.isLetterOrDigit(line.text().codePointAt(at));
      rest += word && !told[at] ? 1 : 0;
    }
    return rest;
  }

  private boolean isProse(Line line) {
    int words = line.words();
    if (words < 7 || separators(line.text()) * 5 > words) {
      return false;
    }
    if (line.endsSentence() || agencies.signedAt(line.text()) > 0) {
      return words >= 9 || line.text().length() >= 50;
    }
    return words >= 20 || (words >= 12 && (line.endsQuotation() || line.text().endsWith(":")));
  }

  private static int separators(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count +=
          switch (text.charAt(i)) {
            case '|', '•', '·', '>', '»', '/', '→' -> 1;
            default -> 0;
          };
    }
    return count;
  }

  /** A line that holds nothing but whose picture it is. */
  private static boolean isCreditOfPicture(Line line, Role role) {
    return role == Role.CAPTION && line.words() <= 6;
  }

  /**
   * Whether a line above the picture's owner tells what it shows: the one next to it, or where all
   * lines of a page are parted by empty ones, one that is no paragraph.
   */
  private boolean mayBeCaption(Line line, Role role, boolean gap, boolean spaced) {
    return switch (role) {
      case SHORT -> !gap || spaced;
      case DATE -> !gap && line.dates().stream().anyMatch(date -> isTold(line, date));
      case PROSE -> !gap && line.words() <= CAPTION_WORDS;
      default -> false;
    };
  }
}
