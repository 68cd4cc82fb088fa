package io.dateline.server.feed;

import io.dateline.Hit;
import io.dateline.server.json.Json;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;

/** A feed as jsonfeed.org, version 1.1, writes it. What is known of a date stands apart. */
public final class JsonFeed {
  /** The media type. */
  public static final String MEDIA_TYPE = "application/feed+json";

  private JsonFeed() {}

  /** The document as UTF-8. */
  public static byte[] bytes(Feed feed) {
    return Json.bytes(json -> write(json, feed));
  }

  private static void write(JsonGenerator json, Feed feed) {
    json.writeStartObject();
    json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
    json.writeStringProperty("title", feed.title());
    json.writeStringProperty("home_page_url", feed.home());
    json.writeStringProperty("feed_url", feed.self());
    if (feed.next() != null) {
      json.writeStringProperty("next_url", feed.next());
    }
    json.writeArrayPropertyStart("items");
    feed.entries().forEach(entry -> write(json, entry));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Feed.Entry entry) {
    Hit hit = entry.hit();
    json.writeStartObject();
    json.writeStringProperty("id", entry.id());
    json.writeStringProperty("url", entry.url());
    if (hit.title() != null) {
      json.writeStringProperty("title", hit.title());
    }
    json.writeStringProperty("content_text", entry.text());
    if (entry.date().published() != null) {
      json.writeStringProperty(
          "date_published",
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.date().published()));
    }
    if (!hit.authors().isEmpty()) {
      json.writeArrayPropertyStart("authors");
      for (String author : hit.authors()) {
        json.writeStartObject();
        json.writeStringProperty("name", author);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!hit.agencies().isEmpty()) {
      Json.texts(json, "tags", hit.agencies());
    }
    if (hit.language() != null) {
      json.writeStringProperty("language", hit.language());
    }
    json.writeObjectPropertyStart("_dateline");
    Json.text(json, "source", hit.source());
    Json.text(json, "published", hit.published());
    Json.text(json, "publishedKind", hit.publishedKind());
    json.writeEndObject();
    json.writeEndObject();
  }
}
