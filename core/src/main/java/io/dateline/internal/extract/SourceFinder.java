package io.dateline.internal.extract;

import io.dateline.internal.extract.SourceCandidates.Proof;
import io.dateline.internal.extract.SourceCandidates.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the publisher by what the page says of itself outside its text: its address, its headline's
 * ending, its byline, its copyright line, the phrases in which a site names itself. Whom the text
 * reports about does not count.
 */
final class SourceFinder {
  private static final int FIRST_LINES = 3;
  private static final int MOST_WORDS = 5;
  private static final int NOTE_WORDS = 60;

  /** Longer lines are texts, whatever signs they are made of. */
  private static final int NOTE_CHARS = 1_000;

  /** Below the text, addresses within so many lines are the site's own rather than another's. */
  private static final int NEAR_LINES = 15;

  /** A longer address is that of another's page, which this one tells about. */
  private static final int CITED_CHARS = 60;

  /** A shorter headline may end a line by chance. */
  private static final int TELLING_CHARS = 8;

  private static final Pattern COPYRIGHT_SIGN = Pattern.compile("(?i)©|\\(c\\)|copyright");
  private static final Pattern COPYRIGHT_NOISE =
      Pattern.compile(
          "(?i)copyright|©|\\(c\\)|\\b(?:19|20)\\d\\d\\b(?: ?[-–]"
              + " ?(?:(?:19|20)\\d\\d\\b)?)?,?|\\b(?:by|gmbh|verlag|inc|ltd|llc|ag|co\\.?"
              + " kg|limited|corporation|corp|plc|pty|se|bv)\\b\\.?");
  private static final Pattern PARTING =
      Pattern.compile(
          " [-–—] |[|,;•·–—]|\\.(?: |$)|(?i)all rights|alle rechte|tous droits|todos los");
  private static final Pattern COMPANY =
      Pattern.compile(",? (?:Ltd|Limited|Inc|LLC|GmbH|AG|plc|Corp|Corporation)\\b");
  private static final Pattern NEXT_WORD = Pattern.compile(" (\\p{Lu}[\\p{L}'’-]*)");
  private static final Pattern NAMED_HOST =
      Pattern.compile("[A-Z][\\w-]{1,40}\\.[a-z]{2,7}(?:\\.[a-z]{2})?");
  private static final Pattern EMAIL = Pattern.compile("\\[email protected\\]|[\\w.-]@[\\w-]");
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
          "local",
          "politik",
          "wirtschaft",
          "kultur",
          "panorama",
          "aktuelles",
          "startseite",
          "international",
          "health",
          "technology",
          "science",
          "culture",
          "lifestyle",
          "entertainment",
          "blogs",
          "english",
          "magazin",
          "presse",
          "start");

  private final Publishers publishers;
  private final Agencies agencies;
  private final Brands brands;
  private final MediaNames mediaNames;

  SourceFinder(Publishers publishers, Agencies agencies, Brands brands, MediaNames mediaNames) {
    this.mediaNames = mediaNames;
    this.publishers = publishers;
    this.agencies = agencies;
    this.brands = brands;
  }

  Optional<Found<Source>> find(Layout layout) {
    return candidates(layout, new SourceCandidates()).winner();
  }

  /** All candidates, beside those that are known already. */
  SourceCandidates candidates(Layout layout, SourceCandidates candidates) {
    String url = layout.page().url();
    if (url != null) {
      Publishers.host(url)
          .ifPresent(host -> host(candidates, host, new Proof("url", 8, url, 1), 4));
    }
    heading(layout, candidates);
    masthead(layout, candidates);
    Head head = Head.of(layout);
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
          outside(layout, i, candidates);
        }
      }
    }
    return candidates;
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
      Optional<Publisher> sure = parts.parts().stream().flatMap(p -> sure(p).stream()).findFirst();
      if (sure.isPresent()) {
        candidates.add(sure.get(), new Proof("title", 6, line.text(), line.number()));
        continue;
      }
      String last = parts.parts().getLast();
      String first = parts.parts().getFirst();
      boolean repeated = i != layout.title() && headline.length() >= TELLING_CHARS;
      boolean ends = repeated && Tokens.key(parts.first(count - 1)).startsWith(headline);
      boolean begins = repeated && Tokens.key(line.text()).endsWith(headline);
      boolean known = site(last, line, ends ? 3 : 2, candidates);
      if (!known && !ends) {
        site(first, line, begins ? 3 : 1, candidates);
      }
    }
  }

  /** Counts a part of the page's title that can be a site's name; whether it is a known one's. */
  private boolean site(String part, Line line, double weight, SourceCandidates candidates) {
    Optional<Publisher> known = publishers.named(part).or(() -> publishers.atHost(part));
    if (known.isPresent()) {
      candidates.add(known.get(), new Proof("title", 6, line.text(), line.number()));
      return true;
    }
    if (isName(part)) {
      candidates.add(part, new Proof("title", weight, line.text(), line.number()));
    }
    return false;
  }

  private Optional<Publisher> sure(String name) {
    return publishers.surelyNamed(name).or(() -> publishers.atHost(name));
  }

  private void outside(Layout layout, int index, SourceCandidates candidates) {
    Line line = layout.line(index);
    Role role = layout.role(index);
    String where = index < layout.body().start() ? "header" : "footer";
    if (role == Role.COPYRIGHT || line.text().indexOf('©') >= 0) {
      copyright(line, candidates);
    }
    brands
        .in(line)
        .filter(brand -> isName(brand.name()))
        .ifPresent(brand -> brand(brand, where, line, candidates));
    if (role == Role.RELATED || role == Role.COMMENTS || role == Role.COPYRIGHT) {
      return;
    }
    if (line.words() <= MOST_WORDS + 1) {
      whole(
          line,
          where,
          index < 2 * FIRST_LINES && (layout.title() < 0 || index < layout.title()),
          candidates);
    }
    for (Publishers.Named named : line.publishers()) {
      if (!named.weak() && isPublisher(named.publisher()) && !isPartOfName(line.text(), named)) {
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
      if (isPublisher(known.get())) {
        candidates.add(known.get(), new Proof(where, first ? 3 : 1, line.text(), line.number()));
      }
    } else if (isName(line)) {
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
      if (known.isPresent() && isPublisher(known.get())) {
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
      if (layout.role(i) != Role.SHORT || !isName(layout.line(i))) {
        continue;
      }
      for (int j = layout.body().end(); j < layout.size(); j++) {
        Line line = layout.line(j);
        if (layout.role(j) == Role.COPYRIGHT && isNote(line) && holds(line.text(), name)) {
          candidates.add(name, new Proof("footer", 2, line.text(), line.number()));
          break;
        }
      }
    }
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

  /** {@code © 2016 Foo Media. All rights reserved}. */
  private void copyright(Line line, SourceCandidates candidates) {
    for (String name : owners(line.text())) {
      Optional<Publisher> known = publishers.named(name).filter(this::isPublisher);
      if (known.isPresent()) {
        candidates.add(known.get(), new Proof("footer", 4, line.text(), line.number()));
        return;
      }
      boolean other = publishers.in(name).stream().allMatch(named -> isPartOfName(name, named));
      if (isName(name) && other && agencies.in(name).isEmpty()) {
        double weight = mediaNames.saysMedium(name) ? 3 : 2;
        candidates.add(name, new Proof("footer", weight, line.text(), line.number()));
        return;
      }
    }
    for (Publishers.Named named : line.publishers()) {
      if (!named.weak() && isPublisher(named.publisher()) && !isPartOfName(line.text(), named)) {
        candidates.add(named.publisher(), new Proof("footer", 4, line.text(), line.number()));
        return;
      }
    }
  }

  /** What stands behind the sign of copyright, and before it. */
  private static List<String> owners(String text) {
    Matcher sign = COPYRIGHT_SIGN.matcher(text);
    if (!sign.find()) {
      return List.of();
    }
    String after = COPYRIGHT_NOISE.matcher(text.substring(sign.end())).replaceAll(" ");
    String before = COPYRIGHT_NOISE.matcher(text.substring(0, sign.start())).replaceAll(" ");
    String[] behind = PARTING.split(after.strip(), -1);
    String[] ahead = PARTING.split(before.strip(), -1);
    return List.of(behind[0].strip(), ahead[ahead.length - 1].strip());
  }

  /** An agency that also publishes is taken for the publisher only by the strongest proofs. */
  private boolean isPublisher(Publisher publisher) {
    return !agencies.isAgency(publisher.name());
  }

  /** Whether a publisher's name is only a part of one: of {@code The Local Courier}. */
  private boolean isPartOfName(String text, Publishers.Named named) {
    Matcher next = NEXT_WORD.matcher(text).region(named.end(), text.length());
    return next.lookingAt() && mediaNames.isMedium(next.group(1));
  }

  /** Whether a whole line can be a name. */
  private boolean isName(Line line) {
    String text = line.text();
    int words = line.tokens().size();
    return text.length() >= 2
        && text.length() <= 50
        && words > 0
        && words <= MOST_WORDS
        && Character.isUpperCase(text.codePointAt(0))
        && !MediaNames.isClutter(line.marks())
        && !(words == 1 && NO_NAMES.contains(Tokens.key(text)));
  }

  private boolean isName(String text) {
    if (text.length() < 2 || text.length() > 50 || !Character.isUpperCase(text.codePointAt(0))) {
      return false;
    }
    int words = Tokens.of(text).size();
    return words > 0
        && words <= MOST_WORDS
        && !NO_NAMES.contains(Tokens.key(text))
        && !mediaNames.isClutter(text);
  }
}
