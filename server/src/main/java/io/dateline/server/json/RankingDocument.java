package io.dateline.server.json;

import io.dateline.RankingReport;
import tools.jackson.core.JsonGenerator;

/** How well a collection's queries were answered. */
public final class RankingDocument {
  private RankingDocument() {}

  public static void write(JsonGenerator json, RankingReport report) {
    json.writeStartObject();
    json.writeNumberProperty("documents", report.documents());
    json.writeNumberProperty("queries", report.queries());
    json.writeArrayPropertyStart("rankings");
    for (RankingReport.Ranking ranking : report.rankings()) {
      RankingReport.Measures measures = ranking.measures();
      json.writeStartObject();
      json.writeStringProperty("name", ranking.name());
      json.writeNumberProperty("nDCG@10", measures.ndcgAt10());
      json.writeNumberProperty("MAP", measures.meanAveragePrecision());
      json.writeNumberProperty("P@10", measures.precisionAt10());
      json.writeNumberProperty("MRR", measures.reciprocalRank());
      json.writeNumberProperty("recall@100", measures.recallAt100());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
