package io.dateline.server.export;

import io.dateline.Archive;
import io.dateline.DatelineException;
import io.dateline.ErrorCode;
import io.dateline.ExportSummary;
import io.dateline.InvalidRequestException;
import io.dateline.SearchRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All matches of a search, to be written somewhere: what, which fields of it, in which format. */
public final class Export {
  private final SearchRequest request;
  private final ExportFormat format;
  private final List<ExportField> fields;

  private Export(SearchRequest request, ExportFormat format, List<ExportField> fields) {
    this.request = request;
    this.format = format;
    this.fields = List.copyOf(fields);
  }

  /**
   * An export.
   *
   * @param format {@code jsonl} or {@code csv}; null for the former
   * @param fields names parted by commas; null for all
   * @throws InvalidRequestException when one of these is not permitted
   */
  public static Export of(SearchRequest request, @Nullable String format, @Nullable String fields) {
    ExportFormat known = format == null ? ExportFormat.JSONL : format(format);
    List<ExportField> permitted =
        switch (known) {
          case JSONL -> List.of(ExportField.values());
          case CSV ->
              Arrays.stream(ExportField.values())
                  .filter(field -> field != ExportField.EVIDENCE)
                  .toList();
        };
    List<ExportField> all =
        switch (known) {
          case JSONL -> ExportField.OF_LINES;
          case CSV -> ExportField.OF_TABLES;
        };
    return new Export(request, known, fields == null ? all : fields(fields, permitted));
  }

  private static ExportFormat format(String name) {
    return Arrays.stream(ExportFormat.values())
        .filter(format -> format.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> invalid("format", name, "jsonl or csv"));
  }

  private static List<ExportField> fields(String names, List<ExportField> permitted) {
    List<ExportField> fields = new ArrayList<>();
    for (String name : names.split(",", permitted.size() + 1)) {
      ExportField field =
          permitted.stream()
              .filter(each -> each.toString().equals(name.strip()))
              .findFirst()
              .orElseThrow(() ->
                  invalid(
                      "fields",
                      name,
                      "some of "
                          + permitted.stream()
                              .map(ExportField::toString)
                              .collect(Collectors.joining(","))));
      if (fields.contains(field)) {
        throw new InvalidRequestException(
            ErrorCode.INVALID_PARAMETER, "fields: '" + field + "' stands twice; once is enough");
      }
      fields.add(field);
    }
    return fields;
  }

  private static InvalidRequestException invalid(String name, String value, String right) {
    String quoted =
        value.codePointCount(0, value.length()) <= 60
            ? value
            : value.substring(0, value.offsetByCodePoints(0, 60)) + "…";
    return new InvalidRequestException(
        ErrorCode.INVALID_PARAMETER, name + ": '" + quoted + "' is not permitted; give " + right);
  }

  public ExportFormat format() {
    return format;
  }

  /** Where to write. */
  @FunctionalInterface
  public interface Target {
    OutputStream open() throws IOException;
  }

  /**
   * Writes everything, the end last. The target is opened when the first article is there, so that
   * what is wrong with the request is told before; it is flushed, not closed.
   *
   * @throws IOException when it cannot be written; nothing is read any more then
   * @throws DatelineException when the archive cannot be read. What was begun is ended as
   *     incomplete
   */
  public ExportSummary write(Archive archive, Target target) throws IOException {
    Writing writing = new Writing(target);
    ExportSummary summary;
    try {
      summary =
          fields.stream().anyMatch(ExportField::isWhole)
              ? archive.export(request, article -> writing.add(ExportRow.of(article)))
              : archive.exportHits(request, hit -> writing.add(ExportRow.of(hit)));
    } catch (DatelineException e) {
      writing.fail(e.code().code());
      throw e;
    }
    writing.end(new RowWriter.End(summary.articles(), summary, null));
    return summary;
  }

  /** An export on its way. */
  private final class Writing {
    private final Target target;
    private @Nullable OutputStream out;
    private @Nullable RowWriter rows;
    private long written;
    private @Nullable IOException failure;

    Writing(Target target) {
      this.target = target;
    }

    /** False when nobody can take it. */
    boolean add(ExportRow row) {
      try {
        begun().row(row);
        written++;
        return true;
      } catch (IOException e) {
        failure = e;
        return false;
      }
    }

    private RowWriter begun() throws IOException {
      RowWriter known = rows;
      if (known == null) {
        OutputStream opened = target.open();
        out = opened;
        known =
            switch (format) {
              case JSONL -> new JsonLinesWriter(opened, fields);
              case CSV -> new CsvWriter(opened, fields);
            };
        known.begin();
        rows = known;
      }
      return known;
    }

    void fail(String error) throws IOException {
      if (rows != null) {
        end(new RowWriter.End(written, null, error));
      }
    }

    void end(RowWriter.End end) throws IOException {
      if (failure != null) {
        throw failure;
      }
      begun().end(end);
      if (out != null) {
        out.flush();
      }
    }
  }
}
