package io.dateline.server.json;

import io.dateline.ArchiveStats;
import tools.jackson.core.JsonGenerator;

/** What an archive holds. */
public final class StatsDocument {
  private StatsDocument() {}

  public static void write(JsonGenerator json, ArchiveStats stats) {
    json.writeStartObject();
    json.writeNumberProperty("articles", stats.articles());
    json.writeNumberProperty("undated", stats.undated());
    json.writeNumberProperty("ambiguous", stats.ambiguous());
    Json.text(json, "first", stats.first());
    Json.text(json, "last", stats.last());
    json.writeArrayPropertyStart("sources");
    for (ArchiveStats.Source source : stats.sources()) {
      json.writeStartObject();
      Json.text(json, "name", source.name());
      json.writeNumberProperty("articles", source.articles());
      json.writeNumberProperty("undated", source.undated());
      json.writeNumberProperty("ambiguous", source.ambiguous());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty("bytes", stats.bytes());
    json.writeNumberProperty("schemaVersion", stats.schemaVersion());
    json.writeStringProperty("generation", stats.generation());
    json.writeStringProperty("builtAt", stats.builtAt().toString());
    json.writeEndObject();
  }
}
