package io.dateline;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total how many articles match
 * @param took the time the search took
 * @param warnings what of the query was not honoured, a sentence each
 * @param relaxed how far the query was relaxed since nothing has all its words; null when it was
 *     not
 * @param didYouMean the query with likelier words in place of those that no article has, and which
 *     finds something; null when there is none
 * @param hits this page of them, in the order asked for
 * @param facets the counts, by the facet's name, in the order asked for
 * @param span the first and the last article of all matches; null when it was not asked for
 * @param next the cursor of the next page; null when this is the last
 */
public record SearchResult(
    Total total,
    Duration took,
    List<String> warnings,
    @Nullable Relaxed relaxed,
    @Nullable String didYouMean,
    List<Hit> hits,
    Map<String, Facet> facets,
    @Nullable Span span,
    @Nullable String next) {

  /**
   * A number of articles.
   *
   * @param exact false when there are at least {@code value} of them
   */
  public record Total(long value, boolean exact) {}

  /**
   * From when to when, in the order of {@link Sort#OLDEST} and {@link Sort#NEWEST}.
   *
   * @param first the article with the earliest date; null when all are undated
   * @param last the one with the latest
   */
  public record Span(@Nullable Hit first, @Nullable Hit last) {}

  public SearchResult {
    warnings = List.copyOf(warnings);
    hits = List.copyOf(hits);
    facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
  }
}
