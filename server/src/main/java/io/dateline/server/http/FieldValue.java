package io.dateline.server.http;

import io.dateline.Field;
import io.dateline.SearchRequest;

/**
 * A value to filter by, as parameters write it: with a minus before it, it is excluded. A backslash
 * before a minus or a backslash makes that the value's own.
 */
final class FieldValue {
  private static final String MINUS = "-";
  private static final String BACKSLASH = "\\";

  private FieldValue() {}

  static SearchRequest addTo(SearchRequest request, Field field, String text) {
    return text.startsWith(MINUS)
        ? request.whereNot(field, plain(text.substring(1)))
        : request.where(field, plain(text));
  }

  private static String plain(String text) {
    return text.startsWith(BACKSLASH) ? text.substring(1) : text;
  }

  static String permitted(String value) {
    return value.startsWith(MINUS) || value.startsWith(BACKSLASH) ? BACKSLASH + value : value;
  }

  static String excluded(String value) {
    return MINUS + (value.startsWith(BACKSLASH) ? BACKSLASH + value : value);
  }
}
