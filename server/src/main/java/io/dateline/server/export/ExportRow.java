package io.dateline.server.export;

import io.dateline.Article;
import io.dateline.Evidence;
import io.dateline.Hit;
import io.dateline.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is exported of an article; what only whole articles have is null of a hit. */
record ExportRow(
    String id,
    @Nullable String origin,
    @Nullable String title,
    @Nullable String body,
    @Nullable PartialDate published,
    Evidence.@Nullable Kind publishedKind,
    @Nullable String source,
    List<String> agencies,
    List<String> authors,
    @Nullable String language,
    @Nullable String section,
    @Nullable String url,
    Article.@Nullable Provenance evidence) {

  static ExportRow of(Article article) {
    Evidence date = article.evidence().published();
    return new ExportRow(
        article.id(),
        article.origin(),
        article.title(),
        article.body(),
        article.published(),
        date == null ? null : date.kind(),
        article.source(),
        article.agencies(),
        article.authors(),
        article.language(),
        article.section(),
        article.url(),
        article.evidence());
  }

  static ExportRow of(Hit hit) {
    return new ExportRow(
        hit.id(),
        null,
        hit.title(),
        null,
        hit.published(),
        hit.publishedKind(),
        hit.source(),
        hit.agencies(),
        hit.authors(),
        hit.language(),
        null,
        hit.url(),
        null);
  }
}
