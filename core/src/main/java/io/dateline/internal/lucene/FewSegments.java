package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Merges as little as leaves few segments at the end, for nobody searches before. While an index
 * grows, segments are merged only when there are many, so that one merge can read them all; at the
 * end the smallest are, until there are as few as was asked for.
 *
 * <p>Asked to drop replaced articles, which would still count in the statistics that scores come
 * from, it writes each segment anew that holds some. The policy it extends leaves a segment as it
 * is that has no other to be merged with.
 */
final class FewSegments extends FilterMergePolicy {
  /** How many segments of a size there may be while the index grows. */
  private static final int MEANWHILE = 24;

  /** How many merges at a time leave few segments, on as many cores. */
  static final int MERGES = 2;

  FewSegments() {
    super(new TieredMergePolicy().setSegmentsPerTier(MEANWHILE).setMaxMergeAtOnce(MEANWHILE));
    setNoCFSRatio(0);
  }

  @Override
  public @Nullable MergeSpecification findForcedMerges(
      SegmentInfos segments, int most, Map<SegmentCommitInfo, Boolean> unused, MergeContext context)
      throws IOException {
    // The last merge under way looks again.
    if (segments.size() <= most || !context.getMergingSegments().isEmpty()) {
      return null;
    }
    Map<SegmentCommitInfo, Long> sizes = new HashMap<>();
    for (SegmentCommitInfo segment : segments) {
      sizes.put(segment, size(segment, context));
    }
    MergeSpecification merges = new MergeSpecification();
    for (List<SegmentCommitInfo> group : smallest(sizes, most)) {
      merges.add(new MergePolicy.OneMerge(group));
    }
    return merges;
  }

  /**
   * The fewest of the smallest, in groups of about the same size, that leave no more than asked for
   * when each group becomes one.
   */
  static <T> List<List<T>> smallest(Map<T, Long> sizes, int most) {
    int tooMany = sizes.size() - most;
    int groups = Math.clamp(tooMany, 1, Math.min(MERGES, most));
    List<T> smallest =
        sizes.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .limit(tooMany + groups)
            .map(Map.Entry::getKey)
            .toList();
    List<List<T>> parted = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      parted.add(new ArrayList<>());
    }
    Comparator<List<T>> bySize =
        Comparator.comparingLong(group -> group.stream().mapToLong(sizes::get).sum());
    for (T each : smallest.reversed()) {
      parted.stream().min(bySize).orElseThrow().add(each);
    }
    return parted.stream().filter(group -> group.size() > 1).toList();
  }

  @Override
  public @Nullable MergeSpecification findForcedDeletesMerges(
      SegmentInfos segments, MergeContext context) throws IOException {
    MergeSpecification merges = new MergeSpecification();
    for (SegmentCommitInfo segment : segments) {
      boolean merging = context.getMergingSegments().contains(segment);
      if (!merging && context.numDeletesToMerge(segment) > 0) {
        merges.add(new MergePolicy.OneMerge(List.of(segment)));
      }
    }
    return merges.merges.isEmpty() ? null : merges;
  }
}
