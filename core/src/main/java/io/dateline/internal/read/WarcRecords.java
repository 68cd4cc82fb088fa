package io.dateline.internal.read;

import io.dateline.Limits;
import io.dateline.Outcome;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a web archive (WARC 1.0 and 1.1). It parts the records; what is in one is {@link
 * WarcPage}'s to say. Where a record is damaged it is rejected, and the next that can be found is
 * read.
 */
final class WarcRecords implements Pieces {
  private static final String VERSION = "WARC/";
  private static final int HEADER_BYTES = 1 << 16;

  /** The header fields and the HTTP header of a record, which do not count as its page. */
  private static final int RECORD_BYTES = Limits.PAGE_BYTES + 2 * HEADER_BYTES;

  private final Place place;
  private final InputStream in;
  private final Knowledge knowledge;
  private ByteArrayOutputStream record = new ByteArrayOutputStream();
  private long number;
  private boolean foundAny;
  private boolean ended;

  /** The line that begins the next record, read already; empty at the end. */
  private @Nullable String begins;

  /** What went wrong behind the last record. */
  private @Nullable IOException pending;

  WarcRecords(Place place, InputStream in, Knowledge knowledge) {
    this.place = place;
    this.in = new BufferedInputStream(in, HEADER_BYTES);
    this.knowledge = knowledge;
  }

  @Override
  public @Nullable Work next() throws IOException {
    while (!ended) {
      Work work = nextRecord();
      if (work != null) {
        foundAny = true;
        return work;
      }
    }
    if (foundAny) {
      return null;
    }
    foundAny = true;
    return Work.rejected(
        place.rejected("holds no response with status 200 in HTML; other records are passed over"));
  }

  /** Null where the record is none of a page, or there is none. */
  private @Nullable Work nextRecord() throws IOException {
    number++;
    try {
      throwPending();
      String first = begins == null ? nonBlankLine() : begins;
      begins = null;
      if (first.isEmpty()) {
        ended = true;
        return null;
      }
      if (!first.startsWith(VERSION)) {
        throw new UnreadableException("is damaged; a record begins with WARC/1.0 or WARC/1.1");
      }
      Optional<WarcPage> page = page(first);
      lookAhead();
      return page.map(one -> work(one, number)).orElse(null);
    } catch (Budget.BombException e) {
      throw e;
    } catch (UnreadableException e) {
      Work rejected = Work.rejected(rejected(UnreadableException.reason(e)));
      resynchronize();
      return rejected;
    }
  }

  private Work work(WarcPage page, long number) {
    return new Work(page.bytes(), () -> page.outcome(place.record(number), knowledge));
  }

  /** Reads the record to its end. */
  private Optional<WarcPage> page(String version) throws IOException {
    record = new ByteArrayOutputStream();
    keep(version);
    long length = -1;
    boolean response = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      keep(line);
      String field = line.toLowerCase(Locale.ROOT);
      if (field.startsWith("content-length:")) {
        length = length(field.substring("content-length:".length()).strip());
      } else if (field.startsWith("warc-type:")) {
        response = field.substring("warc-type:".length()).strip().equals("response");
      }
    }
    keep("");
    if (length < 0) {
      throw new UnreadableException("is damaged; a record's header states its Content-Length");
    }
    return body(length, response);
  }

  private Optional<WarcPage> body(long length, boolean response) throws IOException {
    int kept = response ? (int) Math.min(length, RECORD_BYTES - record.size()) : 0;
    byte[] body = in.readNBytes(kept);
    record.writeBytes(body);
    try {
      in.skipNBytes(length - body.length);
    } catch (EOFException e) {
      throw new UnreadableException("is cut off; its header states " + length + " bytes", e);
    }
    if (!response) {
      return Optional.empty();
    }
    Optional<WarcPage> page = WarcPage.of(record.toByteArray());
    if (page.isPresent() && kept < length) {
      throw new UnreadableException(SinglePage.tooLong("page"));
    }
    return page;
  }

  private static long length(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private void keep(String line) throws UnreadableException {
    record.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    if (record.size() > HEADER_BYTES) {
      throw new UnreadableException("is damaged; a record's header is no longer than 65536 bytes");
    }
  }

  /**
   * Goes to the beginning of the next record, so that damage at the end of this one shows before it
   * is handed out, and damage at the beginning of the next does not count for this one.
   */
  private void lookAhead() throws IOException {
    try {
      begins = nonBlankLine();
    } catch (GzipMembers.DamagedException e) {
      if (e.given) {
        throw e;
      }
      pending = e;
    } catch (EOFException e) {
      pending = e;
    }
  }

  private void throwPending() throws IOException {
    IOException fault = pending;
    pending = null;
    if (fault != null) {
      throw fault;
    }
  }

  /** Goes to the next line that begins a record. */
  private void resynchronize() throws IOException {
    while (begins == null && pending == null) {
      try {
        String line = nonBlankLine();
        begins = line.isEmpty() || isBeginning(line) ? line : null;
      } catch (GzipMembers.DamagedException e) {
        // What is damaged here was passed over already.
      }
    }
  }

  private static boolean isBeginning(String line) {
    return line.startsWith(VERSION) && line.length() < 10;
  }

  /** Empty at the end. */
  private String nonBlankLine() throws IOException {
    int next;
    do {
      in.mark(1);
      next = in.read();
    } while (next == '\r' || next == '\n');
    if (next < 0) {
      return "";
    }
    in.reset();
    return line();
  }

  /** A line without its end, as far as a header's can be long; empty at the end, too. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next; (next = in.read()) >= 0 && next != '\n'; ) {
      if (line.length() <= HEADER_BYTES) {
        line.append((char) next);
      }
    }
    int end = line.length();
    return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
  }

  @Override
  public Outcome.Rejected rejected(String reason) {
    return place.rejectedRecord(number, 1, reason);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
