package io.dateline.internal.extract;

import io.dateline.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the publisher by adding up what the page says of itself outside its text: its address, its
 * headline's ending, its byline, its copyright line, the phrases in which a site names itself. Whom
 * the text reports about does not count.
 */
final class SourceFinder {
  /** So much proof makes a name the publisher's. */
  private static final double ENOUGH = 3;

  /** Longer lines are texts, whatever signs they are made of. */
  private static final int MOST_CHARS = 1_000;

  /** So many lines of a page may hold its masthead. */
  private static final int MASTHEAD_LINES = 3;

  private static final Pattern NEXT_WORD = Pattern.compile(" (\\p{Lu}[\\p{L}'’-]*)");

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private static final Pattern COPYRIGHT_SIGN = Pattern.compile("(?i)\\(c\\)|©|\\bcopyright\\b");

  private static final Pattern COPYRIGHT_NOISE =
      Pattern.compile(
          "(?i)copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los"
              + " derechos"
              + " reservados|\\(c\\)|©|\\b(?:19|20)\\d\\d\\b|\\b(?:by|gmbh|verlag|inc|ltd|llc|ag|co\\.?"
              + " kg|limited|corp|plc|s\\.?a\\.?|pty|foundation,? inc)\\b\\.?");
  private static final Set<String> NO_NAMES =
      Set.of(
          "home",
          "news",
          "the",
          "us",
          "video",
          "blog",
          "press",
          "opinion",
          "politics",
          "world",
          "sport",
          "sports",
          "business",
          "local");

  private static final class Candidate {
    final String name;
    final @Nullable Publisher publisher;
    final List<Proof> proofs = new ArrayList<>();

    Candidate(String name, @Nullable Publisher publisher) {
      this.name = name;
      this.publisher = publisher;
    }

    double score() {
      double score = 0;
      Map<String, Integer> seen = new LinkedHashMap<>();
      for (Proof proof : proofs) {
        int times = seen.merge(proof.where() + proof.weight(), 1, Integer::sum);
        score += times == 1 ? proof.weight() : Math.min(0.5, proof.weight()) / times;
      }
      return score;
    }

    Proof best() {
      return proofs.stream().max(Comparator.comparingDouble(Proof::weight)).orElseThrow();
    }
  }

  private record Proof(String where, double weight, String text, int line) {}

  /** A publisher, known from data or only by the name that the page gives. */
  record Source(String name, @Nullable Publisher publisher) {}

  private final Publishers publishers;
  private final Agencies agencies;
  private final Brands brands;
  private final MediaNames mediaNames;

  SourceFinder(Publishers publishers, Agencies agencies, Brands brands, MediaNames mediaNames) {
    this.publishers = publishers;
    this.agencies = agencies;
    this.brands = brands;
    this.mediaNames = mediaNames;
  }

  Optional<Found<Source>> find(Layout layout) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    String url = layout.page().url();
    if (url != null) {
      Publishers.host(url).ifPresent(host -> host(candidates, host, new Proof("url", 5, url, 1)));
    }
    heading(layout, candidates);
    for (int i = 0; i < layout.size(); i++) {
      if (!layout.body().holds(i)) {
        outside(layout, i, candidates);
      } else if (layout.role(i) != Role.PROSE && layout.role(i) != Role.SHORT) {
        inside(layout, i, candidates);
      }
    }
    return candidates.values().stream()
        .filter(c -> c.score() >= ENOUGH)
        .max(Comparator.comparingDouble(Candidate::score))
        .map(SourceFinder::found);
  }

  private static Found<Source> found(Candidate winner) {
    Proof best = winner.best();
    boolean stated = best.weight() >= ENOUGH;
    List<Evidence.Support> supports = new ArrayList<>();
    if (!stated) {
      winner.proofs.stream()
          .filter(proof -> !proof.equals(best))
          .limit(4)
          .forEach(p -> supports.add(new Evidence.Support(p.where(), p.text(), p.line())));
    }
    return new Found<>(
        new Source(winner.name, winner.publisher),
        new Evidence(
            stated ? Evidence.Kind.STATED : Evidence.Kind.INFERRED,
            best.where(),
            best.text(),
            best.line(),
            supports,
            List.of()));
  }

  /** {@code Headline | Foo Tribune}: what ends the first line and is no part of the headline. */
  private void heading(Layout layout, Map<String, Candidate> candidates) {
    if (layout.size() == 0) {
      return;
    }
    Line line = layout.line(0);
    TitleParts parts = TitleParts.of(line.text());
    int count = parts.parts().size();
    if (count < 2 || layout.body().start() == 0) {
      return;
    }
    String headline = layout.title() > 0 ? Tokens.key(layout.line(layout.title()).text()) : "";
    int last = count - 1;
    while (last > 0 && isDate(line, parts, last)) {
      last--;
    }
    for (int i = last; i >= 0; i--) {
      String part = parts.parts().get(i);
      Optional<Publisher> known = i == last || i == 0 ? publishers.named(part) : publisher(part);
      if (known.isPresent()) {
        add(candidates, part, known.get(), new Proof("title", 5, line.text(), line.number()));
        return;
      }
    }
    for (int i : new int[] {last, 0}) {
      String part = parts.parts().get(i);
      String rest =
          Tokens.key(
              i == 0 ? line.text().substring(parts.starts().get(1)) : parts.first(count - 1));
      boolean repeated =
          headline.length() >= 8
              && rest.length() >= 8
              && rest.startsWith(headline.substring(0, Math.min(headline.length(), rest.length())));
      int words = Tokens.of(part).size();
      if (words <= 5 && !isNoName(part) && (i > 0 || repeated)) {
        add(
            candidates,
            part,
            null,
            new Proof("title", weight(part, repeated && i > 0), line.text(), line.number()));
      }
    }
  }

  private double weight(String part, boolean besideHeadline) {
    if (besideHeadline) {
      return mediaNames.couldBeOne(part) ? ENOUGH : 2.5;
    }
    return 1.5;
  }

  private static boolean isDate(Line line, TitleParts parts, int index) {
    int start = parts.starts().get(index);
    int end = start + parts.parts().get(index).length();
    return line.dates().stream()
        .anyMatch(date -> date.start() <= start + 1 && date.end() >= end - 1);
  }

  /** The publisher whose name, which is no common word, a text is. */
  private Optional<Publisher> publisher(String text) {
    return publishers.in(text).stream()
        .filter(named -> !named.weak() && named.end() - named.start() == text.length())
        .map(Publishers.Named::publisher)
        .findFirst();
  }

  private void outside(Layout layout, int index, Map<String, Candidate> candidates) {
    Line line = layout.line(index);
    Role role = layout.role(index);
    boolean isText = line.words() > 60 || line.text().length() > MOST_CHARS;
    if (isText || role == Role.CAPTION || index == layout.title()) {
      return;
    }
    inside(layout, index, candidates);
    String where = index < layout.body().start() ? "header" : "footer";
    if (role == Role.COPYRIGHT) {
      copyright(line, candidates);
    }
    brands
        .in(line.text())
        .filter(name -> !isNoName(name))
        .ifPresent(name ->
            add(
                candidates,
                name,
                publishers.named(name).orElse(null),
                new Proof(
                    where,
                    !line.has(Mark.RELATED) && publisher(name).isPresent() ? ENOUGH : 2,
                    line.text(),
                    line.number())));
    if (index < MASTHEAD_LINES && index < layout.title() && mediaNames.isOne(line.text())) {
      whole(line, ENOUGH, where, candidates);
    } else if (line.words() <= 6 && !isNoName(line.text()) && index < 6) {
      whole(line, 1.5, where, candidates);
    } else if (line.words() <= 6) {
      whole(line, 0.5, where, candidates);
    }
    if (role != Role.RELATED && role != Role.COMMENTS) {
      for (Publishers.Named named : publishers.in(line.text())) {
        if (!named.weak() && !agencies.isAgency(named.publisher().name())) {
          add(
              candidates,
              named.publisher().name(),
              named.publisher(),
              new Proof(where, line.words() <= 12 ? 1 : 0.5, line.text(), line.number()));
        }
      }
    }
  }

  /** A line that is nothing but a name: strong for a known one, else of weight with other proof. */
  private void whole(Line line, double weight, String where, Map<String, Candidate> candidates) {
    Optional<Publisher> known = publishers.named(line.text());
    if (known.isPresent() && !agencies.isAgency(known.get().name())) {
      add(
          candidates,
          line.text(),
          known.get(),
          new Proof(where, weight * 2, line.text(), line.number()));
    } else if (!isNoName(line.text()) && Character.isUpperCase(line.text().codePointAt(0))) {
      add(candidates, line.text(), null, new Proof(where, weight, line.text(), line.number()));
    }
  }

  /** The byline's publisher and the hosts of a line. */
  private void inside(Layout layout, int index, Map<String, Candidate> candidates) {
    Line line = layout.line(index);
    Role role = layout.role(index);
    String where = index < layout.body().start() ? "header" : "footer";
    boolean withAgency = role == Role.SHORT && index <= layout.body().start() && isWithAgency(line);
    if ((role == Role.BYLINE || role == Role.DATE || withAgency) && line.words() <= 30) {
      String bars = line.text().replace(withAgency ? '/' : ',', '|');
      for (String part : TitleParts.of(bars).parts()) {
        Optional<Publisher> known = publishers.named(part);
        if (known.isPresent() && !agencies.isAgency(known.get().name())) {
          add(candidates, part, known.get(), new Proof("byline", 4, line.text(), line.number()));
        } else if (role == Role.BYLINE && mediaNames.couldBeOne(part)) {
          add(candidates, part, null, new Proof("byline", ENOUGH, line.text(), line.number()));
        } else if (role == Role.BYLINE
            && part.matches("[A-Z][\\w-]{1,40}\\.(?:com|org|net|tv|news|example|[a-z]{2})")) {
          add(
              candidates,
              withoutEnding(part),
              null,
              new Proof("byline", 4, line.text(), line.number()));
        }
      }
    }
    if (role != Role.CAPTION) {
      for (String host : Hosts.in(line.text())) {
        host(
            candidates,
            host,
            new Proof(where, role == Role.LINK ? 3 : 1.5, line.text(), line.number()));
      }
    }
  }

  /** {@code AFP/The Courier}: a short line that names an agency and another beside it. */
  private boolean isWithAgency(Line line) {
    return line.words() <= 10
        && line.text().indexOf('/') > 0
        && !agencies.in(line.text()).isEmpty();
  }

  private void copyright(Line line, Map<String, Candidate> candidates) {
    String text = fromSign(line.text());
    Optional<Publisher> known = owner(text).or(() -> owner(line.text()));
    if (known.isPresent()) {
      String name = known.get().name();
      add(candidates, name, known.get(), new Proof("footer", 4, line.text(), line.number()));
      return;
    }
    String bare = COPYRIGHT_NOISE.matcher(text).replaceAll("|").strip();
    for (String part : bare.split("[|.,;–—•·-]", -1)) {
      String name = part.strip();
      int words = Tokens.of(name).size();
      if (words > 0
          && words <= 5
          && !isNoName(name)
          && Character.isUpperCase(name.codePointAt(0))
          && agencies.in(name).isEmpty()) {
        double weight = YEAR.matcher(text).find() || mediaNames.couldBeOne(name) ? ENOUGH : 2;
        add(candidates, name, null, new Proof("footer", weight, line.text(), line.number()));
        return;
      }
    }
  }

  /** The known publisher that a copyright line names first. */
  private Optional<Publisher> owner(String text) {
    return publishers.in(text).stream()
        .filter(named -> !agencies.isAgency(named.publisher().name()))
        .filter(named -> !isPartOfName(text, named))
        .map(Publishers.Named::publisher)
        .findFirst();
  }

  /** A copyright line from its sign on, when somebody is named behind that. */
  private static String fromSign(String text) {
    Matcher sign = COPYRIGHT_SIGN.matcher(text);
    if (sign.find()) {
      String behind = text.substring(sign.start());
      if (COPYRIGHT_NOISE.matcher(behind).replaceAll("").chars().anyMatch(Character::isLetter)) {
        return behind;
      }
    }
    return text;
  }

  /** Whether a publisher's name is only a part of one: of {@code The Local Courier}. */
  private boolean isPartOfName(String text, Publishers.Named named) {
    String before = COPYRIGHT_NOISE.matcher(text.substring(0, named.start())).replaceAll("");
    if (named.weak() && before.chars().anyMatch(Character::isLetter)) {
      return true;
    }
    Matcher next = NEXT_WORD.matcher(text).region(named.end(), text.length());
    return next.lookingAt() && mediaNames.isMedium(next.group(1));
  }

  private void host(Map<String, Candidate> candidates, String host, Proof proof) {
    Optional<Publisher> known = publishers.atHost(host);
    if (known.isPresent()) {
      add(candidates, known.get().name(), known.get(), proof);
    } else {
      String label = Hosts.label(host);
      Candidate candidate =
          candidates.computeIfAbsent(key(label), k -> new Candidate(Hosts.bare(host), null));
      candidate.proofs.add(
          new Proof(
              proof.where(),
              proof.where().equals("url") ? proof.weight() : proof.weight() * 0.6,
              proof.text(),
              proof.line()));
    }
  }

  private static void add(
      Map<String, Candidate> candidates, String name, @Nullable Publisher publisher, Proof proof) {
    String shown = publisher == null ? name : publisher.name();
    String key = key(shown);
    Candidate candidate = candidates.get(key);
    if (candidate == null) {
      candidate = new Candidate(shown, publisher);
      candidates.put(key, candidate);
    } else if (candidate.name.equals(candidate.name.toLowerCase(Locale.ROOT))
        && !shown.equals(candidate.name)) {
      Candidate better = new Candidate(shown, publisher);
      better.proofs.addAll(candidate.proofs);
      candidates.put(key, better);
      candidate = better;
    }
    candidate.proofs.add(proof);
  }

  private static String key(String name) {
    String squeezed = Tokens.squeeze(name);
    return squeezed.startsWith("the") && squeezed.length() > 6 ? squeezed.substring(3) : squeezed;
  }

  private static String withoutEnding(String name) {
    return name.substring(0, name.indexOf('.'));
  }

  private static boolean isNoName(String text) {
    String key = Tokens.key(text);
    return key.length() < 2 || NO_NAMES.contains(key) || text.length() > 60;
  }
}
