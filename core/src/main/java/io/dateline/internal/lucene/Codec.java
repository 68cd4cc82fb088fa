package io.dateline.internal.lucene;

import io.dateline.Evidence;
import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/** The compact bytes of values that are kept whole: what they are is known from their order. */
final class Codec {
  private Codec() {}

  /** Writes one value. */
  @FunctionalInterface
  interface Writer<T> {
    void write(DataOutput out, T value) throws IOException;
  }

  /** Reads one value. */
  @FunctionalInterface
  interface Reader<T> {
    T read(DataInput in) throws IOException;
  }

  static <T> void writeNullable(DataOutput out, @Nullable T value, Writer<T> writer)
      throws IOException {
    out.writeByte((byte) (value == null ? 0 : 1));
    if (value != null) {
      writer.write(out, value);
    }
  }

  static <T> @Nullable T readNullable(DataInput in, Reader<T> reader) throws IOException {
    return in.readByte() == 0 ? null : reader.read(in);
  }

  static <T> void writeList(DataOutput out, List<T> values, Writer<T> writer) throws IOException {
    out.writeVInt(values.size());
    for (T value : values) {
      writer.write(out, value);
    }
  }

  static <T> List<T> readList(DataInput in, Reader<T> reader) throws IOException {
    int size = in.readVInt();
    if (size == 0) {
      return List.of();
    }
    List<T> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(reader.read(in));
    }
    return values;
  }

  static void writeText(DataOutput out, @Nullable String text) throws IOException {
    writeNullable(out, text, DataOutput::writeString);
  }

  static @Nullable String readText(DataInput in) throws IOException {
    return readNullable(in, DataInput::readString);
  }

  /** The form, the second on the writer's clock, the offset in seconds where there is one. */
  static void writeDate(DataOutput out, PartialDate date) throws IOException {
    out.writeByte((byte) Dates.form(date));
    out.writeZLong(date.start().toEpochSecond(ZoneOffset.UTC));
    if (date.offset().isPresent()) {
      out.writeZInt(date.offset().get().getTotalSeconds());
    }
  }

  static PartialDate readDate(DataInput in) throws IOException {
    int form = in.readByte();
    LocalDateTime start = LocalDateTime.ofEpochSecond(in.readZLong(), 0, ZoneOffset.UTC);
    Optional<ZoneOffset> offset =
        Dates.isZoned(form)
            ? Optional.of(ZoneOffset.ofTotalSeconds(in.readZInt()))
            : Optional.empty();
    return switch (Dates.rank(form)) {
      case 0 -> PartialDate.year(start.getYear());
      case 1 -> PartialDate.month(start.getYear(), start.getMonthValue());
      case 2 -> PartialDate.day(start.getYear(), start.getMonthValue(), start.getDayOfMonth());
      case 3 -> PartialDate.time(start, Precision.MINUTE, offset);
      case 4 -> PartialDate.time(start, Precision.SECOND, offset);
      default -> throw new CorruptIndexException("there is no form of date " + form, in);
    };
  }

  static void writeKind(DataOutput out, Evidence.Kind kind) throws IOException {
    out.writeByte(code(kind));
  }

  static Evidence.Kind readKind(DataInput in) throws IOException {
    return kind(in.readByte(), in);
  }

  /** What stands for a kind of evidence, in two bits. */
  static byte code(Evidence.Kind kind) {
    return switch (kind) {
      case STATED -> (byte) 0;
      case INFERRED -> (byte) 1;
      case AMBIGUOUS -> (byte) 2;
    };
  }

  /**
   * The kind that a code stands for.
   *
   * @param in where it was read
   */
  static Evidence.Kind kind(int code, DataInput in) throws IOException {
    return switch (code) {
      case 0 -> Evidence.Kind.STATED;
      case 1 -> Evidence.Kind.INFERRED;
      case 2 -> Evidence.Kind.AMBIGUOUS;
      default -> throw new CorruptIndexException("there is no kind of evidence " + code, in);
    };
  }
}
