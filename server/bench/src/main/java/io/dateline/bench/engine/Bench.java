package io.dateline.bench.engine;

import java.nio.file.Path;

/**
 * Where things are, and how much each engine may have.
 *
 * @param root the checkout
 * @param work where indexes and fetched programs are kept
 * @param datelineHeap for Dateline's server, such as {@code 512m}
 * @param peerHeap for each of the others, and for building all
 */
public record Bench(Path root, Path work, String datelineHeap, String peerHeap) {
  /** The java that runs this. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
