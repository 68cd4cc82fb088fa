package io.dateline.internal.extract;

import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import io.dateline.internal.extract.dates.DateMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the place of a date on a page, and by the words before it, whether it can be its own.
 */
final class DatePlaces {
  /** Lines below the text that may still be about it. */
  private static final int BELOW_LINES = 25;

  /** So many lines above a date tell whether it stands in a list. */
  private static final int LIST_LINES = 8;

  /** Fewer dates are no list. */
  private static final int LIST_DATES = 3;

  private static final int EARLY_PARAGRAPHS = 3;

  /** {@code Press release of 4 May 2016 | Berlin -}: a paragraph that begins with its own date. */
  private static final int RELEASE_CHARS = 24;

  private final Markers markers;

  DatePlaces(Markers markers) {
    this.markers = markers;
  }

  /** Where a date stands, the best proof first. */
  enum Place {
    LABELLED_HEAD("dateline"),
    HEAD("dateline"),
    ABOVE("header"),
    DATELINE("dateline"),
    LABELLED_BELOW("footer"),
    BELOW("footer"),
    UPDATED_HEAD("dateline"),
    UPDATED_BELOW("footer");

    final String where;

    Place(String where) {
      this.where = where;
    }
  }

  record Candidate(Place place, LabelledDate date, DateMention.Calendar mention) {}

  /** All dates that could be the article's own, the best proved first; days before months. */
  List<Candidate> find(Layout layout) {
    Head head = Head.of(layout);
    List<Candidate> candidates = new ArrayList<>();
    int below = belowEnd(layout);
    for (int i = head.top(); i < layout.size(); i++) {
      if (i >= below && !layout.line(i).has(Mark.THIS_ARTICLE)) {
        continue;
      }
      for (LabelledDate date : LabelledDate.in(layout, i, markers)) {
        if (date.mention() instanceof DateMention.Calendar mention && !mention.conflicting()) {
          place(layout, head, date, mention)
              .ifPresent(place -> candidates.add(new Candidate(place, date, mention)));
        }
      }
    }
    candidates.sort(
        Comparator.comparing((Candidate one) -> !isDay(one.mention()))
            .thenComparing(Candidate::place));
    return candidates;
  }

  /** Where what stands below the text is no more about this article. */
  private static int belowEnd(Layout layout) {
    for (int i = layout.body().end(); i < layout.size(); i++) {
      Role role = layout.role(i);
      if (role == Role.RELATED
          || role == Role.COMMENTS
          || role == Role.COPYRIGHT
          || i > layout.body().end() + BELOW_LINES) {
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
    if (index >= layout.body().end() - 1 && layout.line(index).has(Mark.THIS_ARTICLE)) {
      boolean updated = label == Mark.UPDATED || layout.line(index).has(Mark.UPDATED);
      return Optional.of(updated ? Place.UPDATED_BELOW : Place.LABELLED_BELOW);
    }
    if (role == Role.PROSE) {
      Line line = layout.line(index);
      boolean release =
          label == Mark.PUBLISHED
              && line.has(Mark.THIS_ARTICLE)
              && mention.start() <= RELEASE_CHARS;
      boolean dateline =
          isEarly(layout, head, index) && (release || mention.end() <= Datelines.end(line.text()));
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
        boolean other = label == Mark.UPDATED || isInList(layout, head, date);
        return other ? Optional.empty() : Optional.of(Place.ABOVE);
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
    boolean alone = mention.start() <= 1 && isAlone(layout, index);
    return alone ? Optional.of(Place.BELOW) : Optional.empty();
  }

  /** Whether a paragraph is one of the first: before the report's own there may be standfirsts. */
  private static boolean isEarly(Layout layout, Head head, int index) {
    int paragraphs = 0;
    for (int i = head.firstParagraph(); i < index && paragraphs < EARLY_PARAGRAPHS; i++) {
      paragraphs += layout.role(i) == Role.PROSE ? 1 : 0;
    }
    return index >= head.firstParagraph() && paragraphs < EARLY_PARAGRAPHS;
  }

  /** Below the text a date without a label is the article's own when it is in no list of others. */
  private static boolean isAlone(Layout layout, int index) {
    if (index > layout.body().end() + 2 || index < layout.body().end()) {
      return false;
    }
    for (int i = layout.body().end(); i < Math.min(layout.size(), index + 8); i++) {
      Line line = layout.line(i);
      boolean other = i != index && layout.role(i) == Role.DATE;
      boolean headline =
          Math.abs(i - index) == 1
              && layout.role(i) == Role.SHORT
              && line.words() >= 3
              && !line.endsSentence();
      if (other || headline) {
        return false;
      }
    }
    return true;
  }

  /** Years and rows of digits are dates only where a word says so. */
  static boolean isPrecise(DateMention.Calendar mention, @Nullable Mark label) {
    return switch (mention.form()) {
      case YEAR_FIRST, NAMED, NUMERIC, SHORT_YEAR -> true;
      case COMPACT, BARE_YEAR -> label == Mark.PUBLISHED;
    };
  }

  /** Above the headline several lines with dates of several days are a list of others. */
  static boolean isInList(Layout layout, Head head, LabelledDate date) {
    Set<List<PartialDate>> days = new HashSet<>();
    int dated = 0;
    for (int i = Math.max(0, date.index() - LIST_LINES); i < head.title(); i++) {
      if (layout.role(i) == Role.DATE) {
        for (DateMention mention : layout.line(i).dates()) {
          if (mention instanceof DateMention.Calendar other) {
            days.add(other.readings());
            dated++;
          }
        }
      }
    }
    return days.size() > 1 && dated >= LIST_DATES;
  }

  static boolean isDay(DateMention.Calendar mention) {
    return mention.readings().stream()
        .allMatch(date -> date.precision().compareTo(Precision.DAY) >= 0);
  }
}
