package io.dateline.server.json;

import io.dateline.ArchiveCheck;
import io.dateline.ArchiveCopy;
import io.dateline.ArchiveRepair;
import tools.jackson.core.JsonGenerator;

/** What looking after an archive told. */
public final class MaintenanceDocument {
  private MaintenanceDocument() {}

  /** The generation that a rollback made current. */
  public static void writeGeneration(JsonGenerator json, String generation) {
    json.writeStartObject();
    json.writeStringProperty("generation", generation);
    json.writeEndObject();
  }

  public static void write(JsonGenerator json, ArchiveCheck check) {
    json.writeStartObject();
    json.writeBooleanProperty("whole", check.whole());
    json.writeArrayPropertyStart("generations");
    for (ArchiveCheck.Generation generation : check.generations()) {
      json.writeStartObject();
      json.writeStringProperty("name", generation.name());
      json.writeBooleanProperty("current", generation.current());
      json.writeNumberProperty("articles", generation.articles());
      json.writeNumberProperty("bytes", generation.bytes());
      json.writeBooleanProperty("whole", generation.whole());
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.texts(json, "faults", check.faults());
    json.writeEndObject();
  }

  public static void write(JsonGenerator json, ArchiveCopy copy) {
    json.writeStartObject();
    json.writeStringProperty("generation", copy.generation());
    json.writeNumberProperty("articles", copy.articles());
    json.writeNumberProperty("bytes", copy.bytes());
    json.writeNumberProperty("bytesCopied", copy.bytesCopied());
    json.writeEndObject();
  }

  public static void write(JsonGenerator json, ArchiveRepair repair) {
    json.writeStartObject();
    Json.texts(json, "faults", repair.faults());
    json.writeStringProperty("generation", repair.generation());
    json.writeNumberProperty("articles", repair.articles());
    json.writeNumberProperty("lost", repair.lost());
    Json.texts(json, "lostIds", repair.lostIds());
    json.writeEndObject();
  }
}
