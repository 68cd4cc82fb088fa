package io.dateline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds.
 *
 * @param articles how many articles
 * @param undated how many of them have no date
 * @param ambiguous how many have a date that can be read in more than one way
 * @param first the earliest date, by its first moment; null when none is dated
 * @param last the latest date, by its first moment; null when none is dated
 * @param sources the publishers, by number of articles descending, then by name; articles without
 *     one come last under the name null
 * @param bytes the size of the index on disk
 * @param schemaVersion the version of the index's schema
 * @param generation the name of the current generation
 * @param builtAt when it was built
 */
public record ArchiveStats(
    long articles,
    long undated,
    long ambiguous,
    @Nullable PartialDate first,
    @Nullable PartialDate last,
    List<Source> sources,
    long bytes,
    int schemaVersion,
    String generation,
    Instant builtAt) {

  /** The articles of one publisher; {@code name} is null for those without one. */
  public record Source(@Nullable String name, long articles, long undated, long ambiguous) {}

  public ArchiveStats {
    sources = List.copyOf(sources);
  }
}
