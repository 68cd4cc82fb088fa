package io.dateline.server.export;

import java.util.Arrays;
import java.util.List;

/** What of an article can be exported, in the order of the columns. */
enum ExportField {
  ID("id", false),
  ORIGIN("origin", true),
  TITLE("title", false),
  BODY("body", true),
  PUBLISHED("published", false),
  PUBLISHED_KIND("publishedKind", false),
  SOURCE("source", false),
  AGENCIES("agencies", false),
  AUTHORS("authors", false),
  LANGUAGE("language", false),
  SECTION("section", true),
  URL("url", false),
  EVIDENCE("evidence", true);

  /** Everything an archive can be rebuilt from. */
  static final List<ExportField> OF_LINES =
      Arrays.stream(values()).filter(field -> field != PUBLISHED_KIND).toList();

  /** Everything that has a place in a table. */
  static final List<ExportField> OF_TABLES =
      Arrays.stream(values()).filter(field -> field != ORIGIN && field != EVIDENCE).toList();

  private final String title;
  private final boolean whole;

  /**
   * @param whole whether it takes the whole article rather than what a hit shows
   */
  ExportField(String title, boolean whole) {
    this.title = title;
    this.whole = whole;
  }

  /** Whether only whole articles have it. */
  boolean isWhole() {
    return whole;
  }

  /** The name, as it stands in requests, JSON and the table's first row. */
  @Override
  public String toString() {
    return title;
  }
}
