package io.dateline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * An article whose body is in UTF-8, as an archive keeps it: for whoever passes it on unread, or
 * holds many, since a single curly quote lets a text take twice the room.
 *
 * <p>Immutable, so safe for use by many threads.
 */
public final class PackedArticle {
  private final Article rest;
  private final byte @Nullable [] body;

  private PackedArticle(Article rest, byte @Nullable [] body) {
    this.rest = rest;
    this.body = body;
  }

  /** Packs an article. */
  public static PackedArticle of(Article article) {
    String body = article.body();
    return of(article, body == null ? null : body.getBytes(UTF_8));
  }

  /**
   * Puts a body in place of an article's own.
   *
   * @param body UTF-8; null for none, where the article has a title. Not copied: it must not change
   */
  public static PackedArticle of(Article article, byte @Nullable [] body) {
    if (body == null && article.title() == null) {
      throw new IllegalArgumentException(
          "an article has a title or a body (id " + article.id() + ")");
    }
    return new PackedArticle(with(article, article.title() == null ? "" : null), body);
  }

  /**
   * The article without its body: in its place null, or, where there is no title either, an empty
   * one.
   */
  public Article rest() {
    return rest;
  }

  /** The body in UTF-8, to be read only; null when there is none. */
  public @Nullable ByteBuffer body() {
    return body == null ? null : ByteBuffer.wrap(body).asReadOnlyBuffer();
  }

  /** The whole article. */
  public Article unpacked() {
    return body == null ? rest : with(rest, new String(body, UTF_8));
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
