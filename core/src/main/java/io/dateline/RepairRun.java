package io.dateline;

import io.dateline.internal.lucene.Index;
import io.dateline.internal.lucene.IndexBuilder;
import io.dateline.internal.lucene.Salvage;
import io.dateline.internal.store.Generation;
import io.dateline.internal.store.Manifest;
import io.dateline.internal.store.Repairer;
import io.dateline.internal.store.Repairer.Candidate;
import io.dateline.internal.store.Staging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One repair under way. For use by one thread. */
final class RepairRun {
  private static final int BATCH_ARTICLES = 256;

  private final Repairer repairer;
  private final List<Candidate> candidates;
  private final List<String> faults;

  /** Of the generation that should be current. */
  private long lost;

  private List<String> lostIds = List.of();

  RepairRun(Repairer repairer, List<String> faults) {
    this.repairer = repairer;
    this.candidates = repairer.candidates();
    this.faults = faults;
  }

  /** Empty when nothing can be saved. */
  Optional<ArchiveRepair> run() {
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      Optional<ArchiveRepair> done =
          candidate.whole().isPresent()
              ? Optional.of(keep(candidate.whole().get()))
              : salvage(candidate, i == 0);
      if (done.isPresent()) {
        return done;
      }
    }
    return Optional.empty();
  }

  private ArchiveRepair keep(Generation generation) {
    repairer.keep(generation, candidates);
    return done(generation.name(), generation.manifest().counts().indexed());
  }

  private Optional<ArchiveRepair> salvage(Candidate candidate, boolean first) {
    try (Staging staging = repairer.stage(candidates)) {
      long saved = salvage(candidate, staging, first);
      if (saved == 0) {
        return Optional.empty();
      }
      Index.check(staging.index());
      staging.commit(Index.schemaVersion(), new Manifest.Counts(saved, saved, 0, 0));
      return Optional.of(done(staging.name(), saved));
    }
  }

  private long salvage(Candidate candidate, Staging staging, boolean first) {
    List<Article> batch = new ArrayList<>();
    try (IndexBuilder builder = new IndexBuilder(staging.index())) {
      Salvage.Loss loss =
          Salvage.of(
              candidate.index(),
              article -> {
                batch.add(article);
                if (batch.size() == BATCH_ARTICLES) {
                  builder.add(batch);
                  batch.clear();
                }
              });
      builder.add(batch);
      long saved = builder.finish();
      if (first) {
        lost = Math.max(loss.articles(), candidate.articles() - saved);
        lostIds = loss.ids();
      }
      return saved;
    }
  }

  private ArchiveRepair done(String generation, long articles) {
    return new ArchiveRepair(faults, generation, articles, lost, lostIds);
  }
}
