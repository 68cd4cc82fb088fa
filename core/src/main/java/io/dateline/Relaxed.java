package io.dateline;

/**
 * How far a query was relaxed because no article has all of its words. What is marked or meant
 * exactly stays as it was: {@code +must}, {@code -not}, AND, OR, phrases, groups, fields and
 * filters.
 *
 * @param words how many of the unmarked words an article had to have; 0 where what is marked was
 *     looked for alone
 * @param of how many unmarked words there are
 */
public record Relaxed(int words, int of) {}
