package io.dateline.internal.extract;

import io.dateline.Evidence;
import io.dateline.Evidence.Kind;
import io.dateline.internal.extract.html.HtmlPage;
import io.dateline.internal.extract.html.Statement;
import io.dateline.internal.extract.html.Statement.Says;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Weighs the headlines of a page of HTML: what its source states, and its headings. */
final class HtmlTitles {
  static final int MOST_CHARS = 400;

  /** The site's name is a headline only where there is no other. */
  private static final double SITE = 100;

  /** A heading right above the text, without the mark of a headline. */
  private static final double ABOVE_TEXT = 4;

  /** So many headlines that the marks in the text name are those of a list. */
  private static final int LIST = 3;

  private static final String MICRODATA = "microdata";

  /** What a page's title ends with where the name behind it is missing. */
  private static final String SIGNS = " |•·–—»~/-:";

  private HtmlTitles() {}

  private record Vote(String title, double weight, Statement from) {}

  /**
   * @param names what the site is called, as hosts write names
   */
  static List<Weighed<String>> find(
      HtmlPage page, Set<String> names, Predicate<String> isPublisher) {
    Predicate<String> isSite = name -> isSite(name, names, isPublisher);
    HtmlHeadings headings = new HtmlHeadings(page, isSite);
    boolean list = listsOthers(page);
    List<Vote> votes = new ArrayList<>();
    for (Statement one : page.statements()) {
      double weight =
          one.says() == Says.HEADING ? headings.weight(one) : list ? ofList(one) : stated(one);
      if (weight > 0 && one.value().length() <= MOST_CHARS) {
        String title =
            one.says() == Says.HEADING
                ? HtmlHeadings.text(one.value())
                : withoutSite(one.value(), isSite);
        if (!title.isEmpty()) {
          boolean site =
              isPublisher.test(title)
                  || names.contains(Tokens.squeeze(title))
                  || (one.says() == Says.PAGE_TITLE
                      && TitleParts.of(title).parts().size() == 1
                      && isSite.test(title));
          votes.add(new Vote(title, site ? weight / SITE : weight, one));
        }
      }
    }
    boolean nameless =
        page.statements().stream().noneMatch(one -> one.says() == Says.TITLE)
            && votes.stream().noneMatch(vote -> vote.weight() >= 1);
    headings
        .aboveText(nameless)
        .filter(one -> !isPublisher.test(one.value()))
        .ifPresent(one -> votes.add(new Vote(one.value(), ABOVE_TEXT, one)));
    return weigh(votes);
  }

  /** How much a title counts that the source of the page states. */
  private static double stated(Statement one) {
    return switch (one.says()) {
      case TITLE ->
          switch (one.where()) {
            case "json-ld" -> 4;
            case "meta" ->
                switch (one.name()) {
                  case "og:title" -> 5;
                  case "twitter:title" -> 2;
                  case "title" -> 1.5;
                  default -> 4;
                };
            default -> 5;
          };
      case PAGE_TITLE -> 3;
      default -> 0;
    };
  }

  /** Where the marks in the text name the headlines of other articles, they count little. */
  private static double ofList(Statement one) {
    return one.where().equals(MICRODATA) ? stated(one) / 5 : stated(one);
  }

  private static boolean listsOthers(HtmlPage page) {
    return page.statements().stream()
            .filter(one -> one.says() == Says.TITLE && one.where().equals(MICRODATA))
            .map(Statement::value)
            .distinct()
            .limit(LIST)
            .count()
        == LIST;
  }

  /** Votes for the same headline, or for one that another only shortens, count together. */
  private static List<Weighed<String>> weigh(List<Vote> votes) {
    Map<String, List<Vote>> groups = new LinkedHashMap<>();
    for (Vote vote : votes) {
      groups.computeIfAbsent(Tokens.key(vote.title()), k -> new ArrayList<>()).add(vote);
    }
    List<Weighed<String>> weighed = new ArrayList<>();
    groups.forEach((key, group) -> {
      List<String> reasons = new ArrayList<>();
      double score = 0;
      Map<String, Integer> times = new HashMap<>();
      for (Vote vote : group) {
        int before = times.merge(vote.from().where(), 1, Integer::sum);
        double counted = before == 1 ? vote.weight() : vote.weight() / 2;
        score += counted;
        reasons.add(Reasons.of(counted, vote.from().where() + ' ' + vote.from().name()));
      }
      for (Map.Entry<String, List<Vote>> other : groups.entrySet()) {
        double alike = other.getKey().equals(key) ? 0 : likeness(key, other.getKey());
        if (alike >= 0.5) {
          double more =
              alike * other.getValue().stream().mapToDouble(Vote::weight).max().orElse(0) / 2;
          score += more;
          reasons.add(
              Reasons.of(more, "is much the same as: " + other.getValue().getFirst().title()));
        }
      }
      Vote best = spelling(group);
      weighed.add(
          new Weighed<>(
              best.title(),
              Evidence.of(
                  Kind.STATED, best.from().where(), best.from().value(), best.from().line()),
              score,
              reasons));
    });
    weighed.sort(Comparator.comparingDouble((Weighed<String> one) -> -one.score()));
    return weighed;
  }

  /** Of the ways to write a headline the most usual, and where it is proved best. */
  private static Vote spelling(List<Vote> group) {
    Map<String, Long> times =
        group.stream().collect(Collectors.groupingBy(Vote::title, Collectors.counting()));
    return group.stream()
        .max(
            Comparator.comparing((Vote vote) -> times.getOrDefault(vote.title(), 0L))
                .thenComparingDouble(Vote::weight))
        .orElseThrow();
  }

  private static double likeness(String one, String other) {
    Set<String> a = new HashSet<>(List.of(one.split(" ", -1)));
    Set<String> b = new HashSet<>(List.of(other.split(" ", -1)));
    int shared = 0;
    for (String word : a) {
      shared += b.contains(word) ? 1 : 0;
    }
    return (double) shared / Math.max(a.size(), b.size());
  }

  /** Without the parts at its ends that are names of the site. */
  static String withoutSite(String title, Predicate<String> isSite) {
    TitleParts parts = TitleParts.of(title);
    int from = 0;
    int to = parts.parts().size();
    while (to - from > 1 && isSite.test(parts.parts().get(to - 1))) {
      to--;
    }
    while (to - from > 1 && isSite.test(parts.parts().get(from))) {
      from++;
    }
    int start = parts.starts().get(from);
    int end = parts.ends().get(to - 1);
    while (end > start && SIGNS.indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    return title.substring(start, end).strip();
  }

  private static boolean isSite(String part, Set<String> names, Predicate<String> isPublisher) {
    String squeezed = Tokens.squeeze(part);
    return names.contains(squeezed)
        || isPublisher.test(part)
        || names.stream()
            .anyMatch(name ->
                name.length() >= 5
                    && squeezed.length() <= 2 * name.length()
                    && (squeezed.startsWith(name) || squeezed.endsWith(name)));
  }
}
