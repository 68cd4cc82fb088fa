package io.dateline.internal.extract;

import io.dateline.PartialDate;
import io.dateline.internal.extract.html.Statement.Says;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for a day of being that of publication.
 *
 * @param kind where it was found, in words
 * @param says what its place says that it is; null when it does not
 * @param own whether the text is that date, rather than the same moment on another clock
 */
record DateVote(
    PartialDate date,
    double weight,
    String kind,
    String where,
    String text,
    int line,
    @Nullable Says says,
    boolean own) {
  LocalDate day() {
    return date.start().toLocalDate();
  }

  /** Whether the page itself calls it the date of the article. */
  boolean isStated() {
    return says == Says.PUBLISHED || says == Says.DATED;
  }

  /** Whether machines are told so, and not readers. */
  boolean isForMachines(Says what) {
    return says == what && !where.equals("time");
  }

  /** The same on another clock. */
  DateVote at(PartialDate other) {
    return new DateVote(other, weight, kind, where, text, line, says, false);
  }
}
