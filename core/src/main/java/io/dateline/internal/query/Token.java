package io.dateline.internal.query;

/**
 * A piece of a query.
 *
 * @param text the word, phrase or name without its punctuation; for the others as it stands
 * @param position where it begins, in UTF-16 units from 0
 */
record Token(Kind kind, String text, int position) {
  enum Kind {
    WORD,
    PHRASE,
    PREFIX,
    /** A star by itself. */
    EVERYTHING,
    /** Looks like a word or phrase but was dropped, and that was said. */
    DROPPED,
    /** {@code title:} or {@code body:}. */
    FIELD,
    /** Any other name and colon with something directly after it. */
    UNKNOWN_FIELD,
    PLUS,
    MINUS,
    NOT,
    AND,
    OR,
    OPEN,
    CLOSE,
    END
  }

  /** Whether a word, phrase, group or the like begins here, apart from any operator before it. */
  boolean beginsAtom() {
    return switch (kind) {
      case WORD, PHRASE, PREFIX, EVERYTHING, DROPPED, FIELD, UNKNOWN_FIELD, OPEN -> true;
      case PLUS, MINUS, NOT, AND, OR, CLOSE, END -> false;
    };
  }
}
