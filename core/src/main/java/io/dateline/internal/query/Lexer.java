package io.dateline.internal.query;

import io.dateline.Limits;
import io.dateline.internal.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Parts a query into tokens, in one pass. It never fails: what makes no sense is a mistake. */
final class Lexer {
  private final String text;
  private final Mistakes mistakes;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text, Mistakes mistakes) {
    this.text = text;
    this.mistakes = mistakes;
  }

  /** The tokens, the last of them {@link Kind#END}. */
  static List<Token> tokens(String text, Mistakes mistakes) {
    Lexer lexer = new Lexer(spaced(text), mistakes);
    while (lexer.at < lexer.text.length()) {
      lexer.next();
    }
    lexer.add(Kind.END, "", lexer.at);
    return lexer.tokens;
  }

  /** The text with a space for whatever parts words or is no character; positions stay. */
  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
          i++;
        } else {
          spaced.setCharAt(i, ' ');
        }
      } else if (isSpace(c)) {
        spaced.setCharAt(i, ' ');
      }
    }
    return spaced.toString();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        // Marks of writing direction and of zero width, which come along when text is copied.
        || c == '\u200B'
        || c == '\u200E'
        || c == '\u200F'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\uFEFF';
  }

  private static boolean isQuote(char c) {
    return switch (c) {
      case '"', '“', '”', '„', '‟', '«', '»' -> true;
      default -> false;
    };
  }

  private static boolean endsWord(char c) {
    return c == ' ' || c == '(' || c == ')' || isQuote(c);
  }

  private void next() {
    char c = text.charAt(at);
    if (c == ' ') {
      at++;
    } else if (c == '(') {
      add(Kind.OPEN, "(", at++);
    } else if (c == ')') {
      add(Kind.CLOSE, ")", at++);
    } else if (isQuote(c)) {
      phrase();
    } else if (c == '+' || c == '-') {
      if (followsTightly(Kind.PHRASE, Kind.CLOSE, Kind.TILDE, Kind.BOOST)) {
        at++; // A hyphen, as in "Star Wars"-Film.
      } else {
        sign(c);
      }
    } else if (!suffix(c) && !field()) {
      word();
    }
  }

  private void add(Kind kind, String tokenText, int position) {
    tokens.add(new Token(kind, tokenText, position));
  }

  /** Whether the token before is one of these and nothing parts it from here. */
  private boolean followsTightly(Kind... kinds) {
    if (at == 0 || text.charAt(at - 1) == ' ') {
      return false;
    }
    for (Kind kind : kinds) {
      if (!tokens.isEmpty() && tokens.getLast().kind() == kind) {
        return true;
      }
    }
    return false;
  }

  private void phrase() {
    int start = at++;
    while (at < text.length() && !isQuote(text.charAt(at))) {
      at++;
    }
    String words = text.substring(start + 1, at).strip();
    boolean closed = at < text.length();
    if (closed) {
      at++;
    } else {
      mistakes.add(Mistake.OPEN_QUOTE, text.substring(start), start);
    }
    if (hasWord(words)) {
      add(Kind.PHRASE, words, start);
    } else {
      if (closed) {
        mistakes.add(Mistake.EMPTY_PHRASE, text.substring(start, at), start);
      }
      add(Kind.DROPPED, "", start);
    }
  }

  /** A tilde or caret with its number, directly behind a phrase or group. */
  private boolean suffix(char mark) {
    boolean follows =
        switch (mark) {
          case '~' -> followsTightly(Kind.PHRASE, Kind.DROPPED);
          case '^' -> followsTightly(Kind.PHRASE, Kind.CLOSE, Kind.TILDE, Kind.DROPPED);
          default -> false;
        };
    int end = at + 1;
    while (follows && end < text.length() && isDigitOrPoint(text.charAt(end))) {
      end++;
    }
    boolean whole = end == text.length() || endsWord(text.charAt(end)) || text.charAt(end) == '^';
    boolean number = Suffixes.isNumber(text, at + 1, end);
    if (!follows || !whole || !(number || (mark == '~' && end == at + 1))) {
      return false;
    }
    add(mark == '~' ? Kind.TILDE : Kind.BOOST, text.substring(at + 1, end), at);
    at = end;
    return true;
  }

  private static boolean isDigitOrPoint(char c) {
    return c == '.' || (c >= '0' && c <= '9');
  }

  /** A sign marks what stands directly after it; by itself it is a dash. */
  private void sign(char first) {
    int start = at;
    while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
    }
    String signs = text.substring(start, at);
    if (at == text.length() || text.charAt(at) == ' ' || text.charAt(at) == ')') {
      mistakes.add(Mistake.NO_WORD, signs, start);
      add(Kind.DROPPED, "", start);
      return;
    }
    add(first == '+' ? Kind.PLUS : Kind.MINUS, signs.substring(0, 1), start);
    if (signs.length() > 1) {
      mistakes.add(Mistake.EXTRA_SIGN, signs.substring(1), start + 1);
    }
  }

  /** A name with a colon: a known field always, another only with something right after it. */
  private boolean field() {
    int colon = at;
    while (colon < text.length() && isNameChar(text.charAt(colon))) {
      colon++;
    }
    if (colon == at
        || colon == text.length()
        || text.charAt(colon) != ':'
        || !Character.isLetter(text.charAt(at))) {
      return false;
    }
    String name = text.substring(at, colon);
    Place place = Place.named(name);
    if (place == null && !beginsValue(colon + 1)) {
      return false;
    }
    if (place != null) {
      add(Kind.FIELD, place.toString(), at);
    } else {
      mistakes.add(Mistake.UNKNOWN_FIELD, name + ":", at);
      add(Kind.UNKNOWN_FIELD, name, at);
    }
    at = colon + 1;
    return true;
  }

  private static boolean isNameChar(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  private boolean beginsValue(int index) {
    return index < text.length()
        && (Character.isLetterOrDigit(text.codePointAt(index))
            || isQuote(text.charAt(index))
            || text.charAt(index) == '('
            || text.charAt(index) == '*');
  }

  private void word() {
    boolean ofField = followsTightly(Kind.FIELD, Kind.UNKNOWN_FIELD);
    boolean marked = ofField || followsTightly(Kind.PLUS, Kind.MINUS);
    boolean tail = followsTightly(Kind.PHRASE, Kind.CLOSE, Kind.TILDE, Kind.BOOST);
    int start = at;
    while (at < text.length() && !endsWord(text.charAt(at))) {
      at++;
    }
    String whole = text.substring(start, at);
    if (hasWord(whole)) {
      word(Suffixes.of(whole), start, marked);
    } else if (whole.chars().allMatch(c -> c == '*') && !ofField && !tail) {
      add(Kind.EVERYTHING, "*", start);
    } else {
      mistakes.add(Mistake.NO_WORD, whole, start);
      add(Kind.DROPPED, "", start);
    }
  }

  private void word(Suffixes suffixes, int start, boolean marked) {
    String word = suffixes.word();
    String tilde = suffixes.tilde();
    String boost = suffixes.boost();
    Kind kind = kind(word);
    if (kind == Kind.WORD && tilde == null && boost == null && !marked) {
      kind = operatorOrWord(word);
    }
    add(kind, kind == Kind.PREFIX ? withoutStars(word) : word, start);
    int behind = start + word.length();
    if (tilde != null) {
      add(Kind.TILDE, tilde, behind);
    }
    if (boost != null) {
      add(Kind.BOOST, boost, behind);
    }
  }

  /** Stars are wildcards always, question marks between letters of what is no address. */
  private static Kind kind(String word) {
    int star = word.indexOf('*');
    if (star < 0 && !asksWithin(word)) {
      return Kind.WORD;
    }
    return star == withoutStars(word).length() && !asksWithin(word) ? Kind.PREFIX : Kind.WILDCARD;
  }

  private static String withoutStars(String word) {
    int end = word.length();
    while (end > 0 && word.charAt(end - 1) == '*') {
      end--;
    }
    return word.substring(0, end);
  }

  /** A question mark at the end is only that, and in an address it is one of its characters. */
  private static boolean asksWithin(String word) {
    int last = word.lastIndexOf('?', word.length() - 2);
    return last >= 0
        && word.chars().noneMatch(c -> c == '/' || c == ':' || c == '=')
        && hasWord(word.substring(last + 1));
  }

  private static Kind operatorOrWord(String word) {
    return switch (word) {
      case "AND" -> Kind.AND;
      case "OR" -> Kind.OR;
      case "NOT" -> Kind.NOT;
      default -> isNear(word) ? Kind.NEAR : Kind.WORD;
    };
  }

  /** Whether a word is {@code NEAR/} and a number. */
  static boolean isNear(String word) {
    String number = word.startsWith("NEAR/") ? word.substring("NEAR/".length()) : "";
    int most = Integer.toString(Limits.NEAR_DISTANCE).length() + 1;
    return !number.isEmpty()
        && number.length() <= most
        && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static boolean hasWord(String text) {
    return firstOfWord(text) < text.length();
  }

  /** Where the first letter or digit is; the end where there is none. */
  static int firstOfWord(String text) {
    int at = 0;
    while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
