package io.dateline.internal.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All news agencies known, by their names. Immutable, safe for use by many threads. */
final class Agencies {
  /** An agency's name found in a text; {@code weak} when the name may stand for other things. */
  record Named(String name, boolean weak, boolean photo, int start, int end) {}

  private record Agency(
      String name, @Nullable List<String> aliases, @Nullable List<String> weakAliases) {}

  private record File(List<Agency> agencies, List<String> photoAgencies) {}

  private record Name(String name, String spelling, boolean weak, boolean photo) {}

  private final Phrases<Name> names = new Phrases<>();
  private final Set<String> canonical = new HashSet<>();

  private Agencies(File file) {
    for (Agency agency : file.agencies()) {
      canonical.add(agency.name());
      List<String> weak = agency.weakAliases() == null ? List.of() : agency.weakAliases();
      Set<String> spellings = new HashSet<>(weak);
      spellings.add(agency.name());
      if (agency.aliases() != null) {
        spellings.addAll(agency.aliases());
      }
      for (String spelling : spellings) {
        names.add(spelling, new Name(agency.name(), spelling, weak.contains(spelling), false));
      }
    }
    for (String photo : file.photoAgencies()) {
      names.add(photo, new Name(photo, photo, false, true));
    }
  }

  /** Those that come with the software. */
  static Agencies standard() {
    return new Agencies(Resources.read("agencies.json", File.class));
  }

  /** Whether a name is an agency's own. */
  boolean isAgency(String name) {
    return canonical.contains(name);
  }

  /** The agencies named in a text; a short name in capitals or, like {@code dpa}, in none. */
  List<Named> in(String text) {
    return in(Tokens.of(text, Markers.READ_CHARS));
  }

  /** The agencies named by the words of a text. */
  List<Named> in(Tokens words) {
    List<Phrases.Hit<Name>> hits =
        names.longest(words, hit -> isWritten(words.text(hit), hit.value().spelling()));
    List<Named> found = new ArrayList<>(hits.size());
    for (Phrases.Hit<Name> hit : hits) {
      Name name = hit.value();
      int start = words.start(hit.first());
      int end = words.end(hit.end() - 1);
      found.add(new Named(name.name(), name.weak(), name.photo(), start, end));
    }
    return found;
  }

  private static boolean isWritten(String text, String spelling) {
    return Spelling.sameCapitals(text, spelling)
        || isLowerAcronym(text, spelling)
        || text.equals(spelling.toUpperCase(Locale.ROOT));
  }

  private static boolean isLowerAcronym(String written, String spelling) {
    return spelling.length() >= 3
        && spelling.length() <= 4
        && spelling.equals(spelling.toUpperCase(Locale.ROOT))
        && written.equals(spelling.toLowerCase(Locale.ROOT));
  }
}
