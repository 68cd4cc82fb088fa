package io.dateline.server.json;

import io.dateline.Explanation;
import io.dateline.Explanation.Candidate;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What was read from a page, and what else its title, source and date could have been. */
public final class ExplanationDocument {
  private ExplanationDocument() {}

  public static void write(JsonGenerator json, Explanation page) {
    json.writeStartObject();
    json.writeName("read");
    ArticleDocument.write(json, page.outcome());
    json.writeObjectPropertyStart("candidates");
    write(json, "title", page.title());
    write(json, "published", page.published());
    write(json, "source", page.source());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, List<Candidate> candidates) {
    json.writeArrayPropertyStart(name);
    for (Candidate one : candidates) {
      json.writeStartObject();
      json.writeStringProperty("value", one.value());
      json.writeBooleanProperty("chosen", one.chosen());
      json.writeNumberProperty("score", one.score());
      json.writeName("evidence");
      ArticleDocument.write(json, one.evidence());
      Json.texts(json, "reasons", one.reasons());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
