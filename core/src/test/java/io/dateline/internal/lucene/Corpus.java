package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.Article.Provenance;
import io.dateline.Evidence;
import io.dateline.PartialDate;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles for tests, and indexes of them. */
final class Corpus {
  private Corpus() {}

  /** An article with a title and a body, and nothing else. */
  static Draft article(String id) {
    return new Draft(id, null, null, null, Evidence.Kind.STATED, null, List.of(), List.of(), null);
  }

  /** Indexes articles in one batch, in several segments as large indexes have, and opens these. */
  static Index index(Path folder, Draft... drafts) {
    return index(folder, List.of(drafts).stream().map(Draft::build).toList());
  }

  static Index index(Path folder, List<Article> articles) {
    try (IndexBuilder builder = new IndexBuilder(folder, 0)) {
      builder.add(articles);
      builder.finish();
    }
    return Index.open(folder);
  }

  /** The ids found, in their order. */
  static List<String> ids(Index index, SearchRequest request) {
    return ids(index.search(request.snippets(0), "g"));
  }

  static List<String> ids(Index index, String query) {
    return ids(index, SearchRequest.query(query));
  }

  static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.id()).toList();
  }

  /** An article in the making; each call returns a copy with one thing changed. */
  record Draft(
      String id,
      @Nullable String title,
      @Nullable String body,
      @Nullable PartialDate published,
      Evidence.Kind kind,
      @Nullable String source,
      List<String> agencies,
      List<String> authors,
      @Nullable String language) {

    Draft title(String title) {
      return new Draft(id, title, body, published, kind, source, agencies, authors, language);
    }

    Draft body(String body) {
      return new Draft(id, title, body, published, kind, source, agencies, authors, language);
    }

    Draft published(String published) {
      return published(PartialDate.parse(published));
    }

    Draft published(@Nullable PartialDate date) {
      return new Draft(id, title, body, date, kind, source, agencies, authors, language);
    }

    Draft kind(Evidence.Kind kind) {
      return new Draft(id, title, body, published, kind, source, agencies, authors, language);
    }

    Draft source(@Nullable String source) {
      return new Draft(id, title, body, published, kind, source, agencies, authors, language);
    }

    Draft agencies(String... agencies) {
      return new Draft(
          id, title, body, published, kind, source, List.of(agencies), authors, language);
    }

    Draft authors(String... authors) {
      return new Draft(
          id, title, body, published, kind, source, agencies, List.of(authors), language);
    }

    Draft language(@Nullable String language) {
      return new Draft(id, title, body, published, kind, source, agencies, authors, language);
    }

    Article build() {
      return new Article(
          id,
          id + ".txt",
          title == null && body == null ? "Untitled " + id : title,
          body,
          published,
          source,
          agencies,
          authors,
          language,
          null,
          null,
          new Provenance(
              null,
              null,
              published == null ? null : Evidence.of(kind, "header", "a date", 1),
              source == null ? null : Evidence.of(Evidence.Kind.STATED, "header", "a name", 1),
              agencies.stream().map(name -> evidence(name)).toList(),
              authors.stream().map(name -> evidence(name)).toList(),
              null,
              null));
    }

    private static Evidence evidence(String name) {
      return Evidence.of(Evidence.Kind.STATED, "byline", name, 2);
    }
  }
}
