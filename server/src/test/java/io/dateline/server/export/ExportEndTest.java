package io.dateline.server.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.Archive;
import io.dateline.SearchRequest;
import io.dateline.server.SmallArchive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportEndTest {
  @TempDir Path folder;

  /** A receiver that is gone after the first article. */
  private static final class Gone extends OutputStream {
    private int lines;

    @Override
    public void write(int b) throws IOException {
      if (lines > 0) {
        lines++;
        throw new IOException("gone");
      }
      lines += b == '\n' ? 1 : 0;
    }
  }

  @Test
  void nothingIsWrittenAnyMoreToWhoHasGone() throws IOException {
    Export export = Export.of(SearchRequest.everything(), null, null);
    Gone gone = new Gone();
    try (Archive archive = Archive.open(SmallArchive.build(folder))) {
      assertThatThrownBy(() -> export.write(archive, () -> gone)).hasMessage("gone");
    }
    assertThat(gone.lines).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "'=1", "\uFF1D1", "a", ""})
  void aCellIsHarmlessAndCanBeReadBack(String value) {
    assertThat(read(CsvWriter.cell(value))).isEqualTo(value);
    assertThat(CsvWriter.cell(value)).doesNotStartWith("=").doesNotStartWith("\"=");
  }

  @Test
  void anyCellCanBeReadBack() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      StringBuilder value = new StringBuilder();
      for (int c = random.nextInt(9); c > 0; c--) {
        value.append("=+-@'\",;\r\n a\u00e9".charAt(random.nextInt(13)));
      }
      assertThat(read(CsvWriter.cell(value.toString())))
          .as("seed " + seed)
          .isEqualTo(value.toString());
    }
  }

  /** As the documentation says: unquoted, then without the first apostrophe. */
  private static String read(String cell) {
    String value =
        cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    return value.startsWith("'") ? value.substring(1) : value;
  }
}
