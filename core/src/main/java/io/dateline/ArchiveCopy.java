package io.dateline;

/**
 * What a backup or a restore did.
 *
 * @param generation the name that the generation has where it is now
 * @param articles how many articles it holds
 * @param bytes the size of its index
 * @param bytesCopied how much of that was copied; 0 when it was there already, and whole
 */
public record ArchiveCopy(String generation, long articles, long bytes, long bytesCopied) {}
