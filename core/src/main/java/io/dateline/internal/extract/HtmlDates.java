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

/**
 * Weighs the dates of a page of HTML: what its source states, its address, and what a reader sees.
 * Days that agree support each other; a day that only says when the page changed counts little.
 */
final class HtmlDates {
  private static final int MOST_SUPPORTS = 4;

  private static final double ENOUGH = 3;

  private record Vote(
      PartialDate date,
      double weight,
      String kind,
      String where,
      String text,
      int line,
      boolean stated) {}

  private final PublishedFinder visible;

  HtmlDates(PublishedFinder visible) {
    this.visible = visible;
  }

  /** All candidates, the likeliest first; only those with enough proof are to be taken. */
  List<Weighed<PartialDate>> find(Document page, Hints hints, Latest latest) {
    List<Vote> votes = votes(page, hints, latest);
    Map<LocalDate, List<Vote>> days = new LinkedHashMap<>();
    for (Vote vote : votes) {
      if (vote.date().precision().compareTo(Precision.DAY) >= 0) {
        days.computeIfAbsent(vote.date().start().toLocalDate(), d -> new ArrayList<>()).add(vote);
      }
    }
    List<Weighed<PartialDate>> weighed = new ArrayList<>();
    days.values().forEach(group -> weighed.add(weigh(group, votes)));
    weighed.sort(Comparator.comparingDouble((Weighed<PartialDate> one) -> -one.score()));
    return weighed;
  }

  static boolean suffices(Weighed<PartialDate> candidate) {
    return candidate.score() >= ENOUGH;
  }

  private List<Vote> votes(Document page, Hints hints, Latest latest) {
    List<Vote> votes = new ArrayList<>();
    for (Statement one : page.html().statements()) {
      double weight = weight(one, page);
      if (weight > 0) {
        List<PartialDate> readings =
            one.says() == Says.PAGE_TITLE
                ? HtmlDate.within(one.value(), hints)
                : HtmlDate.read(one.value(), hints);
        if (readings.size() == 1 && latest.permits(readings.getFirst())) {
          boolean stated = one.says() == Says.PUBLISHED || one.says() == Says.DATED;
          votes.add(
              new Vote(
                  readings.getFirst(),
                  weight,
                  one.where() + ' ' + one.name(),
                  one.where(),
                  one.value(),
                  one.line(),
                  stated));
        }
      }
    }
    String url = page.layout().page().url();
    Optional.ofNullable(url)
        .or(() -> page.stating(Says.ADDRESS).map(Statement::value).findFirst())
        .ifPresent(address ->
            UrlDates.find(address).stream()
                .map(DateMention.Calendar::readings)
                .filter(readings -> readings.size() == 1 && latest.permits(readings.getFirst()))
                .forEach(readings ->
                    votes.add(new Vote(readings.getFirst(), 7, "url", "url", address, 1, false))));
    visible
        .find(page.layout(), hints, latest)
        .filter(found -> !found.evidence().where().equals("url"))
        .ifPresent(found -> votes.add(seen(found)));
    return alone(votes);
  }

  /** The one day that the page names apart from its headline counts for more. */
  private static List<Vote> alone(List<Vote> votes) {
    List<Vote> weak =
        votes.stream().filter(vote -> vote.weight() <= 1.5 && vote.where().equals("time")).toList();
    boolean one =
        weak.stream().map(vote -> vote.date().start().toLocalDate()).distinct().count() == 1;
    if (!one) {
      return votes;
    }
    List<Vote> all = new ArrayList<>(votes);
    Vote first = weak.getFirst();
    all.add(
        new Vote(
            first.date(),
            2,
            "the only such day of the page",
            "seen",
            first.text(),
            first.line(),
            first.stated()));
    return all;
  }

  /** On the web nothing is older, unless something says that it is. */
  private static final int FIRST_YEAR = 1993;

  private static Vote seen(Found<PartialDate> found) {
    Evidence evidence = found.evidence();
    boolean stated = evidence.kind() == Kind.STATED;
    boolean old = found.value().start().getYear() < FIRST_YEAR;
    double weight = old ? 1 : !stated ? 3 : evidence.where().equals("dateline") ? 6 : 4;
    return new Vote(
        found.value(),
        weight,
        "seen in the " + evidence.where(),
        evidence.where(),
        evidence.text(),
        evidence.line(),
        stated);
  }

  private static double weight(Statement one, Document page) {
    boolean machine = !one.where().equals("time");
    boolean near = machine || near(one, page);
    return switch (one.says()) {
      case PUBLISHED ->
          switch (one.where()) {
            case "json-ld" -> 10;
            case "meta" -> one.name().contains("creat") ? 6 : 9;
            case "time" -> near ? 6 : 1.5;
            default -> 8;
          };
      case DATED -> machine ? (one.where().equals("json-ld") ? 6 : 4) : near ? 5 : 1;
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
    return one.block() >= from && one.block() <= to && !apart;
  }

  private static Weighed<PartialDate> weigh(List<Vote> group, List<Vote> all) {
    double score = 0;
    List<String> reasons = new ArrayList<>();
    Map<String, Integer> times = new LinkedHashMap<>();
    group.sort(Comparator.comparingDouble((Vote vote) -> -vote.weight()));
    for (Vote vote : group) {
      int before = times.merge(vote.where(), 1, Integer::sum);
      double counted = before == 1 ? vote.weight() : vote.weight() / (4 * before);
      score += counted;
      reasons.add(Reasons.of(counted, vote.kind()));
    }
    Vote first = group.getFirst();
    for (Vote vote : all) {
      if (vote.date().precision() == Precision.MONTH
          && vote.date().start().getMonth() == first.date().start().getMonth()
          && vote.date().start().getYear() == first.date().start().getYear()) {
        score += 2;
        reasons.add(Reasons.of(2, vote.kind() + " names the month"));
      }
    }
    Vote best = finest(group);
    List<Support> supports = new ArrayList<>();
    for (Vote vote : group) {
      if (!vote.equals(best) && supports.size() < MOST_SUPPORTS) {
        supports.add(new Support(vote.where(), vote.text(), vote.line()));
      }
    }
    Kind kind = group.stream().anyMatch(Vote::stated) ? Kind.STATED : Kind.INFERRED;
    return new Weighed<>(
        best.date(),
        new Evidence(kind, best.where(), best.text(), best.line(), supports, List.of()),
        score,
        reasons);
  }

  /** Of equal days the best proved, or one as well proved that knows the time and its zone. */
  private static Vote finest(List<Vote> group) {
    Vote best = group.getFirst();
    for (Vote vote : group) {
      boolean finer =
          vote.date().precision().compareTo(best.date().precision()) > 0
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
