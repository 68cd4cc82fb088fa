package io.dateline.server.json;

import io.dateline.Facet;
import io.dateline.Hit;
import io.dateline.Relaxed;
import io.dateline.ScoreExplanation;
import io.dateline.SearchResult;
import io.dateline.Snippet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The answer to a search. */
public final class SearchDocument {
  private SearchDocument() {}

  public static void write(JsonGenerator json, SearchResult result) {
    json.writeStartObject();
    json.writeObjectPropertyStart("total");
    json.writeNumberProperty("value", result.total().value());
    json.writeBooleanProperty("exact", result.total().exact());
    json.writeEndObject();
    json.writeNumberProperty("tookMillis", result.took().toMillis());
    Json.texts(json, "warnings", result.warnings());
    Relaxed relaxed = result.relaxed();
    if (relaxed == null) {
      json.writeNullProperty("relaxed");
    } else {
      json.writeObjectPropertyStart("relaxed");
      json.writeNumberProperty("words", relaxed.words());
      json.writeNumberProperty("of", relaxed.of());
      json.writeEndObject();
    }
    Json.text(json, "didYouMean", result.didYouMean());
    json.writeArrayPropertyStart("hits");
    for (Hit hit : result.hits()) {
      write(json, hit);
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("facets");
    for (Map.Entry<String, Facet> facet : result.facets().entrySet()) {
      json.writeObjectPropertyStart(facet.getKey());
      write(json, facet.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
    write(json, result.span());
    Json.text(json, "next", result.next());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, SearchResult.@Nullable Span span) {
    if (span != null) {
      json.writeObjectPropertyStart("span");
      write(json, "first", span.first());
      write(json, "last", span.last());
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, String name, @Nullable Hit hit) {
    if (hit == null) {
      json.writeNullProperty(name);
    } else {
      json.writeName(name);
      write(json, hit);
    }
  }

  private static void write(JsonGenerator json, Hit hit) {
    json.writeStartObject();
    writeValues(json, hit);
    json.writeArrayPropertyStart("snippets");
    for (Snippet snippet : hit.snippets()) {
      write(json, snippet);
    }
    json.writeEndArray();
    ScoreExplanation explanation = hit.explanation();
    if (explanation != null) {
      json.writeName("explanation");
      write(json, explanation);
    }
    json.writeEndObject();
  }

  /** All of a hit but its snippets and its explanation. */
  static void writeValues(JsonGenerator json, Hit hit) {
    json.writeStringProperty("id", hit.id());
    Json.text(json, "title", hit.title());
    Json.text(json, "source", hit.source());
    Json.texts(json, "agencies", hit.agencies());
    Json.texts(json, "authors", hit.authors());
    Json.text(json, "published", hit.published());
    Json.text(json, "publishedKind", hit.publishedKind());
    Json.text(json, "language", hit.language());
    Json.text(json, "url", hit.url());
    Float score = hit.score();
    if (score == null) {
      json.writeNullProperty("score");
    } else {
      json.writeNumberProperty("score", score);
    }
  }

  private static void write(JsonGenerator json, ScoreExplanation explanation) {
    json.writeStartObject();
    json.writeNumberProperty("value", explanation.value());
    json.writeStringProperty("what", explanation.what());
    json.writeArrayPropertyStart("parts");
    explanation.parts().forEach(part -> write(json, part));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Snippet snippet) {
    json.writeStartObject();
    json.writeStringProperty("field", snippet.field());
    json.writeStringProperty("text", snippet.text());
    writeHighlights(json, snippet.highlights());
    json.writeEndObject();
  }

  /** The property {@code highlights}: for each its start and its end. */
  static void writeHighlights(JsonGenerator json, List<Snippet.Highlight> highlights) {
    json.writeArrayPropertyStart("highlights");
    for (Snippet.Highlight highlight : highlights) {
      json.writeStartArray();
      json.writeNumber(highlight.start());
      json.writeNumber(highlight.end());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Facet facet) {
    switch (facet) {
      case Facet.Values values -> {
        write(json, values.buckets());
        json.writeNumberProperty("others", values.others());
        json.writeNumberProperty("missing", values.missing());
        json.writeNumberProperty("total", values.total());
        Json.text(json, "next", values.next());
      }
      case Facet.Published published -> {
        json.writeStringProperty("interval", published.interval().toString());
        json.writeStringProperty("zone", zone(published.zone().getId()));
        write(json, published.buckets());
        json.writeNumberProperty("coarser", published.coarser());
        json.writeNumberProperty("missing", published.missing());
        json.writeNumberProperty("total", published.total());
      }
      case Facet.Crossed crossed -> {
        json.writeArrayPropertyStart("buckets");
        for (Facet.Crossed.Row row : crossed.rows()) {
          json.writeStartObject();
          json.writeStringProperty("value", row.value());
          json.writeNumberProperty("count", row.count());
          json.writeObjectPropertyStart("facet");
          write(json, row.facet());
          json.writeEndObject();
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("others", crossed.others());
        json.writeNumberProperty("missing", crossed.missing());
        json.writeNumberProperty("total", crossed.total());
        Json.text(json, "next", crossed.next());
      }
    }
  }

  /** The JDK calls the default zone Z; people call it UTC. */
  private static String zone(String id) {
    return id.equals("Z") ? "UTC" : id;
  }

  private static void write(JsonGenerator json, List<Facet.Bucket> buckets) {
    json.writeArrayPropertyStart("buckets");
    for (Facet.Bucket bucket : buckets) {
      json.writeStartObject();
      json.writeStringProperty("value", bucket.value());
      json.writeNumberProperty("count", bucket.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
