package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best matches alone, by relevance, and passes over those that cannot be among them.
 *
 * <p>It runs on the caller's thread alone, as {@link Pass} does.
 */
final class Best implements Collector {
  /** A common word is in at least so many articles more than one in {@link #COMMON_SHARE}. */
  private static final int COMMON = 4_000;

  private static final int COMMON_SHARE = 16;

  private final TopHits top;
  private final @Nullable Nearness nearness;

  /**
   * @param nearness what multiplies scores; null for nothing
   */
  Best(TopHits top, @Nullable Nearness nearness) {
    this.top = top;
    this.nearness = nearness;
  }

  /**
   * Whether to find the best by themselves, and count in another pass without scores, takes less
   * time than to do both at once. It does where any one word decides: most matches have only common
   * ones. So it does where an open word may stand in several fields: those that have it in all of
   * them are few. Where all words are needed, it does when each is common: then counting goes by
   * sets of bits. Where one is rare, or places of words decide, finding the matches is what takes
   * time.
   */
  static boolean pays(Query query, IndexReader reader) throws IOException {
    return query instanceof BooleanQuery bool
        ? isAnyOfWords(bool) || isAllOfCommonWords(bool, reader)
        : isWord(query);
  }

  private static boolean isAnyOfWords(BooleanQuery bool) {
    for (BooleanClause clause : bool) {
      boolean decides = isWord(clause.query()) || clause.query() instanceof MultiTermQuery;
      if (clause.occur() != Occur.SHOULD || !decides) {
        return false;
      }
    }
    return bool.getMinimumNumberShouldMatch() <= 1;
  }

  private static boolean isAllOfCommonWords(BooleanQuery bool, IndexReader reader)
      throws IOException {
    int common = COMMON + reader.maxDoc() / COMMON_SHARE;
    for (BooleanClause clause : bool) {
      if (clause.occur() != Occur.MUST
          || !isWord(clause.query())
          || articles(clause.query(), reader) < common) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(Query query) {
    return query instanceof TermQuery
        || query instanceof SynonymQuery
        || (query instanceof BoostQuery boosted && isWord(boosted.getQuery()));
  }

  /** In how many articles a word is, an article counted for each of its forms there. */
  private static long articles(Query word, IndexReader reader) throws IOException {
    return switch (word) {
      case BoostQuery boosted -> articles(boosted.getQuery(), reader);
      case SynonymQuery forms -> {
        long articles = 0;
        for (Term form : forms.getTerms()) {
          articles += reader.docFreq(form);
        }
        yield articles;
      }
      case TermQuery term -> {
        TermStates known = term.getTermStates();
        yield known == null ? reader.docFreq(term.getTerm()) : known.docFreq();
      }
      default -> throw new IllegalArgumentException("not a word: " + word);
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.TOP_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    top.segment(leaf);
    return new Segment(nearness == null ? null : nearness.segment(leaf));
  }

  /** The matches of one segment. */
  private final class Segment implements LeafCollector {
    private final Nearness.@Nullable Segment near;
    private @Nullable Scorable scorer;
    private float least;

    Segment(Nearness.@Nullable Segment near) {
      this.near = near;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      this.scorer = scorer;
      raise(scorer);
    }

    @Override
    public void collect(int doc) throws IOException {
      Scorable scorer = Objects.requireNonNull(this.scorer, "no scorer was set");
      float score = scorer.score();
      float key = near == null ? score : score * near.factor(doc);
      if (top.offer(doc, NumericUtils.floatToSortableInt(key))) {
        raise(scorer);
      }
    }

    /** An equal score may still be kept for its id, so the least kept itself stays possible. */
    private void raise(Scorable scorer) throws IOException {
      float least = near == null ? top.leastScore() : top.leastScore() / Nearness.MOST;
      if (least > this.least) {
        this.least = least;
        scorer.setMinCompetitiveScore(least);
      }
    }
  }
}
