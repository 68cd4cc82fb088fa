package io.dateline.internal.query;

import io.dateline.Match;
import io.dateline.ParsedQuery;

/** Reads the query language. */
public final class QueryParser {
  private QueryParser() {}

  public static ParsedQuery parse(String text, Match match, boolean strict) {
    throw new UnsupportedOperationException();
  }
}
