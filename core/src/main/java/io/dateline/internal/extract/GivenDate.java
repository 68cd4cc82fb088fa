package io.dateline.internal.extract;

import io.dateline.PartialDate;
import io.dateline.internal.extract.dates.DateFinder;
import io.dateline.internal.extract.dates.DateMention;
import io.dateline.internal.extract.dates.Hints;
import java.util.List;

/** Reads a text that is meant to be one date and nothing else, as a field of a ready article. */
public final class GivenDate {
  private GivenDate() {}

  /** Its readings; none when it is no date, or has words beside it. */
  public static List<PartialDate> read(String text, Hints hints) {
    String date = text.strip();
    if (date.length() > Markers.READ_CHARS) {
      return List.of();
    }
    List<DateMention> mentions = new DateFinder(Words.ZONES).find(date);
    if (mentions.size() == 1
        && mentions.getFirst() instanceof DateMention.Calendar mention
        && mention.start() == 0
        && mention.end() == date.length()) {
      return mention.settle(hints);
    }
    return List.of();
  }
}
