package io.dateline;

import io.dateline.internal.evaluation.JudgedCollection;
import io.dateline.internal.evaluation.RankingTrial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Measures the ranking on a collection of judged queries, in the form that BEIR gave such
 * collections: a folder with {@code corpus.jsonl} ({@code _id}, {@code title}, {@code text}; also
 * as {@code .gz}), {@code queries.jsonl} ({@code _id}, {@code text}) and {@code qrels.tsv} (a
 * header, then query, document and grade; above 0 is relevant).
 *
 * <p>Documents count as English. Queries are their words alone, whatever punctuation stands in
 * them, and look for any of them.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class RankingEvaluation {
  private final Path collection;
  private final @Nullable Path corpus;
  private final boolean feedback;
  private final @Nullable Path run;

  private RankingEvaluation(
      Path collection, @Nullable Path corpus, boolean feedback, @Nullable Path run) {
    this.collection = collection;
    this.corpus = corpus;
    this.feedback = feedback;
    this.run = run;
  }

  /** On the collection in a folder. */
  public static RankingEvaluation of(Path collection) {
    return new RankingEvaluation(collection, null, false, null);
  }

  /**
   * Takes the documents from another file of JSON lines; there {@code id} and {@code body} do for
   * {@code _id} and {@code text}.
   */
  public RankingEvaluation corpus(Path file) {
    return new RankingEvaluation(collection, file, feedback, run);
  }

  /** With {@link SearchRequest#feedback}. */
  public RankingEvaluation feedback(boolean feedback) {
    return new RankingEvaluation(collection, corpus, feedback, run);
  }

  /** Writes the hits to a file in the form of TREC, their scores falling strictly. */
  public RankingEvaluation writing(Path run) {
    return new RankingEvaluation(collection, corpus, feedback, run);
  }

  /**
   * Indexes the collection in a temporary folder, once as an archive and once plainly, and runs all
   * queries on both.
   *
   * @throws InvalidRequestException with {@link ErrorCode#INVALID_INPUT} when a file is missing or
   *     not as it should be
   * @throws StorageException when a file cannot be read or written
   */
  public RankingReport run() {
    return new RankingTrial(JudgedCollection.of(collection, corpus), feedback, run).report();
  }
}
