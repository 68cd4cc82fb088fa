package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Writes each segment anew that holds replaced articles, when it is asked to drop them: they would
 * otherwise still count in the statistics that scores come from. The policy it extends leaves a
 * segment as it is that has no other to be merged with.
 */
final class DropReplaced extends FilterMergePolicy {
  DropReplaced() {
    super(new TieredMergePolicy());
    setNoCFSRatio(0);
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
