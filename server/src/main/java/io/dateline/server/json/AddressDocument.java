package io.dateline.server.json;

import tools.jackson.core.JsonGenerator;

/** Where a server listens. */
public final class AddressDocument {
  private AddressDocument() {}

  public static void write(JsonGenerator json, String url) {
    json.writeStartObject();
    json.writeStringProperty("url", url);
    json.writeEndObject();
  }
}
