package io.dateline.server.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts folded for comparison, so that only what differs to a reader is a difference. */
final class Folded {
  private static final Pattern TAG = Pattern.compile("<[^>]+>");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[](.*?)[)\\]]");
  private static final Pattern ENDING = Pattern.compile("\\.[a-z]{2,4}$");
  private static final Pattern DOMAIN =
      Pattern.compile("(?:https?://)?(?:www\\d?\\.)?((?:[\\w-]+\\.)+[a-z]{2,})/?");
  private static final Set<String> SECOND_LEVEL =
      Set.of("co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go");

  private Folded() {}

  /** NFKC without case, each run of what is no letter or digit one space. */
  static String text(String text) {
    String plain =
        lower(Normalizer.normalize(TAG.matcher(text).replaceAll(" "), Normalizer.Form.NFKC));
    StringBuilder folded = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      int c = plain.codePointAt(i);
      if (isWord(c)) {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        folded.appendCodePoint(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return folded.toString();
  }

  static String lower(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
  }

  /** A letter, a digit or another number; no combining mark. */
  static boolean isWord(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> c == '_';
    };
  }

  /** Whether two titles are equal, or one stands in the other at the bounds of words. */
  static boolean isNearTitle(String one, String other) {
    String a = text(one);
    String b = text(other);
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    int length = shorter.codePointCount(0, shorter.length());
    return a.equals(b) || (length >= 8 && (' ' + longer + ' ').contains(' ' + shorter + ' '));
  }

  /** Whether two names of a source are forms of the same. */
  static boolean isNearSource(String one, String other) {
    Set<String> shared = new HashSet<>(sourceForms(one));
    shared.retainAll(sourceForms(other));
    return !shared.isEmpty();
  }

  private static Set<String> sourceForms(String written) {
    String name = TAG.matcher(written).replaceAll(" ").strip();
    List<String> parts = new ArrayList<>();
    parts.add(name);
    parts.add(BRACKETS.matcher(name).replaceAll(" "));
    Matcher inside = BRACKETS.matcher(name);
    while (inside.find()) {
      parts.add(inside.group(1));
    }
    Set<String> forms = new HashSet<>();
    for (String part : parts) {
      forms.add(squeeze(part));
      forms.add(squeeze(ENDING.matcher(part).replaceAll("")));
    }
    Matcher domain = DOMAIN.matcher(lower(name));
    if (domain.matches()) {
      forms.add(squeeze(domain.group(1)));
      forms.add(label(domain.group(1)));
    }
    forms.remove("");
    return forms;
  }

  /** Without accents, spaces and a leading article. */
  private static String squeeze(String text) {
    String bare = Normalizer.normalize(text(text), Normalizer.Form.NFKD);
    StringBuilder letters = new StringBuilder();
    bare.codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(letters::appendCodePoint);
    String name = letters.toString();
    boolean the = name.startsWith("the ") && name.length() > 4;
    return (the ? name.substring(4) : name).replace(" ", "");
  }

  /** {@code news.bbc.co.uk} gives {@code bbc}. */
  private static String label(String host) {
    String[] labels = host.split("\\.", -1);
    int last = labels.length - 2;
    if (labels.length > 2 && SECOND_LEVEL.contains(labels[last])) {
      last--;
    }
    String label = squeeze(labels[Math.max(0, last)]);
    return label.startsWith("the") && label.length() >= 6 ? label.substring(3) : label;
  }

  /** Words parted by single spaces, each character of a script without spaces a word. */
  static List<String> words(String text) {
    String plain = lower(Normalizer.normalize(text, Normalizer.Form.NFKC));
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    plain
        .codePoints()
        .forEach(c -> {
          if (isSeparate(c) || !isWord(c)) {
            if (!word.isEmpty()) {
              words.add(word.toString());
              word.setLength(0);
            }
            if (isSeparate(c)) {
              words.add(Character.toString(c));
            }
          } else {
            word.appendCodePoint(c);
          }
        });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isSeparate(int c) {
    return (c >= 0x3040 && c <= 0x30ff)
        || (c >= 0x3400 && c <= 0x4dbf)
        || (c >= 0x4e00 && c <= 0x9fff)
        || (c >= 0x0e00 && c <= 0x0e7f);
  }

  /** The text with single spaces. */
  static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
        gap = true;
      } else {
        if (gap && !spaced.isEmpty()) {
          spaced.append(' ');
        }
        spaced.append(c);
        gap = false;
      }
    }
    return spaced.toString();
  }
}
