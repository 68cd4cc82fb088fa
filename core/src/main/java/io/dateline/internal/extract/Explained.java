package io.dateline.internal.extract;

import io.dateline.Article;
import io.dateline.Explanation;
import io.dateline.Explanation.Candidate;
import io.dateline.Outcome;
import io.dateline.PartialDate;
import io.dateline.internal.extract.SourceCandidates.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of a page, and all candidates that were weighed, the likeliest first. */
record Explained(
    Outcome outcome,
    List<Weighed<String>> titles,
    List<Weighed<Source>> sources,
    List<Weighed<PartialDate>> dates) {
  /** Nobody reads more of them. */
  private static final int MOST_CANDIDATES = 20;

  Explanation explanation() {
    Article article = article(outcome);
    return new Explanation(
        outcome,
        candidates(titles, title -> title, article == null ? null : article.title()),
        candidates(sources, Source::name, article == null ? null : article.source()),
        candidates(dates, PartialDate::toString, article == null ? null : article.published()));
  }

  /** What was read, also from a page that was rejected. */
  static @Nullable Article article(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted accepted -> accepted.article();
      case Outcome.Rejected rejected -> rejected.found();
    };
  }

  private static <T> List<Candidate> candidates(
      List<Weighed<T>> weighed, Function<T, String> name, @Nullable Object value) {
    List<Candidate> candidates = new ArrayList<>();
    boolean open = value != null;
    for (Weighed<T> one : weighed.subList(0, Math.min(weighed.size(), MOST_CANDIDATES))) {
      String written = name.apply(one.value());
      boolean chosen = open && written.equals(String.valueOf(value));
      open &= !chosen;
      candidates.add(new Candidate(written, chosen, one.score(), one.evidence(), one.reasons()));
    }
    return candidates;
  }
}
