package io.dateline.server.export;

import io.dateline.ExportSummary;
import io.dateline.server.json.ArticleDocument;
import io.dateline.server.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** One article a line, as {@code GET /v1/articles/{id}} shows it; the last line is the end. */
record JsonLinesWriter(OutputStream out, List<ExportField> fields) implements RowWriter {
  @Override
  public void begin() {
    // The first line is an article already.
  }

  @Override
  public void row(ExportRow row) throws IOException {
    line(
        Json.bytes(json -> {
          json.writeStartObject();
          fields.forEach(field -> write(json, field, row));
          json.writeEndObject();
        }));
  }

  private static void write(JsonGenerator json, ExportField field, ExportRow row) {
    String name = field.toString();
    switch (field) {
      case ID -> Json.text(json, name, row.id());
      case ORIGIN -> Json.text(json, name, row.origin());
      case TITLE -> Json.text(json, name, row.title());
      case BODY -> Json.text(json, name, row.body());
      case PUBLISHED -> Json.text(json, name, row.published());
      case PUBLISHED_KIND -> Json.text(json, name, row.publishedKind());
      case SOURCE -> Json.text(json, name, row.source());
      case AGENCIES -> Json.texts(json, name, row.agencies());
      case AUTHORS -> Json.texts(json, name, row.authors());
      case LANGUAGE -> Json.text(json, name, row.language());
      case SECTION -> Json.text(json, name, row.section());
      case URL -> Json.text(json, name, row.url());
      case EVIDENCE -> {
        if (row.evidence() != null) {
          ArticleDocument.writeEvidence(json, row.evidence());
        }
      }
    }
  }

  @Override
  public void end(End end) throws IOException {
    line(
        Json.bytes(json -> {
          json.writeStartObject();
          // Readers know the last line by its first name.
          json.writeObjectPropertyStart("export");
          json.writeBooleanProperty("complete", end.complete());
          json.writeNumberProperty("articles", end.articles());
          ExportSummary summary = end.summary();
          if (summary == null) {
            Json.text(json, "error", end.error());
          } else {
            json.writeStringProperty("generation", summary.generation());
            Json.texts(json, "warnings", summary.warnings());
          }
          json.writeEndObject();
          json.writeEndObject();
        }));
  }

  private void line(byte[] json) throws IOException {
    out.write(json);
    out.write('\n');
  }
}
