package io.dateline;

import java.util.List;

/**
 * What {@link Maintenance#check} found.
 *
 * @param generations what was looked at: the current generation, and the one before
 * @param faults what is wrong, each naming the file; empty when nothing is
 */
public record ArchiveCheck(List<Generation> generations, List<String> faults) {
  /**
   * A generation whose manifest can be read.
   *
   * @param name its name
   * @param current whether it is the one that is searched
   * @param articles how many articles its manifest gives it
   * @param bytes the size its manifest gives its index
   * @param whole whether all of it is as it was written
   */
  public record Generation(
      String name, boolean current, long articles, long bytes, boolean whole) {}

  public ArchiveCheck {
    generations = List.copyOf(generations);
    faults = List.copyOf(faults);
  }

  /** Whether nothing is wrong. */
  public boolean whole() {
    return faults.isEmpty();
  }
}
