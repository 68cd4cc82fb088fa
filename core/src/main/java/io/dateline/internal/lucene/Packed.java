package io.dateline.internal.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dateline.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article that waits to be indexed, its body in UTF-8: a single curly quote lets a string take
 * twice the room.
 */
final class Packed {
  /** What an article takes beside its body: its other texts, each with its evidence. */
  private static final int ARTICLE_BYTES = 1500;

  /** What one of its agencies or authors takes. */
  private static final int VALUE_BYTES = 300;

  /** Without its body, unless that is all it has. */
  private final Article rest;

  private final byte @Nullable [] body;

  private Packed(Article rest, byte @Nullable [] body) {
    this.rest = rest;
    this.body = body;
  }

  static Packed of(Article article) {
    String body = article.body();
    if (body == null || article.title() == null) {
      return new Packed(article, null);
    }
    byte[] bytes = body.getBytes(UTF_8);
    return new Packed(with(article, null), bytes);
  }

  /** The body in UTF-8; null when there is none. */
  byte @Nullable [] body() {
    return body != null || rest.body() == null ? body : rest.body().getBytes(UTF_8);
  }

  Article unpacked() {
    return body == null ? rest : with(rest, new String(body, UTF_8));
  }

  /** About what it takes in memory. */
  long bytes() {
    int values = rest.agencies().size() + rest.authors().size();
    return ARTICLE_BYTES
        + (long) VALUE_BYTES * values
        + 2L * (length(rest.title()) + length(rest.body()))
        + (body == null ? 0 : body.length);
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private static Article with(Article article, @Nullable String body) {
    return new Article(
        article.id(),
        article.origin(),
        article.title(),
        body,
        article.published(),
        article.source(),
        article.agencies(),
        article.authors(),
        article.language(),
        article.section(),
        article.url(),
        article.evidence());
  }
}
