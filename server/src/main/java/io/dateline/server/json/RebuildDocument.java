package io.dateline.server.json;

import io.dateline.RebuildSummary;
import tools.jackson.core.JsonGenerator;

/** What a rebuild did. */
public final class RebuildDocument {
  private RebuildDocument() {}

  public static void write(JsonGenerator json, RebuildSummary summary) {
    json.writeStartObject();
    json.writeNumberProperty("read", summary.read());
    json.writeNumberProperty("indexed", summary.indexed());
    json.writeNumberProperty("replaced", summary.replaced());
    json.writeNumberProperty("rejected", summary.rejected());
    json.writeStringProperty("generation", summary.generation());
    json.writeNumberProperty("tookMillis", summary.took().toMillis());
    json.writeEndObject();
  }
}
