package io.dateline.internal.extract;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.internal.extract.dates.DateOrder;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code {"publishers": [{"name", "aliases"?, "weakAliases"?, "hosts"?, "dateOrder"?,
 * "zone"?}]}}, and says of a mistake in which entry it is and what would have been right.
 */
final class PublishersFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> FIELDS =
      Set.of("name", "aliases", "weakAliases", "hosts", "dateOrder", "zone");

  private final String origin;

  private PublishersFile(String origin) {
    this.origin = origin;
  }

  /**
   * @param origin names the file in messages
   * @throws InvalidRequestException with {@link ErrorCode#INVALID_INPUT} when it is no such file
   */
  static List<Publisher> read(byte[] content, String origin) {
    return new PublishersFile(origin).read(content);
  }

  private List<Publisher> read(byte[] content) {
    JsonNode root;
    try {
      root = JSON.readTree(content);
    } catch (JacksonException e) {
      String where = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      throw new InvalidRequestException(
          ErrorCode.INVALID_INPUT,
          origin + where + ": this is not JSON: " + e.getOriginalMessage(),
          e);
    }
    JsonNode list = root.isObject() ? root.get("publishers") : null;
    if (list == null || !list.isArray()) {
      throw invalid(origin, "a publishers file is an object with a list \"publishers\"");
    }
    List<Publisher> publishers = new ArrayList<>();
    for (JsonNode entry : list) {
      publishers.add(publisher(entry, publishers.size() + 1));
    }
    return publishers;
  }

  private Publisher publisher(JsonNode entry, int number) {
    String where = origin + ", publisher " + number;
    if (!entry.isObject()) {
      throw invalid(where, "a publisher is an object such as {\"name\": …, \"hosts\": […]}");
    }
    for (String field : entry.propertyNames()) {
      if (!FIELDS.contains(field)) {
        throw invalid(where, "there is no field '" + field + "'; permitted are " + sorted(FIELDS));
      }
    }
    String name = string(entry, "name", where);
    if (name == null || name.isBlank()) {
      throw invalid(where, "a publisher has a name");
    }
    where += " ('" + name + "')";
    return new Publisher(
        name.strip(),
        strings(entry, "aliases", where),
        strings(entry, "weakAliases", where),
        strings(entry, "hosts", where).stream().map(h -> h.toLowerCase(Locale.ROOT)).toList(),
        order(string(entry, "dateOrder", where), where),
        zone(string(entry, "zone", where), where));
  }

  private static @Nullable String string(JsonNode entry, String field, String where) {
    JsonNode value = entry.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw invalid(where, "'" + field + "' is a string, not " + value);
    }
    return value.stringValue();
  }

  private static List<String> strings(JsonNode entry, String field, String where) {
    JsonNode value = entry.get(field);
    if (value == null || value.isNull()) {
      return List.of();
    }
    List<String> strings = new ArrayList<>();
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      if (!one.isString() || one.stringValue().isBlank()) {
        throw invalid(where, "'" + field + "' is a list of strings, not " + value);
      }
      strings.add(one.stringValue().strip());
    }
    return List.copyOf(strings);
  }

  private static @Nullable DateOrder order(@Nullable String order, String where) {
    if (order == null) {
      return null;
    }
    return Arrays.stream(DateOrder.values())
        .filter(one -> one.name().equals(order))
        .findFirst()
        .orElseThrow(() ->
            invalid(
                where,
                "the dateOrder is one of "
                    + Arrays.toString(DateOrder.values())
                    + ", not '"
                    + order
                    + "'"));
  }

  private static @Nullable ZoneId zone(@Nullable String zone, String where) {
    try {
      return zone == null ? null : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw invalid(where, "the zone is one such as Europe/Berlin or +08:00, not '" + zone + "'");
    }
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  private static InvalidRequestException invalid(String where, String what) {
    return new InvalidRequestException(ErrorCode.INVALID_INPUT, where + ": " + what);
  }
}
