package io.dateline.internal.query;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.Limits;
import io.dateline.Synonyms.Rule;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads synonyms in the format of Solr. */
public final class SynonymsFile {
  private static final String ARROW = "=>";

  private SynonymsFile() {}

  /** See {@link io.dateline.Synonyms#read}. */
  public static List<Rule> read(Path file) {
    List<String> lines = lines(file);
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        rules.add(rule(line, file + ", line " + (i + 1)));
      }
    }
    return rules;
  }

  private static List<String> lines(Path file) {
    try {
      long bytes = Files.size(file);
      if (bytes > Limits.SYNONYMS_BYTES) {
        throw invalid(
            file + " has " + bytes + " bytes; at most " + Limits.SYNONYMS_BYTES + " are permitted",
            null);
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    } catch (CharacterCodingException e) {
      throw invalid(file + " is not in UTF-8", e);
    } catch (IOException e) {
      throw invalid("cannot read the synonyms in " + file + ": " + e.getMessage(), e);
    }
  }

  private static Rule rule(String line, String where) {
    List<String> sides = split(line, ARROW);
    if (sides.size() > 2) {
      throw invalid(where + ": there is more than one =>; give one rule a line", null);
    }
    List<String> from = words(sides.getFirst(), where);
    return new Rule(from, sides.size() == 1 ? from : words(sides.getLast(), where));
  }

  private static List<String> words(String side, String where) {
    List<String> words =
        split(side, ",").stream()
            .map(word -> unescaped(word).strip())
            .filter(Lexer::hasWord)
            .distinct()
            .toList();
    if (words.isEmpty()) {
      throw invalid(where + ": a side has no word; write as in: usa => united states", null);
    }
    if (words.size() > Limits.SYNONYMS) {
      throw invalid(
          where + ": a side has " + words.size() + " words; give at most " + Limits.SYNONYMS, null);
    }
    return words;
  }

  /** The pieces between separators that no backslash stands before. */
  private static List<String> split(String text, String separator) {
    List<String> pieces = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.startsWith(separator, i)) {
        pieces.add(text.substring(begin, i));
        begin = i + separator.length();
        i = begin - 1;
      }
    }
    pieces.add(text.substring(begin));
    return pieces;
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && i + 1 < text.length()) {
        i++;
      }
      plain.append(text.charAt(i));
    }
    return plain.toString();
  }

  private static InvalidRequestException invalid(
      String message, @org.jspecify.annotations.Nullable Throwable cause) {
    return new InvalidRequestException(ErrorCode.INVALID_INPUT, message, cause);
  }
}
