package io.dateline.server.export;

import io.dateline.ExportSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes an export in one format. */
sealed interface RowWriter permits JsonLinesWriter, CsvWriter {
  /** What comes before the first row. */
  void begin() throws IOException;

  void row(ExportRow row) throws IOException;

  /** The last line: how many there were, and whether these are all. */
  void end(End end) throws IOException;

  /**
   * How an export ended.
   *
   * @param articles how many rows were written
   * @param summary of one that came to its end; null of one that failed
   * @param error the code of what it failed by; null of one that came to its end
   */
  record End(long articles, @Nullable ExportSummary summary, @Nullable String error) {
    boolean complete() {
      return summary != null && summary.complete();
    }
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
