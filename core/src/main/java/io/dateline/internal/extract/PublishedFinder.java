package io.dateline.internal.extract;

import io.dateline.Evidence;
import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import io.dateline.internal.extract.DatePlaces.Candidate;
import io.dateline.internal.extract.DatePlaces.Place;
import io.dateline.internal.extract.dates.DateMention;
import io.dateline.internal.extract.dates.Dates;
import io.dateline.internal.extract.dates.Hints;
import io.dateline.internal.extract.dates.UrlDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds when the article was published: the best proved of the dates that can be its own by their
 * places, or one that stands alone elsewhere; a date that only could be is left aside.
 */
final class PublishedFinder {
  /** Lines above the headline's in which one date alone may still be its own. */
  private static final int ABOVE_LINES = 12;

  /** Lines below a headline in which its date stands. */
  private static final int BESIDE_LINES = 10;

  /** A headline that is no longer may be a section's name. */
  private static final int SHORT_TITLE = 15;

  private final Markers markers;
  private final DatePlaces places;
  private final InferredDate inferred;

  PublishedFinder(Markers markers) {
    this.markers = markers;
    this.places = new DatePlaces(markers);
    this.inferred = new InferredDate(markers);
  }

  Optional<Found<PartialDate>> find(Layout layout, Hints hints, Latest latest) {
    List<Candidate> candidates = places.find(layout);
    for (Candidate candidate : candidates) {
      Optional<Found<PartialDate>> read = read(layout, candidate, hints, latest);
      if (read.isPresent()) {
        return read.map(found -> settled(found, layout, candidates));
      }
    }
    return besideOther(layout, hints, latest)
        .or(() -> farAbove(layout, hints, latest))
        .or(() -> within(layout, hints, latest))
        .or(() -> inferred.find(layout, hints, latest));
  }

  /** All dates that could be the article's own, the one that is found first. */
  List<Weighed<PartialDate>> weighed(Layout layout, Hints hints, Latest latest) {
    List<Weighed<PartialDate>> weighed = new ArrayList<>();
    Optional<Found<PartialDate>> winner = find(layout, hints, latest);
    List<Candidate> candidates = places.find(layout);
    winner.ifPresent(found ->
        weighed.add(
            new Weighed<>(
                found.value(),
                found.evidence(),
                candidates.size() + 1.0,
                List.of("the best proved place: " + found.evidence().where()))));
    for (int i = 0; i < candidates.size(); i++) {
      Candidate one = candidates.get(i);
      double rank = candidates.size() - (double) i;
      read(layout, one, hints, latest)
          .filter(found -> winner.isEmpty() || !found.value().equals(winner.get().value()))
          .ifPresent(found ->
              weighed.add(
                  new Weighed<>(
                      found.value(),
                      found.evidence(),
                      rank,
                      List.of("rank of its place: " + one.place()))));
    }
    return weighed;
  }

  /**
   * An ambiguous date in the reading that another date of the page's own, or its address, gives.
   */
  private static Found<PartialDate> settled(
      Found<PartialDate> found, Layout layout, List<Candidate> candidates) {
    List<PartialDate> readings = found.evidence().candidates();
    Map<LocalDate, Evidence.Support> days =
        readings.isEmpty() ? Map.of() : days(layout, candidates);
    List<PartialDate> agreeing =
        readings.stream().filter(one -> days.containsKey(one.start().toLocalDate())).toList();
    if (agreeing.size() != 1) {
      return found;
    }
    PartialDate date = agreeing.getFirst();
    Evidence evidence = found.evidence();
    return new Found<>(
        date,
        new Evidence(
            Evidence.Kind.STATED,
            evidence.where(),
            evidence.text(),
            evidence.line(),
            List.of(days.get(date.start().toLocalDate())),
            List.of()));
  }

  /** The days that the page's other dates of its own and its address can mean alone. */
  private static Map<LocalDate, Evidence.Support> days(Layout layout, List<Candidate> candidates) {
    Map<LocalDate, Evidence.Support> days = new HashMap<>();
    for (Candidate one : candidates) {
      if (one.mention().readings().size() == 1 && DatePlaces.isDay(one.mention())) {
        Line line = layout.line(one.date().index());
        days.put(
            one.mention().readings().getFirst().start().toLocalDate(),
            new Evidence.Support(one.place().where, line.text(), line.number()));
      }
    }
    String url = layout.page().url();
    if (url != null) {
      UrlDates.find(url)
          .filter(mention -> mention.readings().size() == 1 && DatePlaces.isDay(mention))
          .map(mention -> mention.readings().getFirst().start().toLocalDate())
          .ifPresent(day -> days.put(day, new Evidence.Support("url", url, 1)));
    }
    return days;
  }

  /** The one date that stands among the first half of the text on a line of its own. */
  private Optional<Found<PartialDate>> within(Layout layout, Hints hints, Latest latest) {
    List<Candidate> within = new ArrayList<>();
    int middle = (layout.body().start() + layout.body().end()) / 2;
    for (int i = layout.body().start(); i < layout.body().end(); i++) {
      if (layout.role(i) == Role.DATE) {
        for (LabelledDate date : LabelledDate.in(layout, i, markers)) {
          if (date.mention() instanceof DateMention.Calendar mention && DatePlaces.isDay(mention)) {
            within.add(new Candidate(Place.HEAD, date, mention));
          }
        }
      }
    }
    boolean one = within.stream().map(c -> c.mention().readings()).distinct().count() == 1;
    if (!one || within.getFirst().date().index() > middle) {
      return Optional.empty();
    }
    Candidate first = within.getFirst();
    boolean published =
        first.date().label() != Mark.OTHER_DAY
            && first.date().label() != Mark.UPDATED
            && DatePlaces.isPrecise(first.mention(), first.date().label());
    return published ? read(layout, first, hints, latest) : Optional.empty();
  }

  /** A weekday and a day alone, far above the headline, are those of the visit. */
  private static boolean isToday(LabelledDate date, DateMention.Calendar mention) {
    return date.label() == null
        && mention.weekday() != null
        && mention.readings().stream().allMatch(day -> day.precision() == Precision.DAY);
  }

  /**
   * The date below another place of the same headline, where that stands on the page more than once
   * and all such dates agree.
   */
  private Optional<Found<PartialDate>> besideOther(Layout layout, Hints hints, Latest latest) {
    if (layout.title() < 0) {
      return Optional.empty();
    }
    String headline = Tokens.key(layout.line(layout.title()).text());
    List<Candidate> beside = new ArrayList<>();
    int since = Integer.MAX_VALUE;
    for (int i = 1; i < layout.body().start() && headline.length() > SHORT_TITLE; i++) {
      since = isSame(layout, i, headline) ? 0 : since == Integer.MAX_VALUE ? since : since + 1;
      if (since <= BESIDE_LINES && layout.role(i) == Role.DATE) {
        for (LabelledDate date : LabelledDate.in(layout, i, markers)) {
          if (date.mention() instanceof DateMention.Calendar mention
              && date.label() != Mark.OTHER_DAY
              && date.label() != Mark.UPDATED
              && DatePlaces.isPrecise(mention, date.label())
              && DatePlaces.isDay(mention)) {
            beside.add(new Candidate(Place.HEAD, date, mention));
          }
        }
      }
    }
    boolean one = beside.stream().map(c -> c.mention().readings()).distinct().count() == 1;
    return one ? read(layout, beside.getFirst(), hints, latest) : Optional.empty();
  }

  private static boolean isSame(Layout layout, int index, String headline) {
    String text = layout.line(index).text();
    return text.length() <= 2 * headline.length() && Tokens.key(text).equals(headline);
  }

  /** The one date farther above the headline, where there is but one. */
  private Optional<Found<PartialDate>> farAbove(Layout layout, Hints hints, Latest latest) {
    Head head = Head.of(layout);
    List<Candidate> above = new ArrayList<>();
    for (int i = Math.max(0, head.top() - ABOVE_LINES); i < head.top(); i++) {
      if (layout.role(i) != Role.DATE) {
        continue;
      }
      for (LabelledDate date : LabelledDate.in(layout, i, markers)) {
        if (date.mention() instanceof DateMention.Calendar mention
            && date.label() != Mark.OTHER_DAY
            && date.label() != Mark.UPDATED
            && DatePlaces.isPrecise(mention, date.label())
            && DatePlaces.isDay(mention)
            && !isToday(date, mention)
            && !DatePlaces.isInList(layout, head, date)) {
          above.add(new Candidate(Place.ABOVE, date, mention));
        }
      }
    }
    boolean one = above.stream().map(c -> c.mention().readings()).distinct().count() == 1;
    return one ? read(layout, above.getFirst(), hints, latest) : Optional.empty();
  }

  private static Optional<Found<PartialDate>> read(
      Layout layout, Candidate candidate, Hints hints, Latest latest) {
    List<PartialDate> readings =
        new ArrayList<>(candidate.mention().settle(Habit.of(layout, candidate.mention(), hints)));
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
}
