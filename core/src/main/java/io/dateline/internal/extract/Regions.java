package io.dateline.internal.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which country's English a page is in, by its address: half of those who write English put
 * the month first, and only the country says which half.
 */
final class Regions {
  /** Countries, by the endings of their hosts, whose English has a habit of its own. */
  private static final Set<String> ENGLISH =
      Set.of(
          "gb", "ie", "au", "nz", "in", "za", "ng", "ke", "gh", "pk", "sg", "hk", "mt", "jm", "zw",
          "ug", "tz", "us");

  /** Endings that are not the country's code. */
  private static final Map<String, String> ENDINGS = Map.of("uk", "gb", "gov", "us", "mil", "us");

  /** {@code /en-gb/}, the folder of an edition. */
  private static final Pattern EDITION = Pattern.compile("/en[-_]([a-zA-Z]{2})(?:/|$)");

  private Regions() {}

  /** The language with its country, where it is bare English and the address tells which. */
  static @Nullable String language(@Nullable String language, @Nullable String url) {
    if (!"en".equals(language) || url == null) {
      return language;
    }
    Matcher edition = EDITION.matcher(url);
    Optional<String> country =
        edition.find()
            ? Optional.of(edition.group(1).toLowerCase(Locale.ROOT))
            : Publishers.host(url).map(Regions::ending);
    return country
        .filter(ENGLISH::contains)
        .map(code -> "en-" + code.toUpperCase(Locale.ROOT))
        .orElse(language);
  }

  private static String ending(String host) {
    String ending = host.substring(host.lastIndexOf('.') + 1);
    return ENDINGS.getOrDefault(ending, ending);
  }
}
