package io.dateline.internal.read;

import io.dateline.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a table (RFC 4180) below its header, each a ready article or a raw page. */
final class CsvRows implements Pieces {
  /** What parts the agencies or authors in one cell. */
  private static final String LIST_DELIMITER = ";";

  private final Place place;
  private final Knowledge knowledge;
  private final RecordLimit limit;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private @Nullable List<String> columns;
  private boolean done;
  private int line = 1;

  CsvRows(Place place, Content content, Knowledge knowledge) throws IOException {
    this.place = place;
    this.knowledge = knowledge;
    this.limit = new RecordLimit(content.in());
    this.parser = parser(limit, content.head());
    this.rows = parser.iterator();
  }

  private static CSVParser parser(InputStream in, byte[] head) throws IOException {
    String text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
    CsvHeader header = CsvHeader.of(text.lines().findFirst().orElse(""));
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(header.delimiter())
            // They are passed over here, where lines are counted.
            .setIgnoreEmptyLines(false)
            // Behind a quoted cell: what sloppy writers leave there.
            .setTrailingData(true)
            .get();
    return CSVParser.parse(LenientReader.of(in, Charsets.ofStream(head, null)), format);
  }

  @Override
  public @Nullable Work next() throws IOException {
    try {
      if (columns == null) {
        if (!rows.hasNext()) {
          return done() ? null : Work.rejected(place.rejected("is empty; it holds no header"));
        }
        columns = header(rows.next());
      }
      while (!done && step()) {
        CSVRecord row = rows.next();
        if (row.size() > 1 || !row.get(0).isBlank()) {
          return row(row, columns);
        }
      }
      return null;
    } catch (UncheckedIOException | IllegalStateException e) {
      done = true;
      throw fault(e);
    }
  }

  private boolean done() {
    boolean was = done;
    done = true;
    return was;
  }

  private boolean step() {
    limit.next();
    line = (int) parser.getCurrentLineNumber() + 1;
    return rows.hasNext();
  }

  private static IOException fault(RuntimeException e) {
    IOException cause = e.getCause() instanceof IOException io ? io : new IOException(e);
    return cause instanceof CSVException
        ? new UnreadableException(
            "the quotation that is opened here does not end; nothing behind it is read", cause)
        : cause;
  }

  private static List<String> header(CSVRecord first) throws UnreadableException {
    List<String> columns = new ArrayList<>();
    for (String name : first) {
      columns.add(name.strip());
    }
    if (columns.stream().allMatch(column -> CsvHeader.field(column).isEmpty())) {
      throw new UnreadableException(
          "the first line names no column that is read; a header such as"
              + " title,body,published,source,url is right");
    }
    return columns;
  }

  private Work row(CSVRecord row, List<String> columns) {
    int at = line;
    if (row.size() != columns.size()) {
      return Work.rejected(
          place.rejectedLine(
              at, "has " + row.size() + " cells; the header names " + columns.size() + " columns"));
    }
    int chars = row.stream().mapToInt(String::length).sum();
    return new Work(
        chars,
        () -> FieldRecord.read(place.line(at), at, () -> fields(row, columns, at), knowledge));
  }

  private static Fields fields(CSVRecord row, List<String> columns, int line) {
    Fields fields = new Fields();
    for (int i = 0; i < columns.size(); i++) {
      String field = CsvHeader.field(columns.get(i));
      String cell = row.get(i);
      switch (field) {
        case "" -> {}
        case "agencies", "authors" -> {
          for (String one : cell.split(LIST_DELIMITER, -1)) {
            fields.add(field, one, columns.get(i), line);
          }
        }
        default -> fields.addFirst(field, cell, columns.get(i), line);
      }
    }
    return fields;
  }

  @Override
  public Outcome.Rejected rejected(String reason) {
    return place.rejectedLine(line, reason);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
