package io.dateline.internal.extract;

import io.dateline.internal.extract.SourceCandidates.Proof;
import io.dateline.internal.extract.SourceCandidates.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the publisher by what the page says of itself outside its text: its address, its headline's
 * ending, its byline, its copyright line, the phrases in which a site names itself. Whom the text
 * reports about does not count.
 */
final class SourceFinder {
  private static final int FIRST_LINES = 3;
  private static final int NOTE_WORDS = 60;

  /** So many known names at the top of a page are a bar that leads to a network's sites. */
  private static final int NETWORK_SITES = 3;

  /** Longer lines are texts, whatever signs they are made of. */
  private static final int NOTE_CHARS = 1_000;

  /** Below the text, addresses within so many lines are the site's own rather than another's. */
  private static final int NEAR_LINES = 15;

  /** A longer address is that of another's page, which this one tells about. */
  private static final int CITED_CHARS = 60;

  /** A shorter headline may end a line by chance. */
  private static final int TELLING_CHARS = 8;

  private static final Pattern COMPANY =
      Pattern.compile(",? (?:Ltd|Limited|Inc|LLC|GmbH|AG|plc|Corp|Corporation)\\b");
  private static final Pattern NAMED_HOST =
      Pattern.compile("[A-Z][\\w-]{1,40}\\.[a-z]{2,7}(?:\\.[a-z]{2})?");
  private static final Pattern EMAIL = Pattern.compile("\\[email protected\\]|[\\w.-]@[\\w-]");
  private final Publishers publishers;
  private final Brands brands;
  private final MediaNames mediaNames;
  private final SiteNames names;
  private final Owners owners;

  SourceFinder(Publishers publishers, Agencies agencies, Brands brands, MediaNames mediaNames) {
    this.publishers = publishers;
    this.brands = brands;
    this.mediaNames = mediaNames;
    this.names = new SiteNames(agencies, mediaNames);
    this.owners = new Owners(publishers, agencies, names, mediaNames);
  }

  Optional<Found<Source>> find(Layout layout) {
    return candidates(layout, new SourceCandidates()).winner();
  }

  /** All candidates, beside those that are known already. */
  SourceCandidates candidates(Layout layout, SourceCandidates candidates) {
    String url = layout.page().url();
    if (url != null) {
      Publishers.host(url)
          .ifPresent(host -> {
            double weight = Hosts.isBelowSite(host) ? 2 : 4;
            host(candidates, host, new Proof("url", 8, url, 1), weight);
          });
    }
    heading(layout, candidates);
    masthead(layout, candidates);
    Head head = Head.of(layout);
    int mastheads = isNetwork(layout) ? 0 : 2 * FIRST_LINES;
    for (int i = 0; i < layout.size(); i++) {
      boolean inside = layout.body().holds(i);
      Role role = layout.role(i);
      if ((inside && (role == Role.PROSE || role == Role.SHORT)) || role == Role.CAPTION) {
        continue;
      }
      if (isNote(layout.line(i)) && i != layout.title()) {
        if (i >= head.top() && i < head.end()) {
          byline(layout, i, candidates);
        }
        hosts(layout, i, candidates);
        if (!inside) {
          outside(layout, i, i < mastheads, candidates);
        }
      }
    }
    if (layout.title() >= 0) {
      candidates.isAbout(layout.line(layout.title()).text());
    }
    suppliers(layout).forEach(candidates::supplied);
    return candidates;
  }

  /** {@code Foo Wire} is what Foo supplies others with, on whose pages it is credited. */
  private static Set<String> suppliers(Layout layout) {
    Set<String> suppliers = new LinkedHashSet<>();
    for (int i = 0; i < layout.size(); i++) {
      Line line = layout.line(i);
      if (layout.role(i) != Role.PROSE && !line.agencies().isEmpty() && isNote(line)) {
        suppliers(line, suppliers);
      }
    }
    return suppliers;
  }

  private static void suppliers(Line line, Set<String> suppliers) {
    for (Agencies.Named agency : line.agencies()) {
      for (Publishers.Named named : line.publishers()) {
        boolean inside = named.start() >= agency.start() && named.end() <= agency.end();
        if (inside && named.end() - named.start() < agency.end() - agency.start()) {
          suppliers.add(named.publisher().name());
        }
      }
    }
  }

  private static boolean isNote(Line line) {
    return line.words() <= NOTE_WORDS && line.text().length() <= NOTE_CHARS;
  }

  /** {@code Headline | Foo Tribune}: what ends the page's title and is no part of the headline. */
  private void heading(Layout layout, SourceCandidates candidates) {
    String headline = layout.title() < 0 ? "" : Tokens.key(layout.line(layout.title()).text());
    for (int i = 0; i < Math.min(FIRST_LINES, layout.size()); i++) {
      Line line = layout.line(i);
      TitleParts parts = TitleParts.of(line.text());
      int count = parts.parts().size();
      Role role = layout.role(i);
      if (count < 2 || (role != Role.SHORT && role != Role.PROSE)) {
        continue;
      }
      Optional<String> publication = publication(parts.parts());
      if (publication.isPresent()) {
        candidates.add(publication.get(), new Proof("title", 7, line.text(), line.number()));
      }
      Optional<Publisher> sure =
          parts.parts().stream()
              .flatMap(p -> sure(p).stream())
              .findFirst()
              .or(() -> ofSection(parts.parts().getLast()));
      if (sure.isPresent()) {
        candidates.add(sure.get(), new Proof("title", 6, line.text(), line.number()));
        continue;
      }
      String last = parts.parts().getLast();
      String first = parts.parts().getFirst();
      boolean repeated = i != layout.title() && headline.length() >= TELLING_CHARS;
      boolean ends = repeated && Tokens.key(parts.first(count - 1)).startsWith(headline);
      boolean begins = repeated && Tokens.key(line.text()).endsWith(headline);
      if (ends && Character.isLowerCase(last.codePointAt(0)) && names.couldBeOne(last)) {
        candidates.add(last, new Proof("title", 2, line.text(), line.number()));
      }
      boolean known = site(last, publishers.named(last), line, ends ? 3 : 2, candidates);
      if (!known && !ends) {
        site(first, publishers.surelyNamed(first), line, begins ? 2 : 1, candidates);
      }
    }
  }

  /**
   * {@code Headline | by Jane Doe | Foo | Platform}: what stands between the author and the site.
   */
  private Optional<String> publication(List<String> parts) {
    int count = parts.size();
    boolean named = count >= 4 && parts.get(count - 3).startsWith("by ");
    return named && names.couldBeOne(parts.get(count - 2))
        ? Optional.of(parts.get(count - 2))
        : Optional.empty();
  }

  /** Counts a part of the page's title that can be a site's name; whether it is a known one's. */
  private boolean site(
      String part,
      Optional<Publisher> named,
      Line line,
      double weight,
      SourceCandidates candidates) {
    Optional<Publisher> known = named.or(() -> publishers.atHost(part));
    if (known.isPresent()) {
      candidates.add(known.get(), new Proof("title", 6, line.text(), line.number()));
      return true;
    }
    if (names.isOne(part)) {
      candidates.add(part, new Proof("title", weight, line.text(), line.number()));
    }
    return false;
  }

  private Optional<Publisher> sure(String name) {
    return publishers.surelyNamed(name).or(() -> publishers.atHost(name));
  }

  /** {@code Foo Tribune Politics}: whose section a page's title ends with. */
  private Optional<Publisher> ofSection(String part) {
    return part.length() > CITED_CHARS
        ? Optional.empty()
        : publishers.in(part).stream()
            .filter(named ->
                named.start() == 0
                    && !named.weak()
                    && names.isPublisher(named.publisher())
                    && mediaNames.isSection(part.substring(named.end()).strip()))
            .map(Publishers.Named::publisher)
            .findFirst();
  }

  /** Whether a page begins with the names of several sites, of which its own is but one. */
  private static boolean isNetwork(Layout layout) {
    int named = 0;
    for (int i = 0; i < Math.min(4 * FIRST_LINES, layout.size()); i++) {
      named += Publishers.surelyNamed(layout.line(i)).isPresent() ? 1 : 0;
    }
    return named >= NETWORK_SITES;
  }

  private void outside(Layout layout, int index, boolean top, SourceCandidates candidates) {
    Line line = layout.line(index);
    Role role = layout.role(index);
    String where = index < layout.body().start() ? "header" : "footer";
    if (role == Role.COPYRIGHT || line.text().indexOf('©') >= 0) {
      owners.add(layout, index, candidates);
    }
    brands
        .in(line)
        .filter(brand -> names.isOne(brand.name()))
        .ifPresent(brand -> brand(brand, where, line, candidates));
    if (role == Role.RELATED || role == Role.COMMENTS || role == Role.COPYRIGHT) {
      return;
    }
    if (line.words() <= SiteNames.MOST_WORDS + 1) {
      boolean first = top && (layout.title() < 0 || index < layout.title());
      whole(line, where, first || owners.isBesideNamelessRights(layout, index), candidates);
    }
    for (Publishers.Named named : line.publishers()) {
      if (!named.weak()
          && names.isPublisher(named.publisher())
          && !names.isPartOfOther(line.text(), named)) {
        boolean opens = named.start() == 0 && line.words() <= 15 && line.words() > 2;
        boolean company =
            opens
                && COMPANY
                    .matcher(line.text())
                    .region(named.end(), line.text().length())
                    .lookingAt();
        double weight = company ? 3 : opens ? 1.5 : line.words() <= 15 ? 1 : 0.5;
        candidates.add(named.publisher(), new Proof(where, weight, line.text(), line.number()));
      }
    }
  }

  private void brand(Brands.Named brand, String where, Line line, SourceCandidates candidates) {
    Optional<Publisher> known = publishers.named(brand.name());
    double weight = known.isEmpty() ? (brand.strong() ? 2 : 1) : 3;
    Proof proof = new Proof(where, weight, line.text(), line.number());
    if (known.isPresent()) {
      candidates.add(known.get(), proof);
    } else {
      candidates.add(brand.name(), proof);
    }
  }

  /** A line that is nothing but a name. */
  private void whole(Line line, String where, boolean first, SourceCandidates candidates) {
    Optional<Publisher> known = Publishers.surelyNamed(line);
    if (known.isPresent()) {
      if (names.isPublisher(known.get())) {
        candidates.add(known.get(), new Proof(where, first ? 3 : 1, line.text(), line.number()));
      }
    } else if (names.isOne(line)) {
      double weight = first && mediaNames.isOne(line.text()) ? 3 : first ? 1.5 : 0.5;
      candidates.add(line.text(), new Proof(where, weight, line.text(), line.number()));
    }
  }

  /** {@code By Jane Doe, Foo Tribune} and {@code Reporter: Jane Doe | Foo.com}. */
  private void byline(Layout layout, int index, SourceCandidates candidates) {
    Line line = layout.line(index);
    Role role = layout.role(index);
    if (role != Role.BYLINE && role != Role.DATE && role != Role.SHORT) {
      return;
    }
    boolean withAgency = role == Role.SHORT && isWithAgency(line);
    boolean withAddress = line.words() <= 10 && EMAIL.matcher(line.text()).find();
    String bars = line.text().replace(", ", " | ").replace("/", withAgency ? " | " : "/");
    for (String part : TitleParts.of(bars).parts()) {
      Optional<Publisher> known =
          withAgency || withAddress
              ? publishers.named(part)
              : sure(part).or(() -> atLastWord(part));
      boolean whole = part.length() == line.text().length();
      double weight = role != Role.SHORT || withAgency ? 4 : whole ? 1.5 : 3;
      Proof proof = new Proof("byline", weight, line.text(), line.number());
      if (known.isPresent() && names.isPublisher(known.get())) {
        candidates.add(known.get(), proof);
      } else if (mediaNames.couldBeOne(part)
          && (role == Role.BYLINE || besideDate(layout, index, part))) {
        candidates.add(part, proof);
      } else if (role == Role.BYLINE && NAMED_HOST.matcher(part).matches()) {
        candidates.add(part.substring(0, part.indexOf('.')), proof);
      }
    }
  }

  /** {@code Reporter: Jane Doe ? Foo.com} */
  private Optional<Publisher> atLastWord(String part) {
    String last = part.substring(part.lastIndexOf(' ') + 1);
    return NAMED_HOST.matcher(last).matches() ? publishers.atHost(last) : Optional.empty();
  }

  /** {@code AFP/The Courier}: a short line that names an agency and another beside it. */
  private boolean isWithAgency(Line line) {
    return line.words() <= 10 && line.text().indexOf('/') > 0 && !line.agencies().isEmpty();
  }

  /** {@code Jane Doe | Foo Tribune} on the line before the date, or after it. */
  private static boolean besideDate(Layout layout, int index, String part) {
    boolean date =
        (index > 0 && layout.role(index - 1) == Role.DATE)
            || (index + 1 < layout.size() && layout.role(index + 1) == Role.DATE);
    return date && part.length() < layout.line(index).text().length();
  }

  /** A name that opens the page and stands again below the text, where rights are reserved. */
  private void masthead(Layout layout, SourceCandidates candidates) {
    for (int i = 0; i < Math.min(2 * FIRST_LINES, layout.body().start()); i++) {
      String name = layout.line(i).text();
      if (layout.role(i) != Role.SHORT || !names.isOne(layout.line(i))) {
        continue;
      }
      for (int j = layout.body().end(); j < layout.size(); j++) {
        Line line = layout.line(j);
        if (layout.role(j) == Role.COPYRIGHT
            && isNote(line)
            && owns(line.text(), name)
            && !Owners.isAuthor(layout, name)) {
          candidates.add(name, new Proof("footer", 2, line.text(), line.number()));
          break;
        }
      }
    }
  }

  /** Whether a line about rights names an owner: behind its sign, if it has one, not anywhere. */
  private boolean owns(String text, String name) {
    List<String> named = owners.named(text);
    return named.isEmpty()
        ? holds(text, name)
        : named.stream().anyMatch(owner -> holds(owner, name));
  }

  private static boolean holds(String text, String name) {
    int at = text.indexOf(name);
    int end = at + name.length();
    return at >= 0
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private void hosts(Layout layout, int index, SourceCandidates candidates) {
    Line line = layout.line(index);
    int end = layout.body().end();
    String where = index < end ? "header" : "footer";
    boolean near = index < end + NEAR_LINES;
    boolean link = layout.role(index) == Role.LINK;
    boolean alone = link || line.words() <= 12;
    for (String host : Hosts.in(link ? line.text().toLowerCase(Locale.ROOT) : line.text())) {
      boolean cited = line.text().length() > CITED_CHARS;
      Proof proof = new Proof(where, near && alone && !cited ? 3 : 1.5, line.text(), line.number());
      host(candidates, host, proof, 1);
    }
  }

  /** A host that is known proves its publisher; another only what is called as it is. */
  private void host(SourceCandidates candidates, String host, Proof proof, double unknownWeight) {
    Optional<Publisher> known = publishers.atHost(host);
    if (known.isPresent()) {
      candidates.add(known.get(), proof);
    } else {
      candidates.addHost(host, new Proof(proof.where(), unknownWeight, proof.text(), proof.line()));
    }
  }
}
