package io.dateline;

import java.util.List;

/**
 * What an export did.
 *
 * @param articles how many articles were given
 * @param complete false when the receiver ended it before the last match
 * @param generation the generation of the archive that all of them are from
 * @param warnings what of the query was not honoured, a sentence each
 */
public record ExportSummary(
    long articles, boolean complete, String generation, List<String> warnings) {
  public ExportSummary {
    warnings = List.copyOf(warnings);
  }
}
