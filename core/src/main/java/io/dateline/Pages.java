package io.dateline;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * A pile of input to be read: files, folders, a stream.
 *
 * <p>Read are raw pages of text ({@code .txt}) and JSON lines ({@code .jsonl}, {@code .ndjson},
 * each also {@code .gz}) of ready articles or raw pages. Folders are read with all below them, in
 * the order of their paths; a {@code publishers.json} in a folder that is named is used for its
 * pages.
 *
 * <p>Immutable; each further call returns a copy. A stream can be read once.
 */
public final class Pages {
  private Pages() {}

  /**
   * The files and folders named.
   *
   * @throws InvalidRequestException with {@link ErrorCode#INVALID_INPUT} when one does not exist or
   *     is of no kind that is read
   */
  public static Pages of(Path... inputs) {
    throw new UnsupportedOperationException();
  }

  /** One more file or folder. */
  public Pages and(Path input) {
    throw new UnsupportedOperationException();
  }

  /**
   * A stream: JSON lines when it begins with a brace, else one page of text. Its origin is {@code
   * -}.
   */
  public Pages and(InputStream input) {
    throw new UnsupportedOperationException();
  }

  /**
   * With what knows publishers, agencies and the time of the run; otherwise {@link
   * Extractor#standard()}.
   */
  public Pages with(Extractor extractor) {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads everything, one outcome a page or line, in the order of the input. What cannot be read is
   * rejected and the rest goes on. Close the stream: it holds a file open.
   */
  public Stream<Outcome> read() {
    throw new UnsupportedOperationException();
  }

  /** The same, adding the bytes of input to a counter as they are read. */
  Stream<Outcome> read(LongAdder bytes) {
    throw new UnsupportedOperationException(bytes.toString());
  }

  /** The bytes of all files that were named or lie in the folders named; a stream's are unknown. */
  long bytesTotal() {
    throw new UnsupportedOperationException();
  }
}
