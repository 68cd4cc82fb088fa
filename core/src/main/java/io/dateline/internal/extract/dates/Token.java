package io.dateline.internal.extract.dates;

import org.jspecify.annotations.Nullable;

/**
 * A number, a word or a single other character of a line. The next one is read when it is asked
 * for, and once only: a line is cut up in one pass, and what has been passed is forgotten.
 */
final class Token {
  enum Kind {
    /** A run of digits, of any length. */
    NUMBER,
    /** A run of letters; in scripts that put no spaces between words, a single one. */
    WORD,
    /** One character that is neither digit, letter nor space. */
    MARK,
    END
  }

  /** No word that matters is longer. */
  private static final int LONGEST_WORD = 20;

  private static final int LONGEST_NUMBER = 9;

  private final String line;
  private final Kind kind;
  private final int start;
  private final int end;

  /** Folded when it is asked for. */
  private @Nullable String word;

  /** Whether it is digits cut off from those before it. */
  private final boolean cutOff;

  private @Nullable Token next;

  private Token(String line, Kind kind, int start, int end) {
    this(line, kind, start, end, false);
  }

  private Token(String line, Kind kind, int start, int end, boolean cutOff) {
    this.line = line;
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.cutOff = cutOff;
  }

  static Token first(String line) {
    return at(line, 0);
  }

  private static Token at(String line, int from) {
    int start = from;
    while (start < line.length() && isSpace(line.charAt(start))) {
      start++;
    }
    if (start == line.length()) {
      return new Token(line, Kind.END, start, start);
    }
    char first = line.charAt(start);
    int end = start + 1;
    if (Character.isDigit(first)) {
      while (end < line.length() && Character.isDigit(line.charAt(end))) {
        end++;
      }
      return new Token(line, Kind.NUMBER, start, end);
    }
    if (!isLetter(first)) {
      return new Token(line, Kind.MARK, start, end);
    }
    return new Token(line, Kind.WORD, start, wordEnd(line, start));
  }

  static boolean isLetter(char c) {
    return c < 128 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
  }

  /** Where the word ends that begins there with a letter. */
  static int wordEnd(String line, int start) {
    int end = start + 1;
    if (isUnspaced(line.charAt(start))) {
      return end;
    }
    while (end < line.length()) {
      char c = line.charAt(end);
      boolean small = c >= 'a' && c <= 'z';
      if (!small && (!isWordPart(c) || isSeam(line.charAt(end - 1), c))) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Whether two words meet here without a space, as page text has it: {@code PublishedMay 4}. */
  private static boolean isSeam(char before, char after) {
    return Character.isLowerCase(before) && Character.isUpperCase(after);
  }

  private static boolean isWordPart(char c) {
    if (c < 128) {
      return isLetter(c);
    }
    return (Character.isLetter(c) && !isUnspaced(c))
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Directional marks count as spaces: browsers put them into the dates they format. */
  static boolean isSpace(char c) {
    if (c > ' ' && c < 127) {
      return false;
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** Whether the letter belongs to a script that runs words together. */
  static boolean isUnspaced(char c) {
    return c >= '\u2e80'
        && switch (Character.UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
          default -> false;
        };
  }

  /** The first digits of a number, which the rest of them follows as a number of its own. */
  Token head(int digits) {
    Token head = new Token(line, Kind.NUMBER, start, start + digits);
    head.next = new Token(line, Kind.NUMBER, start + digits, end, true);
    return head;
  }

  /** What comes after it; after the end, the end. */
  Token next() {
    if (kind == Kind.END) {
      return this;
    }
    if (next == null) {
      next = at(line, end);
    }
    return next;
  }

  /** The first token that begins there or later, as if none stood between. */
  Token nextAt(int from) {
    return at(line, from);
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean isEnd() {
    return kind == Kind.END;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isNumber(int fewestDigits, int mostDigits) {
    return isNumber() && length() >= fewestDigits && length() <= mostDigits;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Whether it is this word, given in lower case without accents. */
  boolean is(String other) {
    return word().equals(other);
  }

  boolean isMark(char mark) {
    return kind == Kind.MARK && line.charAt(start) == mark;
  }

  /** Whether it is one of these characters. */
  boolean isMarkOf(String marks) {
    return kind == Kind.MARK && marks.indexOf(line.charAt(start)) >= 0;
  }

  /** The one character of a mark; for other tokens, their first. */
  char mark() {
    return isEnd() ? ' ' : line.charAt(start);
  }

  /** The word, folded; empty for what is no word or far too long to be one that matters. */
  String word() {
    String folded = word;
    if (folded == null) {
      boolean matters = kind == Kind.WORD && end - start <= LONGEST_WORD;
      folded = matters ? Letters.fold(line.substring(start, end)) : "";
      word = folded;
    }
    return folded;
  }

  /** As it stands in the line. */
  String text() {
    return line.substring(start, end);
  }

  boolean isCapitalised() {
    return isWord() && Character.isUpperCase(line.charAt(start));
  }

  int length() {
    return end - start;
  }

  /** The number's value; -1 for what is no number or has more than nine digits. */
  int value() {
    if (!isNumber() || length() > LONGEST_NUMBER) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + Character.digit(line.charAt(i), 10);
    }
    return value;
  }

  /** Whether no space parts it from what stands before it. */
  boolean isGlued() {
    return start > 0 && !isEnd() && !isSpace(line.charAt(start - 1));
  }

  /**
   * Whether a date may begin here: not within a longer number, version, price, path or other name.
   */
  boolean opens() {
    if (cutOff || !isGlued()) {
      return true;
    }
    char before = line.charAt(start - 1);
    if (Character.isLetterOrDigit(before)) {
      return isUnspaced(before);
    }
    char farther = start > 1 ? line.charAt(start - 2) : ' ';
    return switch (before) {
      case '$', '€', '£', '¥', '#', '%', '=', '&', '\\', '_', '+' -> false;
      case '-', '‐', '‑', '/', '\'', '’' -> !Character.isLetterOrDigit(farther);
      case '.', ',', ':', '–', '—' -> !Character.isDigit(farther);
      default -> true;
    };
  }

  /**
   * Whether a date that is sure by itself may begin here: right behind a word that lost its space,
   * behind a slash, or with its month behind the digits of another date.
   */
  boolean opensLoosely() {
    char before = start > 0 ? line.charAt(start - 1) : ' ';
    char farther = start > 1 ? line.charAt(start - 2) : ' ';
    if (isWord()) {
      boolean seam = isSeam(before, line.charAt(start)) || before == '/';
      return (seam && Character.isLetter(farther))
          || (Character.isDigit(before) && isCapitalised());
    }
    return Character.isLowerCase(before) && Character.isLetter(farther);
  }

  /**
   * Whether a word follows that lost its space, so that a date that is sure by itself ends here.
   */
  boolean closesLoosely() {
    Token word = next();
    return word.isGlued() && word.isCapitalised() && word.length() > 1;
  }

  /** Whether a date may end here: not within a longer number, version, path or other name. */
  boolean closes() {
    if (end == line.length()) {
      return true;
    }
    char after = line.charAt(end);
    if (Character.isLetterOrDigit(after)) {
      return isUnspaced(after);
    }
    char farther = end + 1 < line.length() ? line.charAt(end + 1) : ' ';
    return switch (after) {
      case '$', '€', '£', '¥', '#', '%', '=', '&', '\\', '_', '@', '+', '°' -> false;
      case '-', '‐', '‑', '/' -> !Character.isLetterOrDigit(farther);
      case '.', ',', ':', '–', '—' -> !Character.isDigit(farther);
      default -> true;
    };
  }

  @Override
  public String toString() {
    return kind + " " + text();
  }
}
