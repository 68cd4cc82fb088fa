package io.dateline.internal.extract;

import java.util.Locale;

/** How names are written. */
final class Spelling {
  private Spelling() {}

  /**
   * Whether the text has capitals where the name has: {@code time} is not {@code Time}, but {@code
   * THE GUARDIAN} and {@code the Guardian} are {@code The Guardian}. Both say the same when folded.
   */
  static boolean sameCapitals(String text, String name) {
    if (text.equals(name)) {
      return true;
    }
    if (!text.equalsIgnoreCase(name) && !Tokens.key(text).equals(Tokens.key(name))) {
      return false;
    }
    if (name.startsWith("The ") && text.startsWith("the ")) {
      return sameCapitals(text.substring(4), name.substring(4));
    }
    boolean acronym = name.length() <= 6 && name.equals(name.toUpperCase(Locale.ROOT));
    if (acronym) {
      return false;
    }
    boolean wordStart = true;
    int first = name.startsWith("The ") ? 4 : 0;
    int length = Math.min(text.length(), name.length());
    for (int i = first; i < length; i++) {
      char c = name.charAt(i);
      if (wordStart && Character.isUpperCase(c) && !Character.isUpperCase(text.charAt(i))) {
        return false;
      }
      wordStart = !Character.isLetterOrDigit(c);
    }
    return true;
  }
}
