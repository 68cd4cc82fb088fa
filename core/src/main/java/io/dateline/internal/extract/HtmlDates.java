package io.dateline.internal.extract;

import io.dateline.Evidence;
import io.dateline.Evidence.Kind;
import io.dateline.Evidence.Support;
import io.dateline.PartialDate;
import io.dateline.PartialDate.Precision;
import io.dateline.internal.extract.dates.DateMention;
import io.dateline.internal.extract.dates.Hints;
import io.dateline.internal.extract.dates.UrlDates;
import io.dateline.internal.extract.html.Statement;
import io.dateline.internal.extract.html.Statement.Says;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Weighs the dates of a page of HTML: what its source states, its address, and what a reader sees.
 * Days that agree support each other; a day that only says when the page changed counts little.
 */
final class HtmlDates {
  private static final int MOST_SUPPORTS = 4;

  private static final double ENOUGH = 3;

  /** Of a list of other articles, so many blocks tell. */
  private static final int LIST_BLOCKS = 20;

  private static final String JSON_LD = "json-ld";

  static final String SEEN = "seen in the ";

  private final PublishedFinder visible;
  private final LooseDates loose;

  HtmlDates(PublishedFinder visible, LooseDates loose) {
    this.visible = visible;
    this.loose = loose;
  }

  /** All candidates, the likeliest first; only those with enough proof are to be taken. */
  List<Weighed<PartialDate>> find(Document page, Hints hints, Latest latest) {
    List<DateVote> votes = votes(page, hints, latest);
    Map<LocalDate, List<DateVote>> days = new LinkedHashMap<>();
    for (DateVote vote : votes) {
      if (vote.date().precision().compareTo(Precision.DAY) >= 0) {
        days.computeIfAbsent(vote.day(), d -> new ArrayList<>()).add(vote);
      }
    }
    List<Weighed<PartialDate>> weighed = new ArrayList<>();
    double published = votes.stream().mapToDouble(HtmlDates::asPublished).max().orElse(0);
    days.values().forEach(group -> weighed.add(capped(weigh(group, votes), group, published)));
    if (weighed.stream().noneMatch(HtmlDates::suffices)) {
      loose
          .find(page.layout(), hints, latest)
          .ifPresent(found -> weighed.add(weigh(new ArrayList<>(List.of(seen(found))), votes)));
    }
    if (weighed.stream().noneMatch(HtmlDates::suffices)) {
      visible
          .find(page.layout(), hints, latest)
          .flatMap(HtmlDates::ambiguous)
          .ifPresent(weighed::add);
    }
    weighed.sort(
        Comparator.comparingDouble((Weighed<PartialDate> one) -> -one.score())
            .thenComparing(one -> one.value().start()));
    return weighed;
  }

  /** What a reader sees but cannot tell the day of is given as that. */
  private static Optional<Weighed<PartialDate>> ambiguous(Found<PartialDate> found) {
    return found.evidence().kind() == Kind.AMBIGUOUS
        ? Optional.of(
            new Weighed<>(
                found.value(),
                found.evidence(),
                ENOUGH,
                List.of(Reasons.of(ENOUGH, "can be read in two ways"))))
        : Optional.empty();
  }

  /** How much a machine's word for the day of publication counts; 0 for any other. */
  private static double asPublished(DateVote vote) {
    return vote.isForMachines(Says.PUBLISHED) ? vote.weight() : 0;
  }

  /**
   * What a page calls the day of its last change is not the day of publication where it names that
   * too, however often a reader sees it.
   */
  private static Weighed<PartialDate> capped(
      Weighed<PartialDate> day, List<DateVote> group, double published) {
    boolean change =
        group.stream().anyMatch(one -> one.isForMachines(Says.MODIFIED))
            && group.stream().noneMatch(one -> asPublished(one) > 0);
    return change && day.score() >= published && published > 0
        ? new Weighed<>(day.value(), day.evidence(), published / 2, day.reasons())
        : day;
  }

  static boolean suffices(Weighed<PartialDate> candidate) {
    return candidate.score() >= ENOUGH;
  }

  private List<DateVote> votes(Document page, Hints hints, Latest latest) {
    List<DateVote> votes = new ArrayList<>();
    List<DateVote> either = new ArrayList<>();
    for (Statement one : page.html().statements()) {
      double weight = weight(one, page);
      List<PartialDate> readings = weight > 0 ? readings(one, hints, latest) : List.of();
      if (readings.size() == 1) {
        votes.add(vote(one, readings.getFirst(), weight, votes));
      } else {
        readings.forEach(reading -> either.add(vote(one, reading, weight, votes)));
      }
    }
    String url = page.layout().page().url();
    Optional.ofNullable(url)
        .or(() -> page.stating(Says.ADDRESS).map(Statement::value).findFirst())
        .ifPresent(address ->
            UrlDates.find(address).stream()
                .map(DateMention.Calendar::readings)
                .filter(readings -> readings.size() == 1 && latest.permits(readings.getFirst()))
                .forEach(readings -> votes.add(fromUrl(readings.getFirst(), address))));
    visible
        .find(page.layout(), hints, latest)
        .filter(found -> !found.evidence().where().equals("url"))
        .ifPresent(found -> votes.add(seen(found)));
    settled(either, votes);
    return ReadersClock.set(alone(votes));
  }

  /** Of what can be read in two ways, the reading that another vote gives counts. */
  private static void settled(List<DateVote> either, List<DateVote> votes) {
    Set<LocalDate> days = votes.stream().map(DateVote::day).collect(Collectors.toSet());
    either.stream().filter(vote -> days.contains(vote.day())).forEach(votes::add);
  }

  private static List<PartialDate> readings(Statement one, Hints hints, Latest latest) {
    List<PartialDate> readings =
        one.says() == Says.PAGE_TITLE
            ? HtmlDate.within(one.value(), hints)
            : HtmlDate.read(one.value(), hints);
    return readings.stream().filter(latest::permits).toList();
  }

  private static DateVote vote(
      Statement one, PartialDate date, double weight, List<DateVote> before) {
    double counted = isOfAnother(one, date, before) ? weight / 2 : weight;
    return new DateVote(
        date, counted, kind(one), one.where(), one.value(), one.line(), one.says(), true);
  }

  private static DateVote fromUrl(PartialDate date, String address) {
    return new DateVote(date, 7, "url", "url", address, 1, null, true);
  }

  /** Of several articles that a page describes for machines, the first is its own. */
  private static boolean isOfAnother(Statement one, PartialDate date, List<DateVote> before) {
    return one.says() == Says.PUBLISHED
        && one.where().equals(JSON_LD)
        && before.stream()
            .filter(vote -> vote.kind().equals(kind(one)))
            .findFirst()
            .filter(first -> !first.day().equals(date.start().toLocalDate()))
            .isPresent();
  }

  private static String kind(Statement one) {
    return one.where() + ' ' + one.name();
  }

  /** The one day that the page names apart from its headline counts for more. */
  private static List<DateVote> alone(List<DateVote> votes) {
    List<DateVote> weak =
        votes.stream().filter(vote -> vote.weight() <= 1.5 && vote.where().equals("time")).toList();
    boolean one = weak.stream().map(vote -> vote.day()).distinct().count() == 1;
    if (!one) {
      return votes;
    }
    List<DateVote> all = new ArrayList<>(votes);
    DateVote first = weak.getFirst();
    all.add(
        new DateVote(
            first.date(),
            2,
            "the only such day of the page",
            "seen",
            first.text(),
            first.line(),
            first.says(),
            true));
    return all;
  }

  /** On the web nothing is older, unless something says that it is. */
  private static final int FIRST_YEAR = 1993;

  private static DateVote seen(Found<PartialDate> found) {
    Evidence evidence = found.evidence();
    boolean stated = evidence.kind() == Kind.STATED;
    boolean old = found.value().start().getYear() < FIRST_YEAR;
    double weight = old ? 1 : !stated ? 3 : evidence.where().equals("dateline") ? 7 : 4;
    return new DateVote(
        found.value(),
        weight,
        SEEN + evidence.where(),
        evidence.where(),
        evidence.text(),
        evidence.line(),
        stated ? Says.DATED : null,
        true);
  }

  private static double weight(Statement one, Document page) {
    boolean machine = !one.where().equals("time");
    boolean near = machine || near(one, page);
    return switch (one.says()) {
      case PUBLISHED ->
          switch (one.where()) {
            case JSON_LD -> 10;
            case "meta" -> one.name().contains("creat") ? 6 : 9;
            case "time" -> near ? 6 : 1.5;
            default -> 8;
          };
      case DATED -> machine ? (one.where().equals(JSON_LD) ? 6 : 3) : near ? 5 : 1;
      case MODIFIED -> machine ? 3 : near ? 3 : 1;
      case PAGE_TITLE -> 4;
      default -> 0;
    };
  }

  /** Whether a date stands by the headline or by the first lines of the text. */
  private static boolean near(Statement one, Document page) {
    int body = page.html().body().nextSetBit(0);
    int title = page.title();
    int from = title >= 0 ? title - 6 : body - 8;
    int to =
        body < 0
            ? from + 12
            : Math.min(Math.max(body + 2, title + 8), page.html().body().length() - 1);
    boolean apart =
        one.block() < page.html().blocks().size()
            && page.html().blocks().get(one.block()).clutter()
            && one.block() > Math.max(title + 2, body);
    boolean inList = one.block() < title && daysAbove(page, one.block() - LIST_BLOCKS, title) > 2;
    return one.block() >= from && one.block() <= to && !apart && !inList;
  }

  private static long daysAbove(Document page, int from, int title) {
    return page.html().statements().stream()
        .filter(one -> one.where().equals("time") && one.block() >= from && one.block() < title)
        .map(Statement::value)
        .distinct()
        .count();
  }

  private static Weighed<PartialDate> weigh(List<DateVote> group, List<DateVote> all) {
    double score = 0;
    List<String> reasons = new ArrayList<>();
    Map<String, Integer> times = new LinkedHashMap<>();
    group.sort(Comparator.comparingDouble((DateVote vote) -> -vote.weight()));
    for (DateVote vote : group) {
      int before = times.merge(vote.where(), 1, Integer::sum);
      double counted = before == 1 ? vote.weight() : vote.weight() / (4 * before);
      score += counted;
      reasons.add(Reasons.of(counted, vote.kind()));
    }
    DateVote first = group.getFirst();
    for (DateVote vote : all) {
      if (vote.date().precision() == Precision.MONTH
          && vote.date().start().getMonth() == first.date().start().getMonth()
          && vote.date().start().getYear() == first.date().start().getYear()) {
        score += 2;
        reasons.add(Reasons.of(2, vote.kind() + " names the month"));
        break;
      }
    }
    DateVote best = finest(group);
    List<Support> supports = new ArrayList<>();
    for (DateVote vote : group) {
      if (!vote.equals(best) && supports.size() < MOST_SUPPORTS) {
        supports.add(new Support(vote.where(), vote.text(), vote.line()));
      }
    }
    Kind kind = group.stream().anyMatch(DateVote::isStated) ? Kind.STATED : Kind.INFERRED;
    return new Weighed<>(
        best.date(),
        new Evidence(kind, best.where(), best.text(), best.line(), supports, List.of()),
        score,
        reasons);
  }

  /** Of equal days the best proved, or one as well proved that knows the time and its zone. */
  private static DateVote finest(List<DateVote> group) {
    DateVote best = group.stream().filter(DateVote::own).findFirst().orElse(group.getFirst());
    for (DateVote vote : group) {
      boolean finer =
          vote.own()
              && vote.date().precision().compareTo(best.date().precision()) > 0
              && (best.date().precision() == Precision.DAY)
              && vote.weight() >= 5;
      if (finer
          && vote.date()
              .offset()
              .map(o -> !o.equals(ZoneOffset.UTC) || best.date().offset().isEmpty())
              .orElse(true)) {
        return vote;
      }
    }
    return best;
  }
}
