package io.dateline;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
 * @param recency how much nearness to a date adds to relevance; null for nothing. Only {@link
 *     Sort#RELEVANCE} heeds it
 * @param feedback whether the best articles lend their words to the query: with {@link Match#ALL}
 *     they only rank, with {@link Match#ANY} they find as well. Only {@link Sort#RELEVANCE} heeds
 *     it
 * @param size the most hits on this page, from 0 to {@link Limits#PAGE_SIZE}
 * @param cursor where the page begins: {@link SearchResult#next()} of the same request; null for
 *     the first
 * @param facets what to count, each name once
 * @param sideways whether a facet of values heeds no filter on its own field, so that the values
 *     beside those chosen keep their counts
 * @param span whether to tell the first and the last article found
 * @param snippets the most snippets a hit, from 0 to {@link Limits#SNIPPETS}
 * @param snippetChars the longest snippet, in UTF-16 units, from {@link Limits#SNIPPET_CHARS_LEAST}
 *     to {@link Limits#SNIPPET_CHARS}
 * @param explain whether hits tell why they score as they do
 */
public record SearchRequest(
    String text,
    Match match,
    boolean strict,
    Filter filter,
    ZoneId zone,
    Sort sort,
    @Nullable Recency recency,
    boolean feedback,
    int size,
    @Nullable String cursor,
    List<FacetRequest> facets,
    boolean sideways,
    boolean span,
    int snippets,
    int snippetChars,
    boolean explain) {

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
    requireNamesOnce(facets);
    requireOneInterval(facets);
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
        null,
        false,
        DEFAULT_SIZE,
        null,
        List.of(),
        true,
        false,
        1,
        DEFAULT_SNIPPET_CHARS,
        false);
  }

  /** A search that matches every article. */
  public static SearchRequest everything() {
    return query("");
  }

  /** The same search for another text. */
  public SearchRequest text(String text) {
    return with(draft -> draft.text = text);
  }

  public SearchRequest match(Match match) {
    return with(draft -> draft.match = match);
  }

  public SearchRequest strict(boolean strict) {
    return with(draft -> draft.strict = strict);
  }

  /** Permits articles of this publisher, beside any named before. */
  public SearchRequest source(String name) {
    return where(Field.SOURCE, name);
  }

  /** Permits articles that have this value, beside any of the same field named before. */
  public SearchRequest where(Field field, String value) {
    return filter(filter.with(field, value));
  }

  /** Finds no article that has this value. */
  public SearchRequest whereNot(Field field, String value) {
    return filter(filter.without(field, value));
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
    return with(draft -> draft.filter = filter);
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
    return with(draft -> draft.zone = zone);
  }

  public SearchRequest sort(Sort sort) {
    return with(draft -> draft.sort = sort);
  }

  /**
   * Lets nearness to a date add to relevance.
   *
   * @param recency such as {@code 30d} or {@code 30d@2016-05-04}; see {@link Recency#parse}
   */
  public SearchRequest recency(String recency) {
    return recency(Recency.parse(recency));
  }

  public SearchRequest recency(@Nullable Recency recency) {
    return with(draft -> draft.recency = recency);
  }

  public SearchRequest feedback(boolean feedback) {
    return with(draft -> draft.feedback = feedback);
  }

  public SearchRequest size(int size) {
    return with(draft -> draft.size = size);
  }

  /** Asks for the page that begins at a cursor; null for the first page. */
  public SearchRequest cursor(@Nullable String cursor) {
    return with(draft -> draft.cursor = cursor);
  }

  /** Counts these things and no others. */
  public SearchRequest facets(List<FacetRequest> facets) {
    return with(draft -> draft.facets = facets);
  }

  /** Counts one thing more: {@code source}, {@code author:20}, {@code published:month}, …. */
  public SearchRequest facet(String facet) {
    return facet(FacetRequest.parse(facet));
  }

  public SearchRequest facet(FacetRequest facet) {
    List<FacetRequest> more = new ArrayList<>(facets);
    more.add(facet);
    return with(draft -> draft.facets = more);
  }

  /** Whether facets of values leave the filters on their own field aside; they do if not said. */
  public SearchRequest sideways(boolean sideways) {
    return with(draft -> draft.sideways = sideways);
  }

  /** Whether to tell the first and the last article found; see {@link SearchResult#span}. */
  public SearchRequest span(boolean span) {
    return with(draft -> draft.span = span);
  }

  public SearchRequest snippets(int snippets) {
    return with(draft -> draft.snippets = snippets);
  }

  public SearchRequest snippetChars(int snippetChars) {
    return with(draft -> draft.snippetChars = snippetChars);
  }

  /** Asks why each hit scores as it does; see {@link Hit#explanation()}. */
  public SearchRequest explain(boolean explain) {
    return with(draft -> draft.explain = explain);
  }

  private SearchRequest with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.request();
  }

  /** A copy being changed, so that what changes one thing need not name the others. */
  private static final class Draft {
    private String text;
    private Match match;
    private boolean strict;
    private Filter filter;
    private ZoneId zone;
    private Sort sort;
    private int size;
    private @Nullable String cursor;
    private List<FacetRequest> facets;
    private boolean sideways;
    private boolean span;
    private @Nullable Recency recency;
    private boolean feedback;
    private int snippets;
    private int snippetChars;
    private boolean explain;

    Draft(SearchRequest request) {
      text = request.text;
      match = request.match;
      strict = request.strict;
      filter = request.filter;
      zone = request.zone;
      sort = request.sort;
      size = request.size;
      cursor = request.cursor;
      facets = request.facets;
      sideways = request.sideways;
      span = request.span;
      recency = request.recency;
      feedback = request.feedback;
      snippets = request.snippets;
      snippetChars = request.snippetChars;
      explain = request.explain;
    }

    SearchRequest request() {
      return new SearchRequest(
          text,
          match,
          strict,
          filter,
          zone,
          sort,
          recency,
          feedback,
          size,
          cursor,
          facets,
          sideways,
          span,
          snippets,
          snippetChars,
          explain);
    }
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

  private static void requireNamesOnce(List<FacetRequest> facets) {
    Set<String> names = new HashSet<>();
    for (FacetRequest facet : facets) {
      if (!names.add(facet.name())) {
        throw new InvalidRequestException(
            ErrorCode.INVALID_PARAMETER,
            "facet: '" + facet.name() + "' is asked for twice; once is enough");
      }
    }
  }

  private static void requireOneInterval(List<FacetRequest> facets) {
    Set<FacetRequest.Published> histograms = new HashSet<>();
    for (FacetRequest facet : facets) {
      FacetRequest counted = facet instanceof FacetRequest.Crossed crossed ? crossed.each() : facet;
      if (counted instanceof FacetRequest.Published published) {
        histograms.add(published);
      }
    }
    if (histograms.size() > 1) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_PARAMETER,
          "facet: 'published' is asked for in two ways; one interval serves all of a request");
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
