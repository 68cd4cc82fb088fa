package io.dateline.internal.query;

/**
 * A piece of a query.
 *
 * @param text the word, phrase, name or number without its punctuation; for the others as it stands
 * @param position where it begins, in UTF-16 units from 0
 */
record Token(Kind kind, String text, int position) {
  enum Kind {
    WORD,
    PHRASE,
    /** Without its star. */
    PREFIX,
    /** With its stars and question marks. */
    WILDCARD,
    /** A star by itself. */
    EVERYTHING,
    /** Looks like a word or phrase but was dropped, and that was said. */
    DROPPED,
    /** The name of a {@link Place} and a colon. */
    FIELD,
    /** Any other name and colon with something directly after it. */
    UNKNOWN_FIELD,
    /** The number after a tilde directly behind a word or phrase; empty where there is none. */
    TILDE,
    /** The number after a caret directly behind a word, phrase or group. */
    BOOST,
    PLUS,
    MINUS,
    NOT,
    AND,
    OR,
    /** {@code NEAR/5}, as it stands. */
    NEAR,
    OPEN,
    CLOSE,
    END
  }

  /** An operator as it stands in the query. */
  String written() {
    if (kind == Kind.TILDE) {
      return "~" + text;
    }
    return kind == Kind.BOOST ? "^" + text : text;
  }

  /** Whether a word, phrase, group or the like begins here, apart from any operator before it. */
  boolean beginsAtom() {
    return switch (kind) {
      case WORD, PHRASE, PREFIX, WILDCARD, EVERYTHING, DROPPED, FIELD, UNKNOWN_FIELD, OPEN -> true;
      case PLUS, MINUS, NOT, AND, OR, NEAR, TILDE, BOOST, CLOSE, END -> false;
    };
  }
}
