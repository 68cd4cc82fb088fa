package io.dateline.server.json;

import io.dateline.Article;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What was read from a page whose answers are known. */
public final class EvaluationDocument {
  private EvaluationDocument() {}

  /** Writes only the id when nothing was read. */
  public static void write(JsonGenerator json, String id, @Nullable Article article) {
    json.writeStartObject();
    json.writeStringProperty("id", id);
    if (article != null) {
      Json.text(json, "title", article.title());
      Json.text(json, "body", article.body());
      Json.text(json, "published", article.published());
      Json.text(json, "source", article.source());
      Json.texts(json, "agencies", article.agencies());
      Json.texts(json, "authors", article.authors());
    }
    json.writeEndObject();
  }
}
