package io.dateline;

import java.util.List;

/**
 * A query that was read, and what was left out of it.
 *
 * @param query what to look for
 * @param warnings what was dropped and where, a sentence each; always empty when read strictly
 */
public record ParsedQuery(Query query, List<String> warnings) {
  public ParsedQuery {
    warnings = List.copyOf(warnings);
  }
}
