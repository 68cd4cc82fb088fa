package io.dateline.server.json;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.Outcome;
import io.dateline.PackedArticle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A whole article with its evidence; for a rejected page, the reason and whatever was found. */
public final class ArticleDocument {
  private ArticleDocument() {}

  public static void write(JsonGenerator json, PackedArticle article) {
    json.writeStartObject();
    json.writeStringProperty("id", article.rest().id());
    json.writeStringProperty("origin", article.rest().origin());
    writeValues(json, article);
    json.writeEndObject();
  }

  public static void write(JsonGenerator json, Article article) {
    write(json, PackedArticle.of(article));
  }

  /** What was read from a page: the article, or why it is none. */
  public static void write(JsonGenerator json, Outcome outcome) {
    switch (outcome) {
      case Outcome.Accepted accepted -> write(json, accepted.article());
      case Outcome.Rejected rejected -> write(json, rejected);
    }
  }

  private static void write(JsonGenerator json, Outcome.Rejected rejected) {
    Article found = rejected.found();
    json.writeStartObject();
    Json.text(json, "id", found == null ? null : found.id());
    json.writeStringProperty("origin", rejected.origin());
    json.writeNumberProperty("line", rejected.line());
    json.writeStringProperty("rejected", rejected.reason());
    if (found != null) {
      writeValues(json, PackedArticle.of(found));
    }
    json.writeEndObject();
  }

  private static void writeValues(JsonGenerator json, PackedArticle packed) {
    Article article = packed.rest();
    Json.text(json, "title", article.title());
    Utf8.write(json, "body", packed.body());
    Json.text(json, "published", article.published());
    Json.text(json, "source", article.source());
    Json.texts(json, "agencies", article.agencies());
    Json.texts(json, "authors", article.authors());
    Json.text(json, "language", article.language());
    Json.text(json, "section", article.section());
    Json.text(json, "url", article.url());
    writeEvidence(json, article.evidence());
  }

  /** The property {@code evidence}. */
  public static void writeEvidence(JsonGenerator json, Article.Provenance evidence) {
    json.writeObjectPropertyStart("evidence");
    write(json, "title", evidence.title());
    write(json, "body", evidence.body());
    write(json, "published", evidence.published());
    write(json, "source", evidence.source());
    write(json, "agencies", evidence.agencies());
    write(json, "authors", evidence.authors());
    write(json, "language", evidence.language());
    write(json, "section", evidence.section());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, List<Evidence> list) {
    json.writeArrayPropertyStart(name);
    for (Evidence evidence : list) {
      write(json, evidence);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String name, @Nullable Evidence evidence) {
    if (evidence != null) {
      json.writeName(name);
      write(json, evidence);
    }
  }

  static void write(JsonGenerator json, Evidence evidence) {
    json.writeStartObject();
    json.writeStringProperty("kind", evidence.kind().toString());
    json.writeStringProperty("where", evidence.where());
    json.writeStringProperty("text", evidence.text());
    json.writeNumberProperty("line", evidence.line());
    if (!evidence.supports().isEmpty()) {
      json.writeArrayPropertyStart("supports");
      for (Evidence.Support support : evidence.supports()) {
        json.writeStartObject();
        json.writeStringProperty("where", support.where());
        json.writeStringProperty("text", support.text());
        json.writeNumberProperty("line", support.line());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!evidence.candidates().isEmpty()) {
      Json.texts(json, "candidates", evidence.candidates());
    }
    json.writeEndObject();
  }
}
