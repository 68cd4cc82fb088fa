package io.dateline;

/**
 * How far a rebuild has come.
 *
 * @param read the pages and lines read so far
 * @param bytesRead the bytes of input read so far
 * @param bytesTotal the bytes of all input, as far as known: a stream's are not
 */
public record RebuildProgress(long read, long bytesRead, long bytesTotal) {}
