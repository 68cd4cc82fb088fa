package io.dateline.server.json;

import io.dateline.Suggestion;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What somebody who types may mean. */
public final class SuggestDocument {
  private SuggestDocument() {}

  public static void write(JsonGenerator json, List<Suggestion> suggestions) {
    json.writeStartObject();
    json.writeArrayPropertyStart("suggestions");
    for (Suggestion suggestion : suggestions) {
      json.writeStartObject();
      json.writeStringProperty("part", suggestion.part().toString());
      json.writeStringProperty("text", suggestion.text());
      json.writeNumberProperty("count", suggestion.count());
      SearchDocument.writeHighlights(json, suggestion.highlights());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
