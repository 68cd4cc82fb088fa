package io.dateline.internal.extract;

import io.dateline.Evidence;
import io.dateline.Evidence.Support;
import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import io.dateline.internal.extract.dates.DateMention;
import io.dateline.internal.extract.dates.Dates;
import io.dateline.internal.extract.dates.Hints;
import io.dateline.internal.extract.dates.UrlDates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Concludes the date of a page that states none, from two things on it that agree: a day without a
 * year and an address or a time of fetching that has one; an address by itself; a picture's date
 * and the weekday on which the report was made.
 */
final class InferredDate {
  /** A day without a year, on a page fetched within so many days after it, is of that year. */
  private static final int RECENT_DAYS = 31;

  private final Markers markers;

  InferredDate(Markers markers) {
    this.markers = markers;
  }

  Optional<Found<PartialDate>> find(Layout layout, Hints hints, Latest latest) {
    Optional<Found<PartialDate>> address = address(layout).filter(a -> latest.permits(a.value()));
    return yearless(layout, address.orElse(null), latest)
        .or(() -> address)
        .or(() -> relative(layout, latest))
        .or(() -> caption(layout, hints, latest));
  }

  /** The date in the page's address, or in the one that the page gives as its own. */
  private static Optional<Found<PartialDate>> address(Layout layout) {
    String url = layout.page().url();
    if (url != null) {
      Optional<Found<PartialDate>> found = address(url, 1);
      if (found.isPresent()) {
        return found;
      }
    }
    List<Found<PartialDate>> own = new ArrayList<>();
    Head head = Head.of(layout);
    for (int i = 0; i < layout.size(); i++) {
      boolean near =
          (i >= head.top() - 6 && i < head.end())
              || (i >= layout.body().end() && i < layout.body().end() + 6);
      if (layout.role(i) == Role.LINK && near) {
        Line line = layout.line(i);
        address(line.text(), line.number()).ifPresent(own::add);
      }
    }
    boolean agreed = own.stream().map(Found::value).distinct().count() == 1;
    return agreed ? Optional.of(own.getFirst()) : Optional.empty();
  }

  private static Optional<Found<PartialDate>> address(String url, int line) {
    return UrlDates.find(url)
        .filter(mention -> mention.readings().size() == 1)
        .map(mention ->
            new Found<>(
                mention.readings().getFirst(),
                Evidence.of(Evidence.Kind.INFERRED, "url", url, line)));
  }

  /** {@code ALEPPO, May 4 (Reuters) -} and an address or a time of fetching that has the year. */
  private Optional<Found<PartialDate>> yearless(
      Layout layout, @Nullable Found<PartialDate> address, Latest latest) {
    for (LabelledDate date : ownDates(layout)) {
      if (!(date.mention() instanceof DateMention.Yearless day)) {
        continue;
      }
      Line line = layout.line(date.index());
      String where = "dateline";
      Optional<PartialDate> dated = Optional.empty();
      Support support = null;
      if (address != null) {
        dated = day.in(address.value().start().getYear()).filter(d -> near(d, address.value()));
        support = new Support("url", address.evidence().text(), address.evidence().line());
      }
      OffsetDateTime fetched = fetched(layout);
      if (dated.isEmpty() && fetched != null) {
        dated = lately(day, fetched, latest);
        support = new Support("field", "fetchedAt " + layout.page().fetchedAt(), 1);
      }
      if (dated.isPresent() && support != null && latest.permits(dated.get())) {
        return Optional.of(
            new Found<>(
                dated.get(),
                new Evidence(
                    Evidence.Kind.INFERRED,
                    where,
                    line.text(),
                    line.number(),
                    List.of(support),
                    List.of())));
      }
    }
    return Optional.empty();
  }

  /** An address is made on the day, or on the next. */
  private static boolean near(PartialDate date, PartialDate address) {
    if (address.precision() == Precision.MONTH) {
      return address.start().getMonth() == date.start().getMonth();
    }
    long days = ChronoUnit.DAYS.between(date.start().toLocalDate(), address.start().toLocalDate());
    return Math.abs(days) <= 1;
  }

  private static Optional<PartialDate> lately(
      DateMention.Yearless day, OffsetDateTime fetched, Latest latest) {
    for (int year = fetched.getYear(); year >= fetched.getYear() - 1; year--) {
      Optional<PartialDate> date = day.in(year).filter(latest::permits);
      if (date.isPresent()) {
        LocalDate start = date.get().start().toLocalDate();
        long days = ChronoUnit.DAYS.between(start, fetched.toLocalDate());
        return date.filter(d -> days <= RECENT_DAYS);
      }
    }
    return Optional.empty();
  }

  /** {@code 3 hours ago}, on a page whose time of fetching is known. */
  private Optional<Found<PartialDate>> relative(Layout layout, Latest latest) {
    OffsetDateTime fetched = fetched(layout);
    if (fetched == null) {
      return Optional.empty();
    }
    for (LabelledDate date : ownDates(layout)) {
      if (date.mention() instanceof DateMention.Relative ago && date.label() != Mark.UPDATED) {
        Optional<PartialDate> value = ago.from(fetched).filter(latest::permits);
        if (value.isPresent()) {
          Line line = layout.line(date.index());
          return Optional.of(
              new Found<>(
                  value.get(),
                  new Evidence(
                      Evidence.Kind.INFERRED,
                      "dateline",
                      line.text(),
                      line.number(),
                      List.of(new Support("field", "fetchedAt " + layout.page().fetchedAt(), 1)),
                      List.of())));
        }
      }
    }
    return Optional.empty();
  }

  private static @Nullable OffsetDateTime fetched(Layout layout) {
    return layout.page().fetchedAt() == null
        ? null
        : layout.page().fetchedAt().atOffset(ZoneOffset.UTC);
  }

  /** The dates where an article's own date stands: lines of the head, and its dateline. */
  private List<LabelledDate> ownDates(Layout layout) {
    Head head = Head.of(layout);
    List<LabelledDate> dates = new ArrayList<>();
    for (int i = head.top(); i < Math.min(head.end(), layout.size()); i++) {
      Line line = layout.line(i);
      Role role = layout.role(i);
      for (LabelledDate date : LabelledDate.in(layout, i, markers)) {
        boolean own =
            role == Role.DATE
                || (i == head.firstParagraph()
                    && date.mention().end() <= Datelines.end(line.text()));
        if (own && date.label() != Mark.OTHER_DAY) {
          dates.add(date);
        }
      }
    }
    return dates;
  }

  /**
   * The day of the latest picture, when the report was made on the same weekday. A report is never
   * older than its pictures, so a later one that disagrees leaves nothing to conclude; nor does a
   * report that names two days for itself.
   */
  private Optional<Found<PartialDate>> caption(Layout layout, Hints hints, Latest latest) {
    List<Said> said = said(layout);
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    said.forEach(one -> days.add(one.mention().day()));
    if (days.size() != 1) {
      return Optional.empty();
    }
    PartialDate newest = null;
    Line caption = null;
    for (int i = 0; i < layout.body().end(); i++) {
      if (layout.role(i) == Role.CAPTION) {
        for (PartialDate date : pictured(layout.line(i), hints)) {
          if (newest == null || date.start().isAfter(newest.start())) {
            newest = date;
            caption = layout.line(i);
          }
        }
      }
    }
    if (newest == null
        || caption == null
        || caption.has(Mark.ARCHIVE_PHOTO)
        || newest.precision() != Precision.DAY
        || !days.contains(newest.start().getDayOfWeek())
        || !latest.permits(newest)
        || tellsOfLater(layout, newest)) {
      return Optional.empty();
    }
    List<Support> supports =
        said.stream()
            .map(one -> new Support("body", one.quotation(), one.line().number()))
            .toList();
    return Optional.of(
        new Found<>(
            newest,
            new Evidence(
                Evidence.Kind.INFERRED,
                "caption",
                caption.text(),
                caption.number(),
                supports,
                List.of())));
  }

  /** Whether the text itself knows of a later day. */
  private static boolean tellsOfLater(Layout layout, PartialDate date) {
    for (int i = layout.body().start(); i < layout.body().end(); i++) {
      for (DateMention mention : layout.line(i).dates()) {
        if (mention instanceof DateMention.Calendar other
            && other.form() != DateMention.Form.BARE_YEAR
            && other.readings().stream().anyMatch(day -> !day.start().isBefore(date.end()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<PartialDate> pictured(Line line, Hints hints) {
    List<PartialDate> dates = new ArrayList<>();
    for (DateMention mention : line.dates()) {
      if (mention instanceof DateMention.Calendar date
          && date.form() != DateMention.Form.BARE_YEAR) {
        List<PartialDate> readings = date.settle(hints);
        Optional<PartialDate> one =
            readings.size() == 1 ? Optional.of(readings.getFirst()) : Dates.shared(readings);
        one.ifPresent(dates::add);
      }
    }
    return dates;
  }

  /** A weekday on which, by its own words, the report was made. */
  private record Said(Line line, DateMention.Weekday mention, int from) {
    String quotation() {
      int start = Math.max(0, from - 60);
      return line.text().substring(start, mention.end());
    }
  }

  private List<Said> said(Layout layout) {
    List<Said> said = new ArrayList<>();
    for (int i = layout.body().start(); i < layout.body().end(); i++) {
      Line line = layout.line(i);
      if (layout.role(i) != Role.PROSE || !line.has(Mark.REPORT)) {
        continue;
      }
      for (Markers.Found found : markers.find(line.tokens())) {
        for (DateMention mention : line.dates()) {
          if (found.mark() == Mark.REPORT
              && mention instanceof DateMention.Weekday day
              && isNext(line.text(), found.end(), day.start())) {
            said.add(new Said(line, day, found.start()));
          }
        }
      }
    }
    return said;
  }

  /** {@code reported on Thursday}, {@code told reporters late Thursday}. */
  private static boolean isNext(String text, int from, int to) {
    return from <= to
        && to - from <= 12
        && Tokens.of(text.substring(from, to)).size() <= 2
        && text.substring(from, to).chars().noneMatch(c -> ".,;:\"".indexOf(c) >= 0);
  }
}
