package io.dateline.internal.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Reads one source. A fault of the machine, or of the file, ends it with a rejection. */
final class SourceReader implements Closeable {
  private final Source source;
  private final Knowledge knowledge;
  private final Budget budget;
  private @Nullable Pieces pieces;
  private boolean done;

  SourceReader(Source source, Knowledge knowledge, LongAdder bytesRead) {
    this.source = source;
    this.knowledge = knowledge;
    this.budget = new Budget(bytesRead);
  }

  /** Null after the last. */
  @Nullable Work next() {
    if (done) {
      return null;
    }
    try {
      if (pieces == null) {
        pieces =
            Opening.open(source.place(), budget.file(source.opener().open()), budget, knowledge);
      }
      return pieces.next();
    } catch (IOException e) {
      done = true;
      String reason = UnreadableException.reason(e);
      return Work.rejected(
          pieces == null ? source.place().rejected(reason) : pieces.rejected(reason));
    }
  }

  /** Closes the file. What fails then has been read already. */
  @Override
  public void close() {
    if (pieces != null) {
      try {
        pieces.close();
      } catch (IOException e) {
        // Nothing is lost by it: it was only read from.
      }
    }
  }
}
