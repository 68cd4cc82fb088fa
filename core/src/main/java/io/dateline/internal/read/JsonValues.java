package io.dateline.internal.read;

import io.dateline.Limits;
import io.dateline.Outcome;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a JSON array, or JSON objects one after the other. It looks at no more than is
 * needed to part them; a value that is too long is passed over without being kept.
 */
final class JsonValues implements Pieces {
  private final Place place;
  private final InputStream in;
  private final Knowledge knowledge;
  private ByteArrayOutputStream value = new ByteArrayOutputStream();
  private boolean array;
  private boolean ended;
  private int number;
  private int line = 1;
  private int began = 1;
  private int unread = -1;

  JsonValues(Place place, InputStream in, Knowledge knowledge) {
    this.place = place;
    this.in = new BufferedInputStream(in);
    this.knowledge = knowledge;
  }

  @Override
  public @Nullable Work next() throws IOException {
    int first = ended ? -1 : firstOfNext();
    if (first < 0) {
      return end();
    }
    number++;
    began = line;
    if (ended) {
      return Work.rejected(rejected("more stands after the array; a file holds one"));
    }
    boolean whole = cut(first);
    if (value.size() > Limits.PAGE_BYTES) {
      return Work.rejected(rejected(SinglePage.tooLong("value")));
    }
    if (!whole) {
      ended = true;
      return Work.rejected(rejected("the value does not end: the file was cut off"));
    }
    byte[] bytes = value.toByteArray();
    String origin = place.record(number);
    int at = began;
    return new Work(
        bytes.length,
        () ->
            FieldRecord.read(
                origin,
                at,
                () -> JsonFields.parse(Charsets.decode(bytes), at, "each value"),
                knowledge));
  }

  /** The byte that the next value begins with; -1 when there is none. */
  private int firstOfNext() throws IOException {
    for (int next; (next = read()) >= 0; ) {
      switch (next) {
        case ' ', '\t', '\r', '\n', 0xEF, 0xBB, 0xBF -> {}
        case ',' -> {}
        case '[' -> {
          if (array || number > 0) {
            return next;
          }
          array = true;
        }
        case ']' -> {
          if (!array) {
            return next;
          }
          return afterArray();
        }
        default -> {
          return next;
        }
      }
    }
    if (array) {
      array = false;
      ended = true;
      number++;
      throw new UnreadableException("the array does not end: the file was cut off");
    }
    return -1;
  }

  private int afterArray() throws IOException {
    array = false;
    ended = true;
    for (int next; (next = read()) >= 0; ) {
      if (next > ' ') {
        return next;
      }
    }
    return -1;
  }

  private @Nullable Work end() {
    ended = true;
    if (number > 0) {
      return null;
    }
    number++;
    return Work.rejected(place.rejected("is empty; it holds no object"));
  }

  /** Keeps a value, up to one byte more than is permitted; false when the file ends before it. */
  private boolean cut(int first) throws IOException {
    value = new ByteArrayOutputStream();
    int depth = 0;
    boolean string = false;
    boolean escaped = false;
    for (int next = first; next >= 0; next = read()) {
      if (value.size() <= Limits.PAGE_BYTES) {
        value.write(next);
      }
      if (string) {
        string = escaped || next != '"';
        escaped = !escaped && next == '\\';
      } else if (next == '"') {
        string = true;
      } else if (next == '{' || next == '[') {
        depth++;
      } else if (next == '}' || next == ']') {
        depth--;
      }
      if (depth <= 0 && !string && (next == '}' || next == ']' || next == '"' || endsScalar())) {
        return true;
      }
    }
    return depth <= 0 && !string;
  }

  /** Whether what comes next cannot belong to a number or word. */
  private boolean endsScalar() throws IOException {
    unread = in.read();
    return unread == ',' || unread == ']' || unread == '{' || (unread >= 0 && unread <= ' ');
  }

  private int read() throws IOException {
    int next = unread >= 0 ? unread : in.read();
    unread = -1;
    line += next == '\n' ? 1 : 0;
    return next;
  }

  @Override
  public Outcome.Rejected rejected(String reason) {
    return place.rejectedRecord(number, began, reason);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
