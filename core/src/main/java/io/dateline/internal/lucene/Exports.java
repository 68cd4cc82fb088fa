package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.ExportSummary;
import io.dateline.Hit;
import io.dateline.SearchRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;

/** Gives all matches of a request, one by one. Safe for use by many threads. */
final class Exports {
  private final Searches searches;

  Exports(Searches searches) {
    this.searches = searches;
  }

  ExportSummary articles(SearchRequest request, String generation, Predicate<Article> receiver)
      throws IOException {
    Map<LeafReaderContext, Articles.Segment> segments = new HashMap<>();
    return each(
        request,
        generation,
        (leaf, doc) -> {
          Articles.Segment segment = segments.get(leaf);
          if (segment == null) {
            segment = new Articles.Segment(leaf);
            segments.put(leaf, segment);
          }
          return receiver.test(segment.article(doc).unpacked());
        });
  }

  ExportSummary hits(SearchRequest request, String generation, Predicate<Hit> receiver)
      throws IOException {
    Map<LeafReaderContext, HitColumn.Rows> segments = new HashMap<>();
    return each(
        request,
        generation,
        (leaf, doc) -> {
          HitColumn.Rows rows = segments.get(leaf);
          if (rows == null) {
            rows = new HitColumn.Rows(leaf.reader());
            segments.put(leaf, rows);
          }
          return receiver.test(rows.row(doc).hit(null, List.of(), null));
        });
  }

  private ExportSummary each(SearchRequest request, String generation, Walk.Visitor visitor)
      throws IOException {
    Searches.Matching matching = searches.matching(request);
    long[] given = new long[1];
    boolean complete =
        new Walk(searches.searcher(), matching.query(), request.sort())
            .forEach((leaf, doc) -> {
              boolean goOn = visitor.visit(leaf, doc);
              given[0]++;
              return goOn;
            });
    return new ExportSummary(given[0], complete, generation, matching.warnings());
  }
}
