package io.dateline;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search: what to look for, which articles may be found, what to count, which page of hits.
 *
 * <p>Start from {@link #query(String)} or {@link #everything()}; each further call returns a copy
 * with one thing changed, and rejects what is not permitted at once.
 *
 * @param text the query as typed; empty for every article
 * @param match how words side by side are joined
 * @param strict whether a mistake in the query is an error rather than a warning
 * @param filter which articles may be found at all
 * @param zone the zone in which dates that have an offset are filtered and counted
 * @param sort the order of hits
 * @param size the most hits on this page, from 0 to {@link Limits#PAGE_SIZE}
 * @param cursor where the page begins: {@link SearchResult#next()} of the same request; null for
 *     the first
 * @param facets what to count, each name once
 * @param snippets the most snippets a hit, from 0 to {@link Limits#SNIPPETS}
 * @param snippetChars the longest snippet, in UTF-16 units, from {@link Limits#SNIPPET_CHARS_LEAST}
 *     to {@link Limits#SNIPPET_CHARS}
 */
public record SearchRequest(
    String text,
    Match match,
    boolean strict,
    Filter filter,
    ZoneId zone,
    Sort sort,
    int size,
    @Nullable String cursor,
    List<FacetRequest> facets,
    int snippets,
    int snippetChars) {

  /** How many hits a page has when the request does not say. */
  public static final int DEFAULT_SIZE = 10;

  /** How long a snippet is at most when the request does not say. */
  public static final int DEFAULT_SNIPPET_CHARS = 200;

  public SearchRequest {
    facets = List.copyOf(facets);
    requireRange("size", size, 0, Limits.PAGE_SIZE);
    requireRange("snippets", snippets, 0, Limits.SNIPPETS);
    requireRange("snippetChars", snippetChars, Limits.SNIPPET_CHARS_LEAST, Limits.SNIPPET_CHARS);
    if (text.length() > Limits.QUERY_CHARS) {
      throw new InvalidRequestException(
          ErrorCode.QUERY_TOO_COMPLEX,
          "the query has " + text.length() + " characters; give at most " + Limits.QUERY_CHARS);
    }
    Set<String> names = new HashSet<>();
    for (FacetRequest facet : facets) {
      if (!names.add(facet.name())) {
        throw new InvalidRequestException(
            ErrorCode.INVALID_PARAMETER,
            "facet: '" + facet.name() + "' is asked for twice; once is enough");
      }
    }
  }

  /** A search for words, phrases and prefixes; see {@link Query#parse}. */
  public static SearchRequest query(String text) {
    return new SearchRequest(
        text,
        Match.ALL,
        false,
        Filter.NONE,
        ZoneOffset.UTC,
        Sort.RELEVANCE,
        DEFAULT_SIZE,
        null,
        List.of(),
        1,
        DEFAULT_SNIPPET_CHARS);
  }

  /** A search that matches every article. */
  public static SearchRequest everything() {
    return query("");
  }

  /** The same search for another text. */
  public SearchRequest text(String text) {
    return new SearchRequest(
        text, match, strict, filter, zone, sort, size, cursor, facets, snippets, snippetChars);
  }

  public SearchRequest match(Match match) {
    return new SearchRequest(
        text, match, strict, filter, zone, sort, size, cursor, facets, snippets, snippetChars);
  }

  public SearchRequest strict(boolean strict) {
    return new SearchRequest(
        text, match, strict, filter, zone, sort, size, cursor, facets, snippets, snippetChars);
  }

  /** Permits articles of this publisher, beside any named before. */
  public SearchRequest source(String name) {
    return where(Field.SOURCE, name);
  }

  /** Permits articles that have this value, beside any of the same field named before. */
  public SearchRequest where(Field field, String value) {
    return filter(filter.with(field, value));
  }

  /**
   * Permits articles published in or after this year, month or day.
   *
   * @param date such as {@code 2016}, {@code 2016-05} or {@code 2016-05-04}
   */
  public SearchRequest from(String date) {
    return filter(filter.between(bound("from", date), filter.to()));
  }

  /**
   * Permits articles published in or before this year, month or day, which counts whole.
   *
   * @param date such as {@code 2016}, {@code 2016-05} or {@code 2016-05-04}
   */
  public SearchRequest to(String date) {
    return filter(filter.between(filter.from(), bound("to", date)));
  }

  public SearchRequest filter(Filter filter) {
    return new SearchRequest(
        text, match, strict, filter, zone, sort, size, cursor, facets, snippets, snippetChars);
  }

  /**
   * Filters and counts dates that have an offset on the clock of this zone.
   *
   * @param name a region such as {@code Europe/Berlin}, an offset such as {@code +08:00}, or {@code
   *     UTC}
   */
  public SearchRequest zone(String name) {
    return zone(Filter.zone(name));
  }

  public SearchRequest zone(ZoneId zone) {
    return new SearchRequest(
        text, match, strict, filter, zone, sort, size, cursor, facets, snippets, snippetChars);
  }

  public SearchRequest sort(Sort sort) {
    return new SearchRequest(
        text, match, strict, filter, zone, sort, size, cursor, facets, snippets, snippetChars);
  }

  public SearchRequest size(int size) {
    return new SearchRequest(
        text, match, strict, filter, zone, sort, size, cursor, facets, snippets, snippetChars);
  }

  /** Asks for the page that begins at a cursor; null for the first page. */
  public SearchRequest cursor(@Nullable String cursor) {
    return new SearchRequest(
        text, match, strict, filter, zone, sort, size, cursor, facets, snippets, snippetChars);
  }

  /** Counts one thing more: {@code source}, {@code author:20}, {@code published:month}, …. */
  public SearchRequest facet(String facet) {
    return facet(FacetRequest.parse(facet));
  }

  public SearchRequest facet(FacetRequest facet) {
    List<FacetRequest> more = new ArrayList<>(facets);
    more.add(facet);
    return new SearchRequest(
        text, match, strict, filter, zone, sort, size, cursor, more, snippets, snippetChars);
  }

  public SearchRequest snippets(int snippets) {
    return new SearchRequest(
        text, match, strict, filter, zone, sort, size, cursor, facets, snippets, snippetChars);
  }

  /** Cuts snippets to this length, in UTF-16 units. */
  public SearchRequest snippetChars(int snippetChars) {
    return new SearchRequest(
        text, match, strict, filter, zone, sort, size, cursor, facets, snippets, snippetChars);
  }

  private static PartialDate bound(String name, String date) {
    try {
      return PartialDate.parse(date);
    } catch (InvalidRequestException e) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_DATE,
          name
              + ": '"
              + Texts.clip(date, 60)
              + "' is not a year, month or day, such as 2016, 2016-05 or 2016-05-04",
          e);
    }
  }

  private static void requireRange(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_PARAMETER,
          name + ": " + value + " is not permitted; give " + least + " to " + most);
    }
  }
}
