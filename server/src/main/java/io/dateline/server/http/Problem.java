package io.dateline.server.http;

import io.dateline.ErrorCode;
import io.dateline.server.json.Json;
import java.util.OptionalInt;

/**
 * An error as RFC 9457 writes it: {@code application/problem+json}.
 *
 * @param status the HTTP status
 * @param code the stable code; {@code type} is {@code urn:dateline:problem:} and the code
 * @param detail what is wrong, where, and what would have been right
 * @param position for a mistake in a query, where in it, in UTF-16 units from 0
 */
record Problem(int status, String code, String detail, OptionalInt position) {
  static final String CONTENT_TYPE = "application/problem+json";

  static Problem of(int status, String code, String detail) {
    return new Problem(status, code, detail, OptionalInt.empty());
  }

  /** The HTTP status of each of the library's errors. */
  static int status(ErrorCode code) {
    return switch (code) {
      case INVALID_PARAMETER,
          INVALID_DATE,
          INVALID_QUERY,
          QUERY_TOO_COMPLEX,
          INVALID_CURSOR,
          INVALID_INPUT ->
          400;
      case CURSOR_EXPIRED -> 410;
      case ARCHIVE_NOT_FOUND,
          NOT_AN_ARCHIVE,
          ARCHIVE_TOO_NEW,
          ARCHIVE_TOO_OLD,
          ARCHIVE_CORRUPT,
          ARCHIVE_LOCKED,
          GENERATION_NOT_FOUND,
          ARCHIVE_CLOSED,
          STORAGE_FAILED,
          DISK_FULL ->
          503;
    };
  }

  byte[] json() {
    return Json.bytes(json -> {
      json.writeStartObject();
      json.writeStringProperty("type", "urn:dateline:problem:" + code);
      json.writeStringProperty("title", title());
      json.writeNumberProperty("status", status);
      json.writeStringProperty("detail", detail);
      json.writeStringProperty("code", code);
      position.ifPresent(at -> json.writeNumberProperty("position", at));
      json.writeEndObject();
    });
  }

  /** The code in words. */
  String title() {
    String words = code.replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
