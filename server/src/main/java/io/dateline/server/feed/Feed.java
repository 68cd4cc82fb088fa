package io.dateline.server.feed;

import io.dateline.Hit;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import io.dateline.Snippet;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of a search, to be followed.
 *
 * @param id stays the same for the same search, whatever its page and wherever it is served
 * @param title what is searched for
 * @param home the page for people
 * @param self this page of the feed
 * @param next the following page; null when this is the last
 */
public record Feed(
    String id, String title, String home, String self, @Nullable String next, List<Entry> entries) {
  /** What changes the look of a search and not what it is. */
  private static final Set<String> OF_THE_PAGE =
      Set.of("cursor", "size", "snippets", "snippetChars");

  public Feed {
    entries = List.copyOf(entries);
  }

  /**
   * An article.
   *
   * @param id a URN made of the article's own id
   * @param url the article itself where its URL is one, else what this server holds of it
   * @param text its passages
   */
  record Entry(String id, String url, Hit hit, FeedDate date, String text) {}

  /**
   * The feed of a search.
   *
   * @param base scheme and host of the server
   * @param path the feed's own
   * @param parameters those it was asked for with
   */
  public static Feed of(
      SearchRequest request,
      SearchResult result,
      String base,
      String path,
      Map<String, List<String>> parameters) {
    Map<String, List<String>> search = new TreeMap<>(parameters);
    search.keySet().removeAll(OF_THE_PAGE);
    String id = UUID.nameUUIDFromBytes(query(search).getBytes(StandardCharsets.UTF_8)).toString();
    Map<String, List<String>> following = new LinkedHashMap<>(parameters);
    // Who follows a search is told of what matches it, never of what comes near.
    boolean matches = result.relaxed() == null;
    String next = matches ? result.next() : null;
    if (next != null) {
      following.put("cursor", List.of(next));
    }
    List<Entry> entries = new ArrayList<>();
    for (Hit hit : matches ? result.hits() : List.<Hit>of()) {
      entries.add(entry(hit, base));
    }
    return new Feed(
        "urn:uuid:" + id,
        request.text().isBlank() ? "All articles" : request.text(),
        base + "/" + query(search),
        base + path + query(parameters),
        next == null ? null : base + path + query(following),
        entries);
  }

  private static Entry entry(Hit hit, String base) {
    String here = base + "/v1/articles/" + encode(hit.id());
    String text = hit.snippets().stream().map(Snippet::text).collect(Collectors.joining(" … "));
    return new Entry(
        "urn:dateline:article:" + encode(hit.id()),
        webAddress(hit.url(), here),
        hit,
        FeedDate.of(hit.published()),
        text);
  }

  /** A reader opens it at a click, so that nothing but addresses of the web is let through. */
  private static String webAddress(@Nullable String url, String otherwise) {
    if (url == null || !url.regionMatches(true, 0, "http", 0, 4)) {
      return otherwise;
    }
    try {
      URI uri = new URI(url);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? url : otherwise;
    } catch (URISyntaxException e) {
      return otherwise;
    }
  }

  private static String query(Map<String, List<String>> parameters) {
    String query =
        parameters.entrySet().stream()
            .flatMap(entry ->
                entry.getValue().stream().map(value -> entry.getKey() + "=" + encode(value)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** When the newest of its articles was published. */
  Instant updated() {
    return entries.stream()
        .map(entry -> entry.date().updated())
        .max(Instant::compareTo)
        .orElse(FeedDate.UNKNOWN);
  }
}
