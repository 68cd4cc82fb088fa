/**
 * Search for news archives: the whole public interface.
 *
 * <p>In the order of a user's tasks:
 *
 * <ol>
 *   <li>Build an archive from a pile of pages: {@link io.dateline.Pages} names the pile, {@link
 *       io.dateline.Rebuild} reads it into a new generation beside the live one and makes that
 *       current by one atomic step.
 *   <li>Search it: {@link io.dateline.Archive}, {@link io.dateline.SearchRequest}, {@link
 *       io.dateline.SearchResult}.
 *   <li>Look at what was read from a page, and why: {@link io.dateline.Extractor}, {@link
 *       io.dateline.Article}, {@link io.dateline.Evidence}.
 * </ol>
 *
 * <pre>{@code
 * Rebuild.into(Path.of("index")).from(Pages.of(Path.of("seeds"))).run();
 * try (Archive archive = Archive.open(Path.of("index"))) {
 *   SearchResult found =
 *       archive.search(SearchRequest.query("ceasefire").from("2016-05-01").facet("source"));
 *   for (Hit hit : found.hits()) {
 *     System.out.println(hit.published() + "  " + hit.source() + "  " + hit.title());
 *   }
 * }
 * }</pre>
 *
 * <p>Requests, queries and results are immutable values that name nothing of the engine below, so
 * that another engine can serve them. Whatever goes wrong is a {@link
 * io.dateline.DatelineException} with a stable code. Everything outside this package is internal
 * and may change at any time.
 */
@NullMarked
package io.dateline;

import org.jspecify.annotations.NullMarked;
