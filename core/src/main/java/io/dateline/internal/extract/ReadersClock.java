package io.dateline.internal.extract;

import io.dateline.PartialDate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages tell machines the time on the clock of Greenwich and readers the day on their own, which in
 * the west may be the day before. The reader's is the day that the article is known by.
 */
final class ReadersClock {
  /** No clock is farther behind that of Greenwich. */
  private static final int FARTHEST_WEST_HOURS = 12;

  private ReadersClock() {}

  /** The votes, those of Greenwich moved to the reader's clock where the page tells it. */
  static List<DateVote> set(List<DateVote> votes) {
    List<DateVote> moved = new ArrayList<>();
    for (DateVote vote : votes) {
      moved.add(isUtc(vote.date()) ? local(vote, votes) : vote);
    }
    return moved;
  }

  private static boolean isUtc(PartialDate date) {
    return date.offset().filter(ZoneOffset.UTC::equals).isPresent();
  }

  private static DateVote local(DateVote vote, List<DateVote> votes) {
    LocalDateTime utc = vote.date().start();
    LocalDate before = vote.day().minusDays(1);
    DateVote reader = null;
    for (DateVote other : votes) {
      boolean seen = other.kind().startsWith(HtmlDates.SEEN);
      if (seen && other.day().equals(vote.day())) {
        return vote;
      }
      boolean shown =
          seen
              && other.where().equals("dateline")
              && utc.getHour() < FARTHEST_WEST_HOURS
              && other.day().equals(before);
      if (reader == null && (shown || isSameMoment(other.date(), utc))) {
        reader = other;
      }
    }
    return reader == null ? vote : vote.at(reader.date());
  }

  private static boolean isSameMoment(PartialDate date, LocalDateTime utc) {
    return date.offset().isPresent()
        && !isUtc(date)
        && date.start().toInstant(date.offset().get()).equals(utc.toInstant(ZoneOffset.UTC));
  }
}
