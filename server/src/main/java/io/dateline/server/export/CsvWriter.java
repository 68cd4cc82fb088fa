package io.dateline.server.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table after RFC 4180: names first, then one article a row; the first cell of the last row says
 * whether all are there.
 *
 * <p>A program for tables takes a cell that begins with one of some signs for a formula and runs
 * it. Such a cell gets an apostrophe in front, and so does one that begins with an apostrophe: to
 * read the table back, drop the first apostrophe of every cell that begins with one. Several values
 * in a cell stand on a line each.
 */
record CsvWriter(OutputStream out, List<ExportField> fields) implements RowWriter {
  /** What begins a formula, in letters of either width, or hides that one begins. */
  private static final String RISKY = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

  @Override
  public void begin() throws IOException {
    line(fields.stream().map(ExportField::toString).toList());
  }

  @Override
  public void row(ExportRow row) throws IOException {
    line(fields.stream().map(field -> cell(value(field, row))).toList());
  }

  @Override
  public void end(End end) throws IOException {
    String says = (end.complete() ? "# complete: " : "# incomplete: ") + end.articles();
    line(
        fields.stream()
            .map(field -> field == fields.getFirst() ? says + " articles" : "")
            .toList());
  }

  private void line(List<String> cells) throws IOException {
    RowWriter.write(out, String.join(",", cells) + "\r\n");
  }

  private static String value(ExportField field, ExportRow row) {
    return switch (field) {
      case ID -> row.id();
      case ORIGIN -> text(row.origin());
      case TITLE -> text(row.title());
      case BODY -> text(row.body());
      case PUBLISHED -> text(row.published());
      case PUBLISHED_KIND -> text(row.publishedKind());
      case SOURCE -> text(row.source());
      case AGENCIES -> String.join("\n", row.agencies());
      case AUTHORS -> String.join("\n", row.authors());
      case LANGUAGE -> text(row.language());
      case SECTION -> text(row.section());
      case URL -> text(row.url());
      case EVIDENCE -> throw new IllegalStateException("evidence has no place in a table");
    };
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  /** One cell, harmless and quoted where it has to be. */
  static String cell(String value) {
    String safe = !value.isEmpty() && RISKY.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
