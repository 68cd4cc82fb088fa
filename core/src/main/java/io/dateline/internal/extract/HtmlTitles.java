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

/** Weighs the headlines of a page of HTML: what its source states, and its headings. */
final class HtmlTitles {
  private static final int MOST_CHARS = 400;

  /** Between the headline and the text stand no more blocks. */
  private static final int NEAR_BLOCKS = 15;

  /** The site's name is a headline only where there is no other. */
  private static final double SITE = 100;

  /** So much of a heading has to stand in the page's own title. */
  private static final double ALIKE = 0.4;

  private HtmlTitles() {}

  private record Vote(String title, double weight, Statement from) {}

  static List<Weighed<String>> find(
      HtmlPage page, Set<String> names, Predicate<String> isPublisher) {
    List<Vote> votes = new ArrayList<>();
    int body = page.body().nextSetBit(0);
    for (Statement one : page.statements()) {
      double weight = weight(one, page, body);
      if (weight > 0 && one.value().length() <= MOST_CHARS) {
        String title =
            one.says() == Says.HEADING ? one.value() : withoutSite(one.value(), names, isPublisher);
        if (!title.isEmpty()) {
          boolean site = isPublisher.test(title) || names.contains(Tokens.squeeze(title));
          votes.add(new Vote(title, site ? weight / SITE : weight, one));
        }
      }
    }
    return weigh(votes);
  }

  private static double weight(Statement one, HtmlPage page, int body) {
    return switch (one.says()) {
      case TITLE ->
          switch (one.where()) {
            case "json-ld" -> 4;
            case "meta" ->
                one.name().equals("og:title") ? 5 : one.name().equals("twitter:title") ? 2 : 1.5;
            default -> 5;
          };
      case PAGE_TITLE -> 3;
      case HEADING -> heading(one, page, body);
      default -> 0;
    };
  }

  /** A heading next to the text that is like the page's title is the headline a reader sees. */
  private static double heading(Statement one, HtmlPage page, int body) {
    boolean clutter =
        one.block() < page.blocks().size() && page.blocks().get(one.block()).clutter();
    boolean near = body < 0 || (one.block() >= body - NEAR_BLOCKS && one.block() <= body + 3);
    double alike =
        page.statements().stream()
            .filter(other -> other.says() == Says.PAGE_TITLE || other.says() == Says.TITLE)
            .filter(other -> other.value().length() <= MOST_CHARS)
            .limit(8)
            .mapToDouble(other -> contained(one.value(), other.value()))
            .max()
            .orElse(1);
    if (clutter) {
      return alike >= ALIKE ? 6 : 1;
    }
    return alike >= ALIKE ? (near ? 11 : 4) : near ? 2 : 1.5;
  }

  /** How much of a heading stands in another title, where it is not the site's name behind it. */
  private static double contained(String one, String other) {
    String heading = Tokens.key(one);
    TitleParts parts = TitleParts.of(other);
    if (parts.parts().size() > 1 && Tokens.key(parts.parts().getLast()).equals(heading)) {
      return 0;
    }
    Set<String> a = new HashSet<>(List.of(heading.split(" ", -1)));
    Set<String> b = new HashSet<>(List.of(Tokens.key(other).split(" ", -1)));
    long shared = a.stream().filter(b::contains).count();
    return (double) shared / a.size();
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
      Vote best = group.stream().max(Comparator.comparingDouble(Vote::weight)).orElseThrow();
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
  static String withoutSite(String title, Set<String> names, Predicate<String> isPublisher) {
    TitleParts parts = TitleParts.of(title);
    int from = 0;
    int to = parts.parts().size();
    while (to - from > 1 && isSite(parts.parts().get(to - 1), names, isPublisher)) {
      to--;
    }
    while (to - from > 1 && isSite(parts.parts().get(from), names, isPublisher)) {
      from++;
    }
    return title.substring(parts.starts().get(from), parts.ends().get(to - 1)).strip();
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
