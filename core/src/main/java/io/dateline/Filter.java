package io.dateline;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which articles may be found at all. Values of one field are alternatives; fields are joined by
 * "and".
 *
 * @param values for each field the values permitted, exactly as they stand in articles
 * @param excluded for each field the values that no article found has
 * @param from the first year, month or day permitted, whole; null for no bound
 * @param to the last year, month or day permitted, whole; null for no bound
 */
public record Filter(
    Map<Field, List<String>> values,
    Map<Field, List<String>> excluded,
    @Nullable PartialDate from,
    @Nullable PartialDate to) {
  /** Every article. */
  public static final Filter NONE = new Filter(Map.of(), Map.of(), null, null);

  public Filter {
    values = copy(values);
    excluded = copy(excluded);
    requireValues(values, excluded);
    requireBound("from", from);
    requireBound("to", to);
    if (from != null && to != null && !from.start().isBefore(to.end())) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_DATE, "from: " + from + " is after to: " + to);
    }
  }

  /** Permits one more value of a field. */
  public Filter with(Field field, String value) {
    return new Filter(more(values, field, value), excluded, from, to);
  }

  /** Excludes one more value of a field. */
  public Filter without(Field field, String value) {
    return new Filter(values, more(excluded, field, value), from, to);
  }

  /** With other bounds on the date. */
  public Filter between(@Nullable PartialDate from, @Nullable PartialDate to) {
    return new Filter(values, excluded, from, to);
  }

  private static Map<Field, List<String>> copy(Map<Field, List<String>> values) {
    EnumMap<Field, List<String>> copy = new EnumMap<>(Field.class);
    values.forEach((field, some) -> copy.put(field, List.copyOf(some)));
    return Collections.unmodifiableMap(copy);
  }

  private static Map<Field, List<String>> more(
      Map<Field, List<String>> values, Field field, String value) {
    EnumMap<Field, List<String>> more = new EnumMap<>(Field.class);
    more.putAll(values);
    List<String> some = new ArrayList<>(values.getOrDefault(field, List.of()));
    some.add(value);
    more.put(field, some);
    return more;
  }

  private static void requireValues(
      Map<Field, List<String>> values, Map<Field, List<String>> excluded) {
    int count = requireValues(values) + requireValues(excluded);
    if (count > Limits.FILTER_VALUES) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_PARAMETER,
          "there are " + count + " values to filter by; give at most " + Limits.FILTER_VALUES);
    }
  }

  private static int requireValues(Map<Field, List<String>> values) {
    int count = 0;
    for (Map.Entry<Field, List<String>> entry : values.entrySet()) {
      count += entry.getValue().size();
      for (String value : entry.getValue()) {
        requireValue(entry.getKey(), value);
      }
    }
    return count;
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
