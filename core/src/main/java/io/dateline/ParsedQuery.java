package io.dateline;

import java.util.List;

/**
 * A query that was read, and what was left out of it.
 *
 * @param query what to look for
 * @param loose which parts of the query are unmarked words side by side: when no article has all of
 *     them, some may be done without
 * @param warnings what was dropped and where, a sentence each; always empty when read strictly
 */
public record ParsedQuery(Query query, List<Query> loose, List<String> warnings) {
  public ParsedQuery {
    loose = List.copyOf(loose);
    warnings = List.copyOf(warnings);
  }
}
