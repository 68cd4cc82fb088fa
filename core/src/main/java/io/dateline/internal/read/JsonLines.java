package io.dateline.internal.read;

import io.dateline.Limits;
import io.dateline.Outcome;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A JSON object a line. */
final class JsonLines implements Pieces {
  private final Place place;
  private final InputStream in;
  private final LineReader lines;
  private final Knowledge knowledge;
  private boolean foundAny;

  JsonLines(Place place, InputStream in, Knowledge knowledge) {
    this.place = place;
    this.in = in;
    this.lines = new LineReader(in, Limits.PAGE_BYTES);
    this.knowledge = knowledge;
  }

  @Override
  public @Nullable Work next() throws IOException {
    while (lines.next()) {
      if (!lines.isBlank()) {
        foundAny = true;
        Work line = line();
        if (line != null) {
          return line;
        }
      }
    }
    if (foundAny) {
      return null;
    }
    foundAny = true;
    return Work.rejected(place.rejected("is empty; it holds no line"));
  }

  /** Null for the end of an export, which has nothing to tell. */
  private @Nullable Work line() {
    int number = lines.number();
    if (lines.tooLong()) {
      return Work.rejected(rejected(SinglePage.tooLong("line")));
    }
    byte[] bytes = lines.bytes();
    if (ExportEnd.is(bytes)) {
      return ExportEnd.isComplete(bytes)
          ? null
          : Work.rejected(rejected("ends an export that is not complete; articles are missing"));
    }
    return new Work(
        bytes.length,
        () ->
            FieldRecord.read(
                place.line(number),
                number,
                () -> JsonFields.parse(Charsets.decode(bytes), number, "a line"),
                knowledge));
  }

  @Override
  public Outcome.Rejected rejected(String reason) {
    return place.rejectedLine(lines.number(), reason);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
