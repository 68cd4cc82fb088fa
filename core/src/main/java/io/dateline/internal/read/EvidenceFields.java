package io.dateline.internal.read;

import io.dateline.Evidence;
import io.dateline.Evidence.Kind;
import io.dateline.Evidence.Support;
import io.dateline.InvalidRequestException;
import io.dateline.PartialDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The {@code evidence} of an exported article: for each of its values, where it came from. */
final class EvidenceFields {
  /** The values that have evidence. */
  private static final Set<String> NAMES =
      Set.of("title", "body", "published", "source", "agencies", "authors", "language", "section");

  private final Map<String, List<Evidence>> found = new HashMap<>();

  private EvidenceFields() {}

  /**
   * Reads the object that the parser stands at, to its end.
   *
   * @throws RejectedException when it is no evidence as exports write it
   */
  static EvidenceFields parse(JsonParser json) throws RejectedException {
    EvidenceFields fields = new EvidenceFields();
    require(json, JsonToken.START_OBJECT, "evidence", "an object");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (NAMES.contains(name)) {
        fields.found.put(name, list(json, "evidence." + name));
      } else {
        json.skipChildren();
      }
    }
    return fields;
  }

  private static List<Evidence> list(JsonParser json, String place) throws RejectedException {
    List<Evidence> list = new ArrayList<>();
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        list.add(evidence(json, place));
      }
    } else if (json.currentToken() != JsonToken.VALUE_NULL) {
      list.add(evidence(json, place));
    }
    return list;
  }

  /** The evidence of a value that stands alone; null when none is given. */
  @Nullable Evidence of(String name) {
    List<Evidence> list = all(name);
    return list.isEmpty() ? null : list.getFirst();
  }

  /** The evidence of a list of values, in its order. */
  List<Evidence> all(String name) {
    return found.getOrDefault(name, List.of());
  }

  private static Evidence evidence(JsonParser json, String at) throws RejectedException {
    require(json, JsonToken.START_OBJECT, at, "an object");
    Kind kind = Kind.STATED;
    String where = "field";
    String text = "";
    int line = 1;
    List<Support> supports = new ArrayList<>();
    List<PartialDate> candidates = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      String place = at + "." + FieldRecord.shortened(name);
      json.nextToken();
      switch (name) {
        case "kind" -> kind = kind(text(json, place), place);
        case "where" -> where = text(json, place);
        case "text" -> text = text(json, place);
        case "line" -> line = line(json, place);
        case "supports" -> {
          require(json, JsonToken.START_ARRAY, place, "a list");
          while (json.nextToken() != JsonToken.END_ARRAY) {
            Evidence support = evidence(json, place);
            supports.add(new Support(support.where(), support.text(), support.line()));
          }
        }
        case "candidates" -> {
          require(json, JsonToken.START_ARRAY, place, "a list");
          while (json.nextToken() != JsonToken.END_ARRAY) {
            candidates.add(date(text(json, place), place));
          }
        }
        default -> json.skipChildren();
      }
    }
    return new Evidence(kind, where, text, line, supports, candidates);
  }

  private static Kind kind(String text, String place) throws RejectedException {
    for (Kind kind : Kind.values()) {
      if (kind.toString().equals(text)) {
        return kind;
      }
    }
    throw new RejectedException(
        place
            + ": '"
            + FieldRecord.shortened(text)
            + "' is no kind of evidence; stated, inferred or ambiguous is right");
  }

  private static PartialDate date(String text, String place) throws RejectedException {
    try {
      return PartialDate.parse(text);
    } catch (InvalidRequestException e) {
      throw new RejectedException(
          place
              + ": '"
              + FieldRecord.shortened(text)
              + "' is not a date; one such as 2016-05 is right");
    }
  }

  private static String text(JsonParser json, String place) throws RejectedException {
    require(json, JsonToken.VALUE_STRING, place, "a string");
    return json.getString();
  }

  private static int line(JsonParser json, String place) throws RejectedException {
    require(json, JsonToken.VALUE_NUMBER_INT, place, "a line from 1");
    if (!json.getNumberType().equals(JsonParser.NumberType.INT) || json.getIntValue() < 1) {
      throw new RejectedException(
          place + ": found " + json.getString() + "; a line from 1 is right");
    }
    return json.getIntValue();
  }

  private static void require(JsonParser json, JsonToken token, String place, String right)
      throws RejectedException {
    if (json.currentToken() != token) {
      throw new RejectedException(
          FieldRecord.shortened(place)
              + ": found "
              + JsonFields.type(json.currentToken())
              + "; "
              + right
              + " is right");
    }
  }
}
