package io.dateline.internal.extract;

import io.dateline.internal.extract.dates.DateMention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date in a line and the word that tells what day it is.
 *
 * @param index the line's index
 * @param label {@link Mark#PUBLISHED}, {@link Mark#UPDATED}, {@link Mark#OTHER_DAY}, or null when
 *     no word tells
 */
record LabelledDate(int index, DateMention mention, @Nullable Mark label) {
  /** Between a label and its date stand no more signs than these. */
  private static final int GAP_CHARS = 4;

  /** The dates of a line with their labels, which may stand alone on the line before. */
  static List<LabelledDate> in(Layout layout, int index, Markers markers) {
    Line line = layout.line(index);
    if (line.dates().isEmpty()) {
      return List.of();
    }
    List<Markers.Found> labels = labels(line, markers);
    Mark before = labelOnly(layout, index - 1, markers);
    List<LabelledDate> dates = new ArrayList<>();
    int from = 0;
    for (DateMention mention : line.dates()) {
      Mark label = before;
      for (Markers.Found found : labels) {
        if (found.start() >= from
            && found.end() <= mention.start()
            && ((layout.role(index) == Role.DATE && found.mark() != Mark.OTHER_DAY)
                || isNext(line.text(), found, mention))) {
          label = found.mark();
        }
      }
      dates.add(new LabelledDate(index, mention, label));
      if (!(mention instanceof DateMention.Weekday || mention instanceof DateMention.Time)) {
        before = null;
        from = mention.end();
      }
    }
    return dates;
  }

  private static boolean isNext(String text, Markers.Found label, DateMention mention) {
    String between = text.substring(label.end(), mention.start());
    return between.length() <= GAP_CHARS && between.chars().noneMatch(Character::isLetterOrDigit);
  }

  private static List<Markers.Found> labels(Line line, Markers markers) {
    List<Markers.Found> labels = new ArrayList<>();
    for (Markers.Found found : markers.find(line.tokens())) {
      if (isLabel(found.mark())) {
        labels.add(found);
      }
    }
    return labels;
  }

  private static @Nullable Mark labelOnly(Layout layout, int index, Markers markers) {
    if (index < 0 || layout.line(index).words() > 3 || layout.role(index) == Role.DATE) {
      return null;
    }
    Line line = layout.line(index);
    for (Markers.Found found : labels(line, markers)) {
      if (found.mark() != Mark.OTHER_DAY
          && line.text().length() - (found.end() - found.start()) <= 2) {
        return found.mark();
      }
    }
    return null;
  }

  private static boolean isLabel(Mark mark) {
    return mark == Mark.PUBLISHED || mark == Mark.UPDATED || mark == Mark.OTHER_DAY;
  }
}
