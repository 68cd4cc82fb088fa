package io.dateline;

import java.util.List;

/**
 * What {@link Maintenance#repair} did.
 *
 * @param faults what was wrong, as {@link ArchiveCheck#faults} tells it; empty when nothing was,
 *     and then nothing was done
 * @param generation the generation that is current now
 * @param articles how many articles it holds
 * @param lost how many articles the generation that was current held that this one does not, as far
 *     as that can be told
 * @param lostIds the ids of those of them whose ids could still be read
 */
public record ArchiveRepair(
    List<String> faults, String generation, long articles, long lost, List<String> lostIds) {
  public ArchiveRepair {
    faults = List.copyOf(faults);
    lostIds = List.copyOf(lostIds);
  }
}
