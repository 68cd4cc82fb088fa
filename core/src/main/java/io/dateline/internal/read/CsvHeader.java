package io.dateline.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The first line of a table, which names its columns.
 *
 * @param delimiter what stands between them
 * @param names the columns as they are called
 */
record CsvHeader(char delimiter, List<String> names) {
  private static final String DELIMITERS = ",;\t|";

  /** What columns are called, and the fields that they are. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("id", "id"),
          Map.entry("url", "url"),
          Map.entry("link", "url"),
          Map.entry("title", "title"),
          Map.entry("headline", "title"),
          Map.entry("body", "body"),
          Map.entry("content", "body"),
          Map.entry("text", "text"),
          Map.entry("html", "html"),
          Map.entry("published", "published"),
          Map.entry("publishedat", "published"),
          Map.entry("publishdate", "published"),
          Map.entry("pubdate", "published"),
          Map.entry("date", "date"),
          Map.entry("source", "source"),
          Map.entry("publisher", "source"),
          Map.entry("publication", "source"),
          Map.entry("agencies", "agencies"),
          Map.entry("agency", "agencies"),
          Map.entry("authors", "authors"),
          Map.entry("author", "authors"),
          Map.entry("byline", "authors"),
          Map.entry("language", "language"),
          Map.entry("lang", "language"),
          Map.entry("section", "section"),
          Map.entry("fetchedat", "fetchedAt"));

  CsvHeader {
    names = List.copyOf(names);
  }

  /** Of a line, by the delimiter that parts it into the most columns. */
  static CsvHeader of(String line) {
    char delimiter = ',';
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char candidate = DELIMITERS.charAt(i);
      if (count(line, candidate) > count(line, delimiter)) {
        delimiter = candidate;
      }
    }
    List<String> names = new ArrayList<>();
    int from = 0;
    for (int at; (at = line.indexOf(delimiter, from)) >= 0; from = at + 1) {
      names.add(line.substring(from, at));
    }
    names.add(line.substring(from));
    return new CsvHeader(delimiter, names);
  }

  private static long count(String line, char c) {
    return line.chars().filter(one -> one == c).count();
  }

  /** Whether it can be nothing but a header: it names a text and something else that is known. */
  boolean isTold() {
    List<String> fields = names.stream().map(CsvHeader::field).toList();
    boolean content = fields.stream().anyMatch(List.of("title", "body", "text", "html")::contains);
    return content && fields.stream().filter(field -> !field.isEmpty()).count() > 1;
  }

  /** The field that a column is; empty when it is none that is known. */
  static String field(String column) {
    String plain =
        column
            .strip()
            .replace("\"", "")
            .replace("_", "")
            .replace("-", "")
            .replace(" ", "")
            .toLowerCase(Locale.ROOT);
    return FIELDS.getOrDefault(plain, "");
  }
}
