package io.dateline.internal.extract;

import io.dateline.Evidence;
import io.dateline.Evidence.Kind;
import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import io.dateline.internal.extract.dates.DateMention;
import io.dateline.internal.extract.dates.Hints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last places in which to look for the date of a page of HTML, where no better one gives any:
 * among other words beside the headline, and behind a label at the end of the text or below it. A
 * place that names two days gives none.
 */
final class LooseDates {
  /** Longer lines are text. */
  private static final int NOTE_WORDS = 14;

  /** Of the text's lines the last ones may tell about it. */
  private static final int LAST_LINES = 3;

  private static final String PARTING = "|·•⋅∙/";

  private record Day(LabelledDate date, DateMention.Calendar mention) {}

  private final Markers markers;

  LooseDates(Markers markers) {
    this.markers = markers;
  }

  Optional<Found<PartialDate>> find(Layout layout, Hints hints, Latest latest) {
    return beside(layout, hints, latest)
        .or(() -> labelled(layout, Mark.PUBLISHED, hints, latest))
        .or(() -> labelled(layout, Mark.UPDATED, hints, latest));
  }

  private Optional<Found<PartialDate>> beside(Layout layout, Hints hints, Latest latest) {
    if (layout.title() < 0 || layout.body().isEmpty()) {
      return Optional.empty();
    }
    Head head = Head.of(layout);
    List<Day> days = new ArrayList<>();
    int end = Math.min(layout.size(), layout.body().start() + 1);
    for (int i = head.title() + 1; i < end; i++) {
      Role role = layout.role(i);
      if (role == Role.SHORT || role == Role.CAPTION || role == Role.CREDIT) {
        for (Day day : days(layout, i)) {
          if (day.date().label() != Mark.OTHER_DAY
              && (isToTheMinute(day, hints) || isApart(layout.line(i).text(), day.mention()))) {
            days.add(day);
          }
        }
      }
    }
    return only(days, "dateline", Kind.INFERRED, layout, hints, latest);
  }

  /** A day with its time is when something was written; one without may be any that is told of. */
  private static boolean isToTheMinute(Day day, Hints hints) {
    return day.mention().settle(hints).stream()
        .allMatch(one -> one.precision().compareTo(Precision.DAY) > 0);
  }

  /** Whether it is a part of a row of notes, as signs between them tell. */
  private static boolean isApart(String text, DateMention.Calendar date) {
    String before = text.substring(0, date.start()).stripTrailing();
    String after = text.substring(date.end()).stripLeading();
    return (before.isEmpty() || PARTING.indexOf(before.charAt(before.length() - 1)) >= 0)
        && (after.isEmpty() || PARTING.indexOf(after.charAt(0)) >= 0)
        && !(before.isEmpty() && after.isEmpty());
  }

  private Optional<Found<PartialDate>> labelled(
      Layout layout, Mark label, Hints hints, Latest latest) {
    List<Day> days = new ArrayList<>();
    for (int i = Math.max(0, layout.body().end() - LAST_LINES); i < layout.size(); i++) {
      if (layout.role(i) == Role.DATE) {
        days(layout, i).stream().filter(day -> day.date().label() == label).forEach(days::add);
      }
    }
    Kind kind = label == Mark.PUBLISHED ? Kind.STATED : Kind.INFERRED;
    return only(days, "footer", kind, layout, hints, latest);
  }

  private List<Day> days(Layout layout, int index) {
    List<Day> days = new ArrayList<>();
    if (layout.line(index).words() <= NOTE_WORDS) {
      for (LabelledDate date : LabelledDate.in(layout, index, markers)) {
        if (date.mention() instanceof DateMention.Calendar mention && isDay(mention)) {
          days.add(new Day(date, mention));
        }
      }
    }
    return days;
  }

  private static boolean isDay(DateMention.Calendar mention) {
    return DatePlaces.isPrecise(mention, null)
        && !mention.conflicting()
        && DatePlaces.isDay(mention);
  }

  private static Optional<Found<PartialDate>> only(
      List<Day> days, String where, Kind kind, Layout layout, Hints hints, Latest latest) {
    if (days.stream().map(one -> one.mention().readings()).distinct().count() != 1) {
      return Optional.empty();
    }
    Day day = days.getFirst();
    Line line = layout.line(day.date().index());
    List<PartialDate> readings =
        day.mention().settle(Habit.of(layout, day.mention(), hints)).stream()
            .filter(latest::permits)
            .toList();
    return readings.size() == 1
        ? Optional.of(
            new Found<>(readings.getFirst(), Evidence.of(kind, where, line.text(), line.number())))
        : Optional.empty();
  }
}
