package io.dateline.internal.extract;

import io.dateline.Evidence;
import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import io.dateline.internal.extract.dates.DateMention;
import io.dateline.internal.extract.dates.Dates;
import io.dateline.internal.extract.dates.Hints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds when the article was published. What can be its date is told by where a date stands and
 * what is written before it; a date that only could be is left aside.
 */
final class PublishedFinder {
  private final Markers markers;

  PublishedFinder(Markers markers) {
    this.markers = markers;
  }

  /** Where a date stands, the best proof first. */
  private enum Place {
    LABELLED_HEAD("dateline"),
    HEAD("dateline"),
    ABOVE("header"),
    DATELINE("dateline"),
    LABELLED_BELOW("footer"),
    BELOW("footer"),
    UPDATED_HEAD("dateline"),
    UPDATED_BELOW("footer");

    private final String where;

    Place(String where) {
      this.where = where;
    }
  }

  private record Candidate(Place place, LabelledDate date, DateMention.Calendar mention) {}

  Optional<Found<PartialDate>> find(Layout layout, Hints hints, Latest latest) {
    List<Candidate> candidates = candidates(layout);
    candidates.sort(Comparator.comparing(Candidate::place));
    for (Candidate candidate : candidates) {
      Optional<Found<PartialDate>> read = read(layout, candidate, hints, latest);
      if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
  }

  private List<Candidate> candidates(Layout layout) {
    Head head = Head.of(layout);
    List<Candidate> candidates = new ArrayList<>();
    int below = belowEnd(layout);
    for (int i = head.top(); i < Math.min(below, layout.size()); i++) {
      for (LabelledDate date : LabelledDate.in(layout, i, markers)) {
        if (date.mention() instanceof DateMention.Calendar mention && !mention.conflicting()) {
          place(layout, head, date, mention)
              .ifPresent(p -> candidates.add(new Candidate(p, date, mention)));
        }
      }
    }
    return candidates;
  }

  private static int belowEnd(Layout layout) {
    for (int i = layout.body().end(); i < layout.size(); i++) {
      Role role = layout.role(i);
      if (role == Role.RELATED
          || role == Role.COMMENTS
          || role == Role.COPYRIGHT
          || i > layout.body().end() + 12) {
        return i;
      }
    }
    return layout.size();
  }

  private Optional<Place> place(
      Layout layout, Head head, LabelledDate date, DateMention.Calendar mention) {
    int index = date.index();
    Role role = layout.role(index);
    Mark label = date.label();
    if (label == Mark.OTHER_DAY || !isPrecise(mention, label)) {
      return Optional.empty();
    }
    if (role == Role.PROSE) {
      boolean dateline =
          index == head.firstParagraph()
              && mention.end() <= Datelines.end(layout.line(index).text());
      return dateline ? Optional.of(Place.DATELINE) : Optional.empty();
    }
    if (role == Role.CAPTION
        || role == Role.COPYRIGHT
        || role == Role.RELATED
        || role == Role.COMMENTS) {
      return Optional.empty();
    }
    if (role != Role.DATE && label == null && role != Role.BYLINE) {
      return Optional.empty();
    }
    if (index < head.end()) {
      if (index < head.title()) {
        return label == Mark.UPDATED ? Optional.empty() : Optional.of(Place.ABOVE);
      }
      return Optional.of(
          label == Mark.PUBLISHED
              ? Place.LABELLED_HEAD
              : label == Mark.UPDATED ? Place.UPDATED_HEAD : Place.HEAD);
    }
    if (index < layout.body().end()) {
      return Optional.empty();
    }
    if (label != null) {
      return Optional.of(label == Mark.UPDATED ? Place.UPDATED_BELOW : Place.LABELLED_BELOW);
    }
    return index <= layout.body().end() ? Optional.of(Place.BELOW) : Optional.empty();
  }

  /** Years and rows of digits are dates only where a word says so. */
  private static boolean isPrecise(
      DateMention.Calendar mention, @org.jspecify.annotations.Nullable Mark label) {
    return switch (mention.form()) {
      case YEAR_FIRST, NAMED, NUMERIC, SHORT_YEAR -> true;
      case COMPACT, BARE_YEAR -> label == Mark.PUBLISHED;
    };
  }

  private static Optional<Found<PartialDate>> read(
      Layout layout, Candidate candidate, Hints hints, Latest latest) {
    List<PartialDate> readings = new ArrayList<>(candidate.mention().settle(hints));
    readings.removeIf(reading -> !latest.permits(reading));
    if (readings.isEmpty()) {
      return Optional.empty();
    }
    Line line = layout.line(candidate.date().index());
    Evidence.Kind kind =
        candidate.place() == Place.UPDATED_HEAD || candidate.place() == Place.UPDATED_BELOW
            ? Evidence.Kind.INFERRED
            : Evidence.Kind.STATED;
    String where = candidate.place().where;
    if (readings.size() == 1) {
      return Optional.of(
          new Found<>(readings.getFirst(), Evidence.of(kind, where, line.text(), line.number())));
    }
    return Dates.shared(readings)
        .map(shared ->
            new Found<>(
                shared,
                new Evidence(
                    Evidence.Kind.AMBIGUOUS,
                    where,
                    line.text(),
                    line.number(),
                    List.of(),
                    readings.stream().sorted(Comparator.comparing(PartialDate::start)).toList())));
  }

  static boolean isDay(PartialDate date) {
    return date.precision().compareTo(Precision.DAY) >= 0;
  }
}
