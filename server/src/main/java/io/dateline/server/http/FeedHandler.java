package io.dateline.server.http;

import io.dateline.Archive;
import io.dateline.SearchRequest;
import io.dateline.server.feed.AtomFeed;
import io.dateline.server.feed.Feed;
import io.dateline.server.feed.JsonFeed;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Answers with a search as a feed. Whoever has it already is told that nothing is new. */
final class FeedHandler {
  private static final int TAG_BYTES = 16;

  private FeedHandler() {}

  static void atom(Context context, Map<String, List<String>> parameters, Archive archive) {
    answer(context, AtomFeed.MEDIA_TYPE, AtomFeed.bytes(feed(context, parameters, archive)));
  }

  static void json(Context context, Map<String, List<String>> parameters, Archive archive) {
    answer(context, JsonFeed.MEDIA_TYPE, JsonFeed.bytes(feed(context, parameters, archive)));
  }

  private static Feed feed(Context context, Map<String, List<String>> parameters, Archive archive) {
    SearchRequest request = SelectionParameters.feed(parameters);
    String url = context.req().getRequestURL().toString();
    String base = url.substring(0, url.length() - context.req().getRequestURI().length());
    return Feed.of(request, archive.search(request), base, context.path(), parameters);
  }

  private static void answer(Context context, String mediaType, byte[] document) {
    String tag = '"' + hash(document) + '"';
    context.header("ETag", tag);
    context.header("Cache-Control", "no-cache");
    String known = context.header("If-None-Match");
    if (known != null && known.contains(tag)) {
      context.status(304);
    } else {
      context.contentType(mediaType).result(document);
    }
  }

  private static String hash(byte[] document) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(document);
      return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
