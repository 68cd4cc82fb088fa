package io.dateline.server.json;

import io.dateline.Similar;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The articles like one, each a hit of a search and the words it shares. */
public final class SimilarDocument {
  private SimilarDocument() {}

  public static void write(JsonGenerator json, List<Similar> similar) {
    json.writeStartObject();
    json.writeArrayPropertyStart("hits");
    for (Similar each : similar) {
      json.writeStartObject();
      SearchDocument.writeValues(json, each.hit());
      Json.texts(json, "words", each.words());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
