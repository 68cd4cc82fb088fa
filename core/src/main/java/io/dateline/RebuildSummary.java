package io.dateline;

import java.time.Duration;

/**
 * What a rebuild did; {@code read = indexed + replaced + rejected}.
 *
 * @param read the pages and lines that were read
 * @param indexed the articles now in the archive
 * @param replaced the articles that gave way to a later one with the same id
 * @param rejected the pages and lines that are no article, or could not be read
 * @param generation the name of the new generation
 * @param took the time it took
 */
public record RebuildSummary(
    long read, long indexed, long replaced, long rejected, String generation, Duration took) {}
