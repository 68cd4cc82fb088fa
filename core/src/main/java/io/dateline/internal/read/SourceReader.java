package io.dateline.internal.read;

import io.dateline.Limits;
import io.dateline.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Cuts one source into pages or lines. A fault of the machine ends it with a rejection. */
final class SourceReader implements Closeable {
  private final Source source;
  private final Knowledge knowledge;
  private final LongAdder bytesRead;
  private @Nullable Content content;
  private @Nullable LineReader lines;
  private boolean foundAny;
  private boolean done;

  SourceReader(Source source, Knowledge knowledge, LongAdder bytesRead) {
    this.source = source;
    this.knowledge = knowledge;
    this.bytesRead = bytesRead;
  }

  /** Null after the last. */
  @Nullable Work next() {
    if (done) {
      return null;
    }
    try {
      return read();
    } catch (IOException e) {
      done = true;
      String reason = UnreadableException.reason(e);
      return lines == null
          ? rejected(source.origin(), 1, reason)
          : rejectedLine(lines.number(), reason);
    }
  }

  private @Nullable Work read() throws IOException {
    if (content == null) {
      Content opened = Content.open(source.opener().open(), bytesRead);
      content = opened;
      Format format = source.format().isPresent() ? source.format().get() : opened.sniff();
      switch (format) {
        case TEXT -> {
          done = true;
          return page(opened);
        }
        case LINES -> lines = new LineReader(opened.in(), Limits.PAGE_BYTES);
      }
    }
    return lines == null ? null : line(lines);
  }

  private Work page(Content text) throws IOException {
    byte[] bytes = text.in().readNBytes(Limits.PAGE_BYTES + 1);
    if (bytes.length > Limits.PAGE_BYTES) {
      return rejected(source.origin(), 1, tooLong("page"));
    }
    return new Work(bytes.length, () -> TextPage.read(source.origin(), bytes, knowledge));
  }

  private @Nullable Work line(LineReader from) throws IOException {
    while (from.next()) {
      if (!from.isBlank()) {
        foundAny = true;
        return lineAt(from);
      }
    }
    done = true;
    return foundAny ? null : rejected(source.origin(), 1, "is empty; it holds no line");
  }

  private Work lineAt(LineReader from) {
    int number = from.number();
    if (from.tooLong()) {
      return rejectedLine(number, tooLong("line"));
    }
    byte[] bytes = from.bytes();
    return new Work(
        bytes.length, () -> JsonLine.read(lineOrigin(number), number, bytes, knowledge));
  }

  private static String tooLong(String what) {
    return "the " + what + " is longer than the " + Limits.PAGE_BYTES + " bytes permitted";
  }

  private String lineOrigin(int number) {
    return source.origin() + ":" + number;
  }

  private Work rejectedLine(int number, String reason) {
    return rejected(lineOrigin(number), number, reason);
  }

  private static Work rejected(String origin, int line, String reason) {
    Outcome outcome = new Outcome.Rejected(origin, line, reason, null);
    return new Work(0, () -> outcome);
  }

  /** Closes the file. What fails then has been read already. */
  @Override
  public void close() {
    if (content != null) {
      try {
        content.close();
      } catch (IOException e) {
        // Nothing is lost by it: it was only read from.
      }
    }
  }
}
