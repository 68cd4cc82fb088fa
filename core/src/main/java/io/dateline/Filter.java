package io.dateline;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which articles may be found at all. Values of one field are alternatives; fields are joined by
 * "and".
 *
 * @param values for each field the values permitted, exactly as they stand in articles
 * @param from the first year, month or day permitted, whole; null for no bound
 * @param to the last year, month or day permitted, whole; null for no bound
 */
public record Filter(
    Map<Field, List<String>> values, @Nullable PartialDate from, @Nullable PartialDate to) {
  /** Every article. */
  public static final Filter NONE = new Filter(Map.of(), null, null);

  public Filter {
    EnumMap<Field, List<String>> copy = new EnumMap<>(Field.class);
    values.forEach((field, permitted) -> copy.put(field, List.copyOf(permitted)));
    values = java.util.Collections.unmodifiableMap(copy);
    requireValues(values);
    requireBound("from", from);
    requireBound("to", to);
    if (from != null && to != null && !from.start().isBefore(to.end())) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_DATE, "from: " + from + " is after to: " + to);
    }
  }

  /** Permits one more value of a field. */
  public Filter with(Field field, String value) {
    EnumMap<Field, List<String>> more = new EnumMap<>(Field.class);
    more.putAll(values);
    List<String> permitted = new ArrayList<>(values.getOrDefault(field, List.of()));
    permitted.add(value);
    more.put(field, permitted);
    return new Filter(more, from, to);
  }

  /** With other bounds on the date. */
  public Filter between(@Nullable PartialDate from, @Nullable PartialDate to) {
    return new Filter(values, from, to);
  }

  private static void requireValues(Map<Field, List<String>> values) {
    int count = 0;
    for (Map.Entry<Field, List<String>> entry : values.entrySet()) {
      count += entry.getValue().size();
      for (String value : entry.getValue()) {
        requireValue(entry.getKey(), value);
      }
    }
    if (count > Limits.FILTER_VALUES) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_PARAMETER,
          "there are " + count + " values to filter by; give at most " + Limits.FILTER_VALUES);
    }
  }

  private static void requireValue(Field field, String value) {
    if (value.isEmpty() || value.length() > Limits.VALUE_CHARS) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_PARAMETER,
          field + ": give a value of 1 to " + Limits.VALUE_CHARS + " characters");
    }
    if (field == Field.KIND && !List.of("stated", "inferred", "ambiguous").contains(value)) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_PARAMETER,
          "kind: '"
              + Texts.clip(value, 60)
              + "' is not permitted; give stated, inferred or ambiguous");
    }
  }

  private static void requireBound(String name, @Nullable PartialDate bound) {
    if (bound != null && bound.precision().compareTo(PartialDate.Precision.DAY) > 0) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_DATE,
          name
              + ": '"
              + bound
              + "' is not a year, month or day, such as 2016, 2016-05 or 2016-05-04");
    }
  }

  static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (java.time.DateTimeException e) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_PARAMETER,
          "zone: '"
              + Texts.clip(name, 60)
              + "' is not a time zone; give one such as UTC, +08:00 or Europe/Berlin",
          e);
    }
  }
}
