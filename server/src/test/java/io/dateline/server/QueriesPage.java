package io.dateline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of the page that documents the query language. */
public final class QueriesPage {
  /**
   * A table.
   *
   * @param rows the cells of each row, without the quotation of code
   */
  public record Table(List<String> head, List<List<String>> rows) {}

  private QueriesPage() {}

  /** All tables of the page, in order. */
  public static List<Table> tables() throws IOException {
    List<Table> tables = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(Path.of("..", "core", "QUERIES.md"))) {
      if (!line.startsWith("|")) {
        inside = false;
      } else if (!inside) {
        inside = true;
        tables.add(new Table(cells(line), new ArrayList<>()));
      } else if (!line.startsWith("| ---")) {
        tables.getLast().rows().add(cells(line));
      }
    }
    return tables;
  }

  /** The rows of all tables that begin with these columns. */
  public static List<List<String>> rows(String... head) throws IOException {
    return tables().stream()
        .filter(table -> table.head().subList(0, head.length).equals(List.of(head)))
        .flatMap(table -> table.rows().stream())
        .toList();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
        .map(String::strip)
        .map(cell -> cell.startsWith("`") ? cell.substring(1, cell.length() - 1) : cell)
        .toList();
  }
}
